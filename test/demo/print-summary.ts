/** A reading's summary for a terminal: the balance by topic and stance, and who says what. */
import { summarise, totalOf } from '../../lib/report/summary.ts';
import type { Reading } from '../../lib/stance/reading.ts';
import { STANCES, TOPICS } from '../../lib/stance/statement.ts';

const cell = (value: string | number) => String(value).padStart(9);

export function summaryLines(reading: Reading): string[] {
  const { total, topics, speakers } = summarise(reading.statements);
  return [
    `${reading.title}`,
    `${total} statements`,
    '',
    ''.padEnd(15) + [...STANCES, 'all'].map(cell).join(''),
    ...TOPICS.map(
      (topic) =>
        topic.padEnd(15) + [...STANCES.map((stance) => topics[topic][stance]), totalOf(topics[topic])].map(cell).join(''),
    ),
    '',
    ...speakers.map(({ speaker, total }) => {
      const name = speaker ? [speaker.name, speaker.office].filter(Boolean).join('، ') : 'no speaker named';
      return `${String(total).padStart(3)}  ${name}`;
    }),
  ];
}
