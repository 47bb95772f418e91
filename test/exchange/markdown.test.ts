import { expect, test } from 'vitest';
import { markdownExchange } from '../../src/exchange/markdown.ts';
import { exchangeContract } from './contract.ts';
import { row, sheetOf } from './rows.ts';

exchangeContract(markdownExchange, { runs: 300 });

const write = async (...rows: Parameters<typeof sheetOf>) =>
  Buffer.from(await markdownExchange.write(sheetOf(...rows))).toString();
const readAll = (text: string) => markdownExchange.read(Buffer.from(text), 'a.md');
const rowsOf = async (text: string) => (await readAll(text)).rows;

test('an article is a page with the German quoted and the English to be edited below it', async () => {
  const rows = [
    row(1, { source: 'Die <1>OVKS</1>\ngeht.', target: '- The <1>CSTO</1>\nleaves.', notes: 'names: x' }),
    row(2, { state: 'locked', comment: 'Why?\nBecause.' }),
    row(3, { target: '', state: 'edited' }),
  ];
  expect(await write(rows)).toBe(`<!-- zweispalt article politik/gipfel.html -->

# Gipfel in Almaty

Edit the English below each German quote, and tick what you have reviewed. A backslash at the end of a line is a line break. Leave the lines in \`<!-- -->\` as they are.

<!-- id 1-1f0c9a -->

> Die <1>OVKS</1>\\
> geht.

\\- The <1>CSTO</1>\\
leaves.

- [ ] reviewed
- comment:
- checks: names: x

<!-- id 2-1f0c9a -->

> Absatz 2.

Paragraph 2.

- [x] reviewed (locked)
- comment: Why?\\
  Because.

<!-- id 3-1f0c9a -->

> Absatz 3.

- [ ] reviewed (edited)
- comment:
`);
});

test.each([
  ['Journalist*innen und Leser*innen', 'Journalist\\*innen und Leser\\*innen'],
  ['<b>x</b> <1>y</1> <!-- id 9 --> 1 < 2', '\\<b>x\\</b> <1>y</1> \\<!-- id 9 --> 1 < 2'],
  ['&amp; &#65; & so', '\\&amp; \\&#65; & so'],
  ['snake_case and _emphasis_', 'snake_case and \\_emphasis\\_'],
  ['3. Oktober', '3\\. Oktober'],
  ['# no heading', '\\# no heading'],
  ['#tag', '#tag'],
  ['-5 Grad', '-5 Grad'],
  ['- no item', '\\- no item'],
  ['C:\\neu \\', 'C:\\\\neu \\\\'],
  [' a\u00a0', '&#32;a&#160;'],
  ['a\n\nb\n', 'a\\\n\\\nb&#10;'],
])('%j is written so that Markdown shows it, and comes back', async (text, markdown) => {
  const written = await write([row(1, { target: text })]);
  expect(written).toContain(`> Absatz 1.\n\n${markdown}\n\n- [ ] reviewed`);
  expect((await rowsOf(written))[0]!.target).toBe(text);
});

test('a text that looks like our own lines is not taken for them', async () => {
  const text = '> a\n<!-- id 9 -->\n- [x] reviewed\n- comment: b\n\n# c\n<!-- zweispalt article d -->\n  - checks:';
  const hostile = row(1, { source: text, target: text, comment: text, notes: text });
  const { rows, article } = await readAll(await write([hostile, row(2)], { title: text }));
  expect(article).toBe('politik/gipfel.html');
  expect(rows.map(({ id, source, target, state, comment }) => [id, source, target, state, comment])).toEqual([
    ['1-1f0c9a', text, text, '', text],
    ['2-1f0c9a', 'Absatz 2.', 'Paragraph 2.', '', ''],
  ]);
});

const edited = (english: string, list = '- [ ] reviewed\n- comment:') =>
  `<!-- id 1 -->\n\n> Eins\n\n${english}\n\n${list}\n\n<!-- id 2 -->\n\n> Zwei\n\nTwo\n`;

test.each([
  ['plain text with signs of Markdown', '*One* & <2>two</2> [x](y) `z` - > #', '*One* & <2>two</2> [x](y) `z` - > #'],
  ['lines that an editor wrapped', 'One\n  and\nmore', 'One and more'],
  ['two blanks at the end of a line', 'One  \ntwo', 'One\ntwo'],
  ['a list and a quote of its own', '- One\n> two', '- One > two'],
  ['names for signs', 'A &amp; B&nbsp;&lt;&#x41;&hearts;', 'A & B\u00a0<A&hearts;'],
  ['nothing', '', ''],
])('a person may write %s', async (_, english, target) => {
  const [one, two] = await rowsOf(edited(english));
  expect(one).toEqual({ id: '1', source: 'Eins', target, state: '', comment: '', place: 'line 1' });
  expect(two).toMatchObject({ id: '2', target: 'Two' });
});

test.each([
  ['- [x] reviewed', 'reviewed'],
  ['* [X] Reviewed', 'reviewed'],
  ['- [x] reviewed (edited)', 'reviewed'],
  ['- [ ] reviewed (edited)', 'edited'],
  ['- [x] reviewed (locked)', 'locked'],
  ['- [ ] reviewed (locked)', 'edited'],
  ['- comment:', ''],
])('the box “%s” means “%s”', async (box, state) => {
  expect((await rowsOf(edited('One', box)))[0]).toMatchObject({ target: 'One', state });
});

test('a comment may have several lines, and a file the line ends of Windows', async () => {
  const text = edited('One', '- [ ] reviewed\n- comment: a\\\n  b\nc\n- checks: d\n  e').replaceAll('\n', '\r\n');
  expect((await rowsOf(text))[0]).toMatchObject({ target: 'One', comment: 'a\nb c' });
  expect((await rowsOf(text))[0]).not.toHaveProperty('fault');
});

test.each([
  ['two paragraphs of English', edited('One\n\nor two'), 'its English has several paragraphs'],
  ['text below its list', edited('One', '- [ ] reviewed\n\nOne more'), 'there is text below its list'],
  ['text right below its box', edited('One', '- [ ] reviewed\nOne more'), 'there is text below its list'],
  ['a box of its own', edited('One', '- [x] done'), 'its box does not say “reviewed”'],
])('a row with %s is not guessed at', async (_, text, fault) => {
  const [one, two] = await rowsOf(text);
  expect(one).toMatchObject({ id: '1', fault });
  expect(two).not.toHaveProperty('fault');
});

test('each row says on which line it begins', async () => {
  expect((await rowsOf(`\n\n${edited('One')}`)).map(({ place }) => place)).toEqual(['line 3', 'line 12']);
});

test('rows of two articles in one file are refused', async () => {
  const text = '<!-- zweispalt article a -->\n<!-- zweispalt article b%ZZ -->\n';
  await expect(readAll(text)).rejects.toMatchObject({ code: 'review', message: expect.stringContaining('b%ZZ') });
});

test('megabytes of what could be markup are read in one go', async () => {
  const many = ['\\', '<!-- id ', ' ', '- [', '>', '&#', '* '].map((part) => part.repeat(5e4));
  const rows = await rowsOf(await write(many.map((text, at) => row(at, { source: text, target: text }))));
  expect(rows.map(({ target }) => target)).toEqual(many);
  expect(await rowsOf(`<!-- id 1 -->\n${many.join('\n')}`)).toHaveLength(1);
});
