import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { plain } from '../../src/domain/text.ts';
import { textReader } from '../../src/read/text-reader.ts';

const read = (text: string): Article =>
  textReader.read({ id: 'a.txt', path: 'a.txt', bytes: new TextEncoder().encode(text) });
const texts = (text: string) => read(text).blocks.map(({ content }) => content.text);
const kinds = (text: string) => read(text).blocks.map(({ kind }) => kind);

describe('paragraphs', () => {
  test('blank lines and single line breaks part them', () => {
    expect(texts('Der erste.\nDer zweite.\n\n \nDer dritte.\n')).toEqual(['Der erste.', 'Der zweite.', 'Der dritte.']);
  });

  test('white space around them is outside', () => {
    const { blocks, source } = read('\r\n   Ein Satz.  \r\n');
    expect(blocks).toMatchObject([{ content: { text: 'Ein Satz.' }, line: 2 }]);
    expect(source.slice(blocks[0]!.start, blocks[0]!.end)).toBe('Ein Satz.');
  });

  test('a bullet is no part of its item', () => {
    const text = '  • Der Abzug beginnt.\n- Die Lage ist ruhig.\n– Noch ein Punkt.\n-5 Grad waren es.';
    expect(texts(text)).toEqual(['Der Abzug beginnt.', 'Die Lage ist ruhig.', 'Noch ein Punkt.', '-5 Grad waren es.']);
    expect(kinds(text)).toEqual(['item', 'item', 'item', 'paragraph']);
  });

  test('long lines without blank lines between them stay paragraphs of their own', () => {
    const line =
      'Ein langer Absatz, der in einer einzigen Zeile steht und viel weiter reicht als jeder Umbruch reichen würde.';
    expect(texts(`${line}\n${line}\n${line}`)).toHaveLength(3);
  });

  test('short lines of verse are not taken for wrapped text', () => {
    expect(texts('Ein Wort\nnoch eins\nund dann\nnichts mehr')).toHaveLength(4);
  });
});

const WRAPPED = `Almaty in der Nacht

Die Soldaten verließen am Abend die Stadt, wie der Sprecher der Regie-
rung mitteilte. Der Ex-
Präsident schwieg dazu, und auch im Ministerium wollte sich niemand zu
den Plänen äußern, die schon in der vergangenen Woche bekannt wurden.

Am Morgen darauf war der Platz leer. Händler öffneten ihre Läden, und
auf den Straßen fuhren wieder Busse in die Nord- und Südstadt.
`;

describe('hard-wrapped text', () => {
  test('lines are joined, words parted by the line end are made whole', () => {
    const [title, first, second] = texts(WRAPPED);
    expect(title).toBe('Almaty in der Nacht');
    expect(first).toContain('Sprecher der Regierung mitteilte. Der Ex-Präsident schwieg dazu, und auch');
    expect(second).toContain('ihre Läden, und auf den Straßen');
  });

  test('the English is wrapped at the same width', () => {
    const article = read(WRAPPED);
    const english =
      'The soldiers left the city in the evening, and nobody at the ministry wanted to say a word about it. '.repeat(3);
    const out = textReader.render(article, new Map([[1, plain(english)]]));
    const lines = out.split('\n').slice(2, 7);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
    expect(lines.length).toBeGreaterThan(4);
    expect(texts(out)[1]).toBe(english.trim());
  });
});

describe('kinds', () => {
  test('a headline in the first line is the title, a short line alone a heading, a credit neither', () => {
    const text =
      'Truppen verlassen das Land\n\nDer Abzug hat begonnen.\n\nWas nun folgt\n\nNiemand weiß es.\n\n' +
      'Aus dem Russischen von Eva Klein\n\nEnde der Meldung.';
    expect(kinds(text)).toEqual(['title', 'paragraph', 'heading', 'paragraph', 'paragraph', 'paragraph']);
  });

  test('a first paragraph that is a sentence is no title', () => {
    expect(kinds('Der Abzug hat begonnen.\n\nMehr ist nicht bekannt.')).toEqual(['paragraph', 'paragraph']);
  });

  test('a first line that ends in the next one is its breadcrumb', () => {
    expect(kinds('Startseite      Die Lage am Abend\n\nDie Lage am Abend\n\nAlles ist ruhig.')).toEqual([
      'paragraph',
      'title',
      'paragraph',
    ]);
  });
});

test('date, outlet, author and address are found in the text', () => {
  const text =
    ' date 2022-01 Das Ende der Mission\n\nVon Anna Berger\n\nDer Abzug hat begonnen.\n\nhttps://example.org/abzug\n\nsource site-12';
  expect(read(text).meta).toEqual({
    title: 'Das Ende der Mission',
    date: '2022-01',
    author: 'Anna Berger',
    address: 'https://example.org/abzug',
    outlet: 'site-12',
  });
});

describe('rendering', () => {
  test('CRLF, bullets and what stands between paragraphs are kept', () => {
    const article = read('Titel hier\r\n\r\n\r\n  • Ein Punkt.\r\nText.\r\n');
    const out = textReader.render(
      article,
      new Map([
        [1, plain('A\npoint.')],
        [2, plain('Text!')],
      ]),
    );
    expect(out).toBe('Titel hier\r\n\r\n\r\n  • A point.\r\nText!\r\n');
  });

  test('a removed paragraph takes its gap along, the file keeps its end', () => {
    const article = read('Eins.\n\n- Zwei.\n\nDrei.\n');
    expect(textReader.render(article, new Map([[1, null]]))).toBe('Eins.\n\nDrei.\n');
    expect(textReader.render(article, new Map([[2, null]]))).toBe('Eins.\n\n- Zwei.\n');
    expect(
      textReader.render(
        article,
        new Map([
          [0, null],
          [1, null],
          [2, null],
        ]),
      ),
    ).toBe('');
  });

  test('without edits, and with each text put back, the file is the same', () => {
    const line = fc.constantFrom('', ' ', 'Ein Satz.', '• Punkt', 'Noch ein Wort', '\t', 'x-', 'Größe – „ja“');
    const file = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r'))).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(file, (source) => {
        const article = read(source);
        expect(textReader.render(article, new Map())).toBe(source);
        expect(textReader.render(article, new Map(article.blocks.map((one) => [one.index, one.content])))).toBe(source);
      }),
    );
  });
});

describe('hostile files', () => {
  test.each([
    ['nothing', ''],
    ['only white space', ' \t\r\n \u00a0\n\n'],
    ['a million blank lines', '\n'.repeat(1_000_000)],
  ])('%s holds no paragraph and stays as it is', (_, source) => {
    const article = read(source);
    expect(article.blocks).toEqual([]);
    expect(textReader.render(article, new Map())).toBe(source);
  });

  test.each([
    ['words', 'Wort und mehr davon. '],
    ['blanks', ' '],
    ['dashes', '-'],
    ['capitals', 'Ab'],
  ])('ten megabytes of %s in one line', (_, unit) => {
    const source = `x${unit.repeat(Math.floor((10 * 1024 * 1024 - 2) / unit.length))}y`;
    expect(read(source).blocks).toHaveLength(1);
  });
});

test('a headline right above its lead is the title, a first sentence is not', () => {
  const titleOf = (text: string) =>
    textReader.read({ id: 'a.txt', path: 'a.txt', bytes: Buffer.from(text) }).meta.title;
  expect(titleOf('Regen am Wochenende\nEs wird nass, sagen die Meteorologen.\n')).toBe('Regen am Wochenende');
  expect(titleOf('Es wird nass.\nDas sagen die Meteorologen.\n')).toBeUndefined();
});
