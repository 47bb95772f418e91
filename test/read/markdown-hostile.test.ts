import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { markdownReader } from '../../src/read/markdown-reader.ts';

const read = (text: string): Article => markdownReader.read({ id: 'a.md', path: 'a.md', bytes: Buffer.from(text) });

const texts = (text: string) => read(text).blocks.map(({ content }) => content.text);

describe('blank lines', () => {
  const line = fc.constantFrom(
    ...[
      'Text',
      '# T',
      '- a',
      '  b',
      '-',
      '  c',
      '> q',
      '>',
      '| a |',
      '|---|',
      '```',
      '    code',
      '[^1]: f',
      '<p>',
      '---',
    ],
  );
  const gap = fc.tuple(fc.nat(12), fc.constantFrom('', ' ', '\t', '      '));
  const file = fc.array(fc.tuple(line, gap, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 });
  const written = (lines: readonly [string, [number, string], string][], most: number) =>
    lines.map(([text, [count, blank], end]) => text + end + (blank + end).repeat(Math.min(count, most))).join('');
  const seen = (source: string) =>
    read(source).blocks.map(({ kind, content, start, end }) => [kind, content, source.slice(start, end)]);

  test('however many on end are as good as a few', () => {
    fc.assert(
      fc.property(file, (lines) => {
        // Not at the very top, where it would be front matter.
        const [many, few] = [12, 3].map((most) => seen(`Anfang.\n\n${written(lines, most)}`));
        expect(many).toEqual(few);
      }),
      { numRuns: 300 },
    );
  });

  test('a million of them move no place', () => {
    const source = `# Titel\n\nErster *Satz*.${'\n'.repeat(1_000_000)}- Punkt\n\n  Ende.\r\n`;
    const { blocks } = read(source);
    expect(blocks.map(({ start, end }) => source.slice(start, end))).toEqual([
      'Titel',
      'Erster *Satz*.',
      'Punkt',
      'Ende.',
    ]);
    expect(blocks.map((block) => block.line)).toEqual([1, 3, 1_000_003, 1_000_005]);
  });

  test.each(['', '\n', ' ', '\t\r\n '])('nothing else, and %j at the end, is nothing', (end) => {
    expect(read(`${'\n'.repeat(1_000_000)}${end}`).blocks).toEqual([]);
    expect(read(`Ein Satz.${'\n'.repeat(1_000_000)}${end}`).blocks).toHaveLength(1);
  });

  test('in front matter they move no place of a fault', () => {
    expect(() => read(`---\na: b${'\n'.repeat(20)}c: d: e\n---\n\nText.\n`)).toThrowError(/^a\.md:22:/);
  });

  test('a paragraph after them goes with its gap', () => {
    const source = `Eins.${'\n'.repeat(50)}Zwei.${'\n'.repeat(60)}Drei.\n`;
    expect(markdownReader.render(read(source), new Map([[1, null]]))).toBe(`Eins.${'\n'.repeat(50)}Drei.\n`);
  });
});

describe('what would take the parser hours is refused with the line and the way out', () => {
  test.each([
    ['emphases', 'Das *ist* so. '],
    ['ends of emphases', 'a* b** '],
    ['links', 'Das [ist](x) so. '],
    ['code', 'Das `ist` so. '],
    ['tags', 'Das <b>ist</b> so. '],
    ['closing brackets', 'a](b '],
    ['lines', 'Das ist eine Zeile.\n'],
    ['lines of an old system', 'Das ist eine Zeile.\r'],
  ])('a paragraph with tens of thousands of %s', (_, piece) => {
    expect(() => read(`Der Anfang.\n\n${piece.repeat(10_001)}\n\nDas Ende.\n`)).toThrowError(
      expect.objectContaining({
        code: 'article',
        message: expect.stringMatching(/^a\.md:3: a paragraph has more than 10,000 marks/),
        place: { file: 'a.md', line: 3 },
        hint: expect.stringContaining('blank lines'),
      }),
    );
  });

  test('very many quotes', () => {
    expect(() => read('> Zitat.\n\n'.repeat(5001))).toThrowError(
      expect.objectContaining({ code: 'article', message: expect.stringContaining('5,000 lines of quotation') }),
    );
  });

  test('as many marks in several paragraphs are read', () => {
    const paragraph = `${'Das *ist* so. '.repeat(250)}\n\n`;
    expect(read(paragraph.repeat(45)).blocks).toHaveLength(45);
  });

  test('a word in ten marked, and long runs of one sign, are no reason', () => {
    expect(
      read(`${'*'.repeat(30_000)}\n\n${'Neun Wörter ohne jede Hervorhebung, dann kommt das *zehnte*. '.repeat(2000)}\n`)
        .blocks,
    ).not.toEqual([]);
  });
});

test.each(['- ', '[', '{a: ', 'a: ', '? '])(
  'front matter that nests as deep as “%s” can is refused, not a crash',
  (sign) => {
    expect(() => read(`---\n${sign.repeat(15_000)}\n---\n\nText.\n`)).toThrowError(
      expect.objectContaining({
        code: 'article',
        faults: [expect.objectContaining({ message: 'front matter: brackets or lists nest too deep' })],
      }),
    );
  },
);

describe('putting text back into very long paragraphs', () => {
  const putBack = (source: string) => {
    const article = read(source);
    return markdownReader.render(article, new Map(article.blocks.map((block) => [block.index, block.content])));
  };

  test('with ten thousand addresses, each where it was', () => {
    const source = `${'Siehe https://example.org/a und www.example.org '.repeat(5000)}\n`;
    expect(putBack(source)).toBe(source);
  });

  test('with a hundred thousand #, which stay text', () => {
    expect(texts(putBack(`Ein Satz ${'#'.repeat(100_000)}\n`))).toEqual([`Ein Satz ${'#'.repeat(100_000)}`]);
  });

  test('and taking ten thousand cells and paragraphs out', () => {
    const source = `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(5000)}\n${'Satz.\n\n'.repeat(5000)}Ende.\n`;
    const article = read(source);
    const gone = article.blocks
      .filter(({ content }) => content.text !== 'Ende.')
      .map(({ index }) => [index, null] as const);
    expect(texts(markdownReader.render(article, new Map(gone)))).toEqual(['Ende.']);
  });
});
