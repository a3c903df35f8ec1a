/** A reading as JSON for other programs: the statements as the engine found them, with what they were found in. */
import type { Reading } from '../stance/reading.ts';

export function toJson(reading: Reading): string {
  const { url, title, published, statements } = reading;
  const source = { url, title, published };
  // The ids are of this reading only and mean nothing outside it.
  return `${JSON.stringify({ source, statements: statements.map(({ id: _, ...statement }) => statement) }, null, 2)}\n`;
}
