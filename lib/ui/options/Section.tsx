import type { ComponentChildren } from 'preact';
import { useSurroundings } from '../view/context.ts';
import type { SectionId } from './sections.ts';

export function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const { words } = useSurroundings();
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.text(`options.${id}.title`)}</h2>
      {children}
    </section>
  );
}
