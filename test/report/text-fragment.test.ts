import { expect, test } from 'vitest';
import { linkTo } from '../../lib/report/text-fragment.ts';

const URL_ = 'https://akhbar.example/1';
const fragment = (quote: string, prefix = '', suffix = '') =>
  decodeURIComponent(linkTo(URL_, { quote, prefix, suffix }).slice(URL_.length));

test.each([
  ['a quotation alone', ['لا نريد التصعيد'], '#:~:text=لا نريد التصعيد'],
  [
    'with whole words around it',
    ['رحب', 'وزير الخارجية الذي ', ' بالخطوة الروسية أمس في'],
    '#:~:text=الخارجية الذي-,رحب,-بالخطوة الروسية أمس',
  ],
  ['never over the edge of a block', ['رحب', 'نهاية فقرة.\nكما ', ' بها\nفقرة أخرى'], '#:~:text=كما-,رحب,-بها'],
  ['at the end of a block', ['رحب', 'الوزير كما ', '\nفقرة أخرى'], '#:~:text=كما-,رحب'],
  ['blanks and line ends in it', ['لا  نريد\nالتصعيد'], '#:~:text=لا نريد التصعيد'],
  ['a long one by its ends', [`${'كلمة '.repeat(40)}ختام`], '#:~:text=كلمة كلمة كلمة كلمة,كلمة كلمة كلمة ختام'],
  ['nothing', [' '], ''],
])('%s', (_, [quote = '', prefix = '', suffix = ''], expected) => {
  expect(fragment(quote, prefix, suffix)).toBe(expected);
});

test('characters that mean something in a fragment do not', () => {
  expect(linkTo(`${URL_}#end`, { quote: 'ا-ب, ج&د', prefix: '', suffix: '' })).toBe(
    `${URL_}#:~:text=${encodeURIComponent('ا')}%2D${encodeURIComponent('ب, ج&د')}`,
  );
});

test('half a character is no error', () => {
  expect(linkTo(URL_, { quote: 'ا\ud83d', prefix: '', suffix: '' })).toContain('%EF%BF%BD');
});
