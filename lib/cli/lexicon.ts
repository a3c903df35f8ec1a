/** `npm run lexicon`: writes the lexicon as readable tables into docs/lexicon. A test holds them to the lexicon. */
import { readLexiconFiles } from '../lexicon/read-files.ts';
import { writeBook } from './linguist/book.ts';

writeBook(readLexiconFiles());
