import { expect, test } from 'vitest';
import { HISTORY_HEAD, historyRows } from '../../lib/report/history-csv.ts';

test('one row a statement, its cells in the order of the head, formulas disarmed', () => {
  const statement = {
    topic: 'cooperation',
    stance: 'favor',
    speaker: null,
    office: null,
    conditional: true,
    quote: '=1+1',
    sentence: 'قال: "نعم"، وسكت',
  } as const;
  const page = { url: 'https://a.example/1', site: 'a.example', title: 'عنوان', day: '2024-01-01', read: '2024-01-02T00:00:00Z' };
  expect(HISTORY_HEAD).toBe('day,site,topic,stance,speaker,office,conditional,quote,sentence,title,url,read\r\n');
  expect(historyRows({ ...page, statements: [statement] })).toBe(
    `2024-01-01,a.example,cooperation,favor,,,true,'=1+1,"قال: ""نعم""، وسكت",عنوان,https://a.example/1,2024-01-02T00:00:00Z\r\n`,
  );
  expect(historyRows({ ...page, statements: [] })).toBe('');
});
