import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { TermPair } from '../../src/domain/term.ts';
import { loadTermFormat, termFormatOf } from '../../src/exchange/term-formats.ts';
import { csvTerms, tsvTerms } from '../../src/exchange/term-table.ts';
import { tbxTerms } from '../../src/exchange/term-tbx.ts';
import { hasOmegatReaders, readInOmegat } from '../support/omegat-glossary.ts';
import { loadUnits, python } from '../support/translate-toolkit.ts';
import { hasXmllint, lintXml } from '../support/translators-tools.ts';

const FORMATS = [tsvTerms, csvTerms, tbxTerms];
const PAIRS: readonly TermPair[] = [
  { de: 'Schoigu', en: 'Shoigu', comment: 'person' },
  { de: 'Süßmayr & <Söhne>', en: 'Suessmayr, Sons', comment: 'said "&lt;"; in full' },
  { de: 'Rat für nationale Sicherheit', en: 'National Security Council', comment: '' },
];
const bytes = (text: string): Uint8Array => Buffer.from(text);
const pairsIn = (format: (typeof FORMATS)[number], text: string | Uint8Array) =>
  format
    .read(typeof text === 'string' ? bytes(text) : text, 'terms')
    .terms.map(({ de, en, comment }) => ({ de, en, comment }));

describe.each(FORMATS)('a glossary as $name', (format) => {
  test('gives back the pairs that were written', () => {
    expect(pairsIn(format, format.write(PAIRS, 'en-US'))).toEqual(PAIRS);
  });

  test('gives back any names', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim())
      // A line of a table that begins so is a remark in OmegaT.
      .filter((text) => text !== '' && !text.startsWith('#') && !/^".*"$/.test(text));
    const pair = fc.record({ de: name, en: name, comment: name });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), (pairs) => {
        expect(pairsIn(format, format.write(pairs, 'en-GB'))).toEqual(pairs);
      }),
      { numRuns: 60 },
    );
  });

  test('holds nothing for no pairs', () => {
    expect(pairsIn(format, format.write([], 'en-US'))).toEqual([]);
  });

  test('is read in UTF-16, too', () => {
    const text = Buffer.from(`\ufeff${format.write(PAIRS, 'en-US').replace(/<\?xml[^>]*>/, '')}`, 'utf16le');
    expect(pairsIn(format, text)).toEqual(PAIRS);
  });

  test('is refused where it is no text', () => {
    expect(() => format.read(Uint8Array.of(0xc3, 0x28, 0xff), 'terms')).toThrow(AppError);
  });

  test.skipIf(!hasOmegatReaders)('is read by OmegaT with its comments and nothing else', { timeout: 60_000 }, () => {
    const extension = format.name === 'tsv' ? 'utf8' : format.name;
    const read = readInOmegat(`terms.${extension}`, format.write(PAIRS, 'en-US'));
    expect(read).toEqual(PAIRS.map(({ de, en, comment }) => [de, en, comment]));
  });
});

/** Between tabs it guesses, and with so few cells wrongly. */
describe.skipIf(!python).each([csvTerms, tbxTerms])('Translate Toolkit', (format) => {
  test(`reads ${format.name} in the right direction`, () => {
    // It takes the first line of a table for a heading where it knows the words, and needs one.
    const heading = format === csvTerms ? 'source,target,context\n' : '';
    const written = heading + format.write(PAIRS, 'en-US');
    expect(loadUnits(`terms.${format.name}`, written)).toEqual(PAIRS.map(({ de, en }) => [de, en]));
  });
});

describe.each([tsvTerms, csvTerms])('a table as $name', (format) => {
  test('has no heading: OmegaT would make it an entry', () => {
    expect(format.write([], 'en-US')).toBe('');
    expect(format.write(PAIRS.slice(0, 1), 'en-US')).toMatch(/^Schoigu[\t,]Shoigu[\t,]person\n$/);
  });

  test('holds nothing that a spreadsheet would run', () => {
    const written = format.write([{ de: '=1+1', en: '@SUM(A1)', comment: '-2+3' }], 'en-US');
    expect(written.split(/[\t,\n]/)).toEqual(["'=1+1", "'@SUM(A1)", "'-2+3", '']);
    expect(pairsIn(format, written)).toEqual([{ de: '=1+1', en: '@SUM(A1)', comment: '-2+3' }]);
  });

  test('tells lines that hold half a pair, and passes over empty ones and a heading', () => {
    const lines = [
      ['German', 'English'],
      ['Schoigu', 'Shoigu'],
      ['', ''],
      ['Kreml', ''],
      ['', 'Duma'],
    ];
    const separator = format === tsvTerms ? '\t' : ',';
    const text = lines.map((cells) => cells.join(separator)).join('\r\n');
    expect(format.read(bytes(text), 'terms')).toEqual({
      terms: [{ de: 'Schoigu', en: 'Shoigu', comment: '', others: [], line: 2 }],
      left: [
        { line: 4, reason: 'it has no English' },
        { line: 5, reason: 'it has no German' },
      ],
    });
  });
});

test('a table with tabs takes quotation marks as they stand, but for those that a spreadsheet put', () => {
  const text = '"Gaseta" von heute\tGazeta\n"Gaseta"\tGazeta\n"Die ""Gaseta"""\tThe Gazeta\n# a remark\n';
  expect(pairsIn(tsvTerms, text).map(({ de }) => de)).toEqual(['"Gaseta" von heute', '"Gaseta"', 'Die "Gaseta"']);
});

test('a table with semicolons, as German spreadsheets save it, is read', () => {
  expect(pairsIn(csvTerms, 'Schoigu;Shoigu;person\n')).toEqual([{ de: 'Schoigu', en: 'Shoigu', comment: 'person' }]);
});

test('a table with an open quotation mark is refused with its line', () => {
  expect(() => csvTerms.read(bytes('a,b\n"c,d\n'), 'terms.csv')).toThrow(
    expect.objectContaining({ code: 'glossary', place: { file: 'terms.csv', line: 2 } }),
  );
});

const martif = (entry: string) => `<martif type="TBX"><text><body>${entry}</body></text></martif>`;

test('TBX of other tools is read whatever the order and the depth of its languages', () => {
  const entry = `<termEntry><descrip type="subjectField">Politik</descrip><langSet xml:lang="EN-gb"><ntig><termGrp>
    <term>Shoigu</term></termGrp></ntig><tig><term>Shoygu</term></tig></langSet><langSet lang="de_AT"><tig><term>
    Schoigu</term></tig><tig><term>Sojgu</term></tig></langSet><langSet xml:lang="ru"><tig><term>Шойгу</term></tig>
    </langSet></termEntry><termEntry><langSet xml:lang="de"><tig><term>Kreml</term></tig></langSet></termEntry>`;
  expect(tbxTerms.read(bytes(martif(entry)), 'terms.tbx')).toMatchObject({
    terms: [
      { de: 'Schoigu', en: 'Shoigu', others: ['Shoygu'] },
      { de: 'Sojgu', en: 'Shoigu', others: ['Shoygu'] },
    ],
    left: [{ reason: 'it has no English' }],
  });
});

test.each([
  ['an entity of its own', '<!DOCTYPE martif [<!ENTITY a "aaaa">]><martif>&a;</martif>'],
  ['an entity that inherits from Object', martif('&constructor;')],
  ['TBX 3', '<tbx type="TBX-Basic"><text/></tbx>'],
  ['half a file', '<martif><text>'],
])('TBX with %s is refused with its place', (_, text) => {
  expect(() => tbxTerms.read(bytes(text), 'terms.tbx')).toThrow(
    expect.objectContaining({ code: 'glossary', place: expect.objectContaining({ file: 'terms.tbx' }) }),
  );
});

test('a document type is not fetched', () => {
  const text = `<!DOCTYPE martif SYSTEM "http://127.0.0.1:9/TBXcoreStructV02.dtd">${martif('')}`;
  expect(tbxTerms.read(bytes(text), 'terms.tbx')).toMatchObject({ terms: [], left: [] });
});

test.skipIf(!hasXmllint)('TBX is well-formed whatever a name holds', () => {
  const text = tbxTerms.write([{ de: '</term>&"\u0001', en: ']]>', comment: '<!--' }], 'en-US');
  expect(() => lintXml(bytes(text))).not.toThrow();
});

test('an extension tells the format, and no other does', async () => {
  expect(
    ['a.TSV', 'b.utf8', 'c.txt', 'd.tab', 'e.csv', 'f.tbx', 'g.yaml', 'h.constructor', 'i'].map(termFormatOf),
  ).toEqual(['tsv', 'tsv', 'tsv', 'tsv', 'csv', 'tbx', undefined, undefined, undefined]);
  for (const format of FORMATS) expect((await loadTermFormat(format.name)).name).toBe(format.name);
});
