import { expect, test } from 'vitest';
import { fold } from '../../lib/report/filter.ts';
import { bySite, bySpeaker } from '../../lib/report/standings.ts';

const mark = (speaker: string | null, stance: 'favor' | 'against' = 'favor') =>
  ({ topic: 'cooperation', stance, speaker }) as const;
const PAGES = [
  {
    day: '2024-01-01',
    site: 'b.example',
    marks: [mark('سامي العلي'), mark('سامى العلى', 'against'), mark('سامي العلي'), mark(null)],
  },
  { day: '2024-01-02', site: 'a.example', marks: [mark('ليلى منصور')] },
  { day: '2024-01-03', site: 'c.example', marks: [mark('ليلى منصور', 'against')] },
];

test('speakers: the spellings of one name together, under the one that is most frequent; the unnamed left out', () => {
  expect(bySpeaker(PAGES, fold).map(({ name, total, topics }) => [name, total, topics.cooperation])).toEqual([
    ['سامي العلي', 3, { favor: 2, against: 1, none: 0 }],
    ['ليلى منصور', 2, { favor: 1, against: 1, none: 0 }],
  ]);
});

test('sites: the most quoted first, then by name', () => {
  expect(bySite(PAGES).map(({ key, total }) => [key, total])).toEqual([
    ['b.example', 4],
    ['a.example', 1],
    ['c.example', 1],
  ]);
});
