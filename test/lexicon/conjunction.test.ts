import { expect, test } from 'vitest';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';

const lexicon = loadLexicon(readLexiconFiles());

test.each(['والتعاون', 'ورفض', 'والثقافة', 'ومصر', 'والمساواة', 'وأنه', 'وليس', 'وهناك', 'ودعا', 'فأعلن'])(
  '«%s» is joined to what stands before it',
  (word) => expect(lexicon.word(word).conjoined).toBe(true),
);

test.each(['وليد', 'وزير', 'وقف', 'وفد', 'واشنطن', 'والده', 'وجهة', 'وضعت', 'وسائل', 'فرض'])(
  '«%s» begins with a letter of its own',
  (word) => expect(lexicon.word(word).conjoined).toBe(false),
);
