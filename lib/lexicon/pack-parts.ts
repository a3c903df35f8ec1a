/** Build side: what the writers of the pack's parts share. */
import { BASE, FIELD, LINE, MANY, PART, ZERO } from './pack-format.ts';

/** In base 36. */
export const number = (value: number): string => value.toString(36);

/** In base BASE: one digit, the two of a larger number, and what is mostly small but may be larger. */
export const digit = (value: number): string => String.fromCharCode(ZERO + value);
export const upper = (value: number): string => digit(Math.floor(value / BASE));
export const lower = (value: number): string => digit(value % BASE);
export const step = (value: number): string => (value < MANY ? digit(value) : `${digit(MANY)}${upper(value)}${lower(value)}`);

/** By key, in the order in which the keys come. */
export const grouped = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
};

/** Throws where `text` cannot be told from what stands around it. */
export function clean(text: string): string {
  if (text.includes(FIELD) || text.includes(LINE) || text.includes(PART))
    throw new Error(`«${text}» holds a separator of the pack`);
  return text;
}
