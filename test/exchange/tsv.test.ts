import { expect, test } from 'vitest';
import { tsvExchange } from '../../src/exchange/tsv.ts';
import { loadStore, python } from '../support/translate-toolkit.ts';
import { exchangeContract } from './contract.ts';
import { row, sheetOf, TREACHEROUS } from './rows.ts';

exchangeContract(tsvExchange, { namesArticle: false });

const write = async (...rows: Parameters<typeof sheetOf>) => Buffer.from(await tsvExchange.write(sheetOf(...rows)));
const readAll = (text: string | Uint8Array) => tsvExchange.read(Buffer.from(text as string), 'a.tsv');
const rowsOf = async (text: string | Uint8Array) => (await readAll(text)).rows;
const failure = (text: string) =>
  readAll(text).then(
    () => undefined,
    (error: unknown) => error,
  );

const everyday = [
  row(1, { source: 'Eins', target: 'One' }),
  row(2, { source: 'Zwei, „und“', target: 'Two\nand "more"', state: 'edited', comment: 'Why?', notes: 'names: x' }),
  row(3, { target: '' }),
];
const plain = everyday.map(({ id, source, target, state, comment }) => ({ id, source, target, state, comment }));
const withoutPlaces = async (text: string | Uint8Array) => (await rowsOf(text)).map(({ place, ...rest }) => rest);

test('the header has the names that importers know, and every cell is quoted', async () => {
  const [header, first] = (await write(everyday)).toString().split('\n');
  expect(header).toBe('"id"\t"location"\t"source"\t"target"\t"context"\t"state"\t"comment"\t"checks"');
  expect(first).toBe('"1-1f0c9a"\t"politik/gipfel.html:3"\t"Eins"\t"One"\t"Gipfel in Almaty"\t""\t""\t""');
});

test('no cell of any text starts as a formula does', async () => {
  const texts = [...TREACHEROUS, '＝1', '\r=1', '\n=1', ' =1', '\u200b=1', '\u0000=1', '\u202e-1', "''=1"];
  const text = (
    await write(texts.map((one, at) => row(at, { source: one, target: one, comment: one, notes: one })))
  ).toString();
  for (const [cell] of text.matchAll(/"(?:[^"]|"")*"/g)) expect(cell).not.toMatch(/^"[\s\p{C}]*[=+\-@＝]|^"[\t\r\n]/u);
});

test('an apostrophe is only taken off where it keeps a formula from being run', async () => {
  const text = `id\tsource\ttarget\n1\t'=1\t'Tis\n2\t''=1\t'\n3\t=1\t'"x"`;
  expect((await rowsOf(text)).map(({ source, target }) => [source, target])).toEqual([
    ['=1', "'Tis"],
    ["'=1", "'"],
    ['=1', `'"x"`],
  ]);
});

test.each([
  ['with a byte order mark and the line ends of Windows', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['in UTF-16, as Excel saves “Unicode text”', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['in UTF-16 the other way round', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['with commas', (text: string) => text.replaceAll('\t', ',')],
  ['with semicolons', (text: string) => text.replaceAll('\t', ';')],
  [
    'with quotation marks only where they are needed',
    (text: string) => text.replace(/(?<=^|[\t\n])"([^"\s,„]*)"(?=[\t\n])/g, '$1'),
  ],
  ['with empty columns and rows behind', (text: string) => `${text.replace(/(?<=")\n/g, '\t\t\n')}\t\t\t\n\n`],
  ['without a line end at the end', (text: string) => text.trimEnd()],
])('is read %s', async (_, change) => {
  const text = (await write(everyday)).toString();
  expect(await withoutPlaces(change(text))).toEqual(plain);
  expect((await readAll(change(text))).article).toBe('politik/gipfel.html');
});

test('is read with its columns in another order, with columns of a person and names in capitals', async () => {
  const text = 'Mine,Target,ID,SOURCE\n!,One,1,Eins\n';
  expect(await rowsOf(text)).toEqual([
    { id: '1', source: 'Eins', target: 'One', state: '', comment: '', place: 'row 2' },
  ]);
});

test('a row that is cut short has empty cells; one that is empty is none, but counts', async () => {
  expect((await rowsOf('id\tsource\ttarget\n1\ta\n\n2\tb\tB\n')).map(({ target, place }) => [target, place])).toEqual([
    ['', 'row 2'],
    ['B', 'row 4'],
  ]);
});

test('a row with more cells than headings cannot be taken: which of them were meant?', async () => {
  const rows = await rowsOf('id,source,target\n1,Ja,Yes, of course\n2,Nein,No\n');
  expect(rows.map(({ fault }) => fault)).toEqual(['it has 4 cells under 3 headings', undefined]);
});

test.each([
  ['no id', 'source\ttarget\na\tb\n', 'no column id', 1],
  ['no target', 'id\tsource\n1\ta\n', 'no column target', 1],
  ['two targets', 'id,source,target,Target\n1,a,b,c\n', 'two columns target', 1],
  ['a quotation mark that is not closed', 'id\tsource\ttarget\n1\ta\t"b\n2\tc\td\n', 'no closing', 2],
  ['a cell that goes on', 'id\tsource\ttarget\n1\t"a\na"b\tc\n', 'goes on', 3],
])('is refused with %s', async (_, text, message, line) => {
  expect(await failure(text)).toMatchObject({
    code: 'review',
    message: expect.stringContaining(message),
    place: { file: 'a.tsv', line },
    hint: expect.any(String),
  });
});

test('is refused in an encoding that can only be guessed', async () => {
  const bytes = Buffer.from('id\tsource\ttarget\n1\t\xe4\tb\n', 'latin1');
  await expect(tsvExchange.read(bytes, 'a.tsv')).rejects.toMatchObject({ code: 'review', hint: 'Save it as UTF-8.' });
});

test.skipIf(!python)('Translate Toolkit reads every row, German as the source, and which have no English', async () => {
  const { units } = loadStore('a.tsv', await write(everyday));
  expect(units.map(({ source, target, fuzzy, translated }) => [source, target, fuzzy, translated])).toEqual([
    ['Eins', 'One', false, true],
    ['Zwei, „und“', 'Two\nand "more"', false, true],
    ['Absatz 3.', '', false, false],
  ]);
  expect(units[0]!.locations).toEqual(['politik/gipfel.html:3']);
});
