import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { AppError } from '../../src/domain/errors.ts';
import { plain } from '../../src/domain/text.ts';
import { markdownReader } from '../../src/read/markdown-reader.ts';

const read = (text: string): Article =>
  markdownReader.read({ id: 'a.md', path: 'a.md', bytes: new TextEncoder().encode(text) });
const texts = (text: string) => read(text).blocks.map(({ content }) => content.text);
const again = (text: string) => {
  const article = read(text);
  return markdownReader.render(article, new Map(article.blocks.map((block) => [block.index, block.content])));
};
const replaced = (text: string, english: string, index = 0) =>
  markdownReader.render(read(text), new Map([[index, plain(english)]]));

const SAMPLE = `---
title: "Abzug: der Plan"
source: https://example.org/abzug
Autor: [Anna Berger, Jan Roth]
date: 2022-01-13
lang: de
---

# Der *Abzug* beginnt ##

Die Lage
in der Stadt &auml;ndert sich \\* jetzt.

> Ein Satz.\\
> Noch einer.

1. Erstens **fett**
2. [Zweitens](https://example.org "Titel")

| Land | Zahl |
| :--- | ---: |
| A\\|B | \`x\` |

\`\`\`
Das bleibt.
\`\`\`

<div>Das auch.</div>

Unter der Zeile
---------------
`;

describe('what is text', () => {
  test('paragraphs, headings, items, quotes and cells, and nothing else', () => {
    expect(read(SAMPLE).blocks.map(({ kind, content, line }) => [kind, content.text, line])).toEqual([
      ['title', 'Der Abzug beginnt', 9],
      ['paragraph', 'Die Lage in der Stadt ändert sich * jetzt.', 11],
      ['quote', 'Ein Satz. Noch einer.', 14],
      ['item', 'Erstens fett', 17],
      ['item', 'Zweitens', 18],
      ['cell', 'Land', 20],
      ['cell', 'Zahl', 20],
      ['cell', 'A|B', 22],
      ['cell', 'x', 22],
      ['heading', 'Unter der Zeile', 30],
    ]);
  });

  test('front matter gives the metadata', () => {
    expect(read(SAMPLE).meta).toEqual({
      title: 'Abzug: der Plan',
      address: 'https://example.org/abzug',
      author: 'Anna Berger, Jan Roth',
      date: '2022-01-13',
      language: 'de',
    });
  });

  test('a key that objects have of themselves is nothing special', () => {
    expect(read('---\n__proto__: x\nconstructor: y\ntitel: Ruhe\n---\n\nText.').meta).toEqual({ title: 'Ruhe' });
  });

  test('front matter nested without end is refused before it is parsed', () => {
    const source = `---\na: ${'['.repeat(100_000)}\n---\n\nText.\n`;
    expect(() => markdownReader.read({ id: 'a.md', path: 'a.md', bytes: Buffer.from(source) })).toThrow(
      /at most 64 KB/,
    );
  });

  test('front matter that is no YAML is an error with its place', () => {
    try {
      read('---\ntitle: gut\ndate: "offen\n---\n\nText.');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'article', place: { file: 'a.md', line: 3 } });
      expect((error as AppError).faults[0]?.excerpt).toContain('offen');
    }
  });
});

describe('marks', () => {
  test('emphasis and links carry their exact source', () => {
    const { content, markup } = read('Das __ist__ [ein *Link*](x "y") hier.').blocks[0]!;
    expect(content).toEqual({
      text: 'Das ist ein Link hier.',
      marks: [
        { id: 0, start: 4, end: 7 },
        { id: 1, start: 8, end: 16 },
        { id: 2, start: 12, end: 16 },
      ],
    });
    expect(markup).toEqual([
      { open: '__', close: '__' },
      { open: '[', close: '](x "y")' },
      { open: '*', close: '*' },
    ]);
  });

  test('code shows its text, an image and a footnote do not; none is translated', () => {
    const { content, markup } = read('Mit `` a`b `` und ![Bild](b.png) dort[^1].\n\n[^1]: Fuß.').blocks[0]!;
    expect(content.text).toBe('Mit a`b und dort.');
    expect(content.marks.every(({ opaque }) => opaque)).toBe(true);
    expect(markup.map(({ open }) => open.trim())).toEqual(['``', '![Bild](b.png)', '[^1]']);
  });

  test('markup around a whole paragraph stays in the file and does not travel', () => {
    const { blocks } = read('**Alles ist fett.**');
    expect(blocks[0]).toMatchObject({ content: { text: 'Alles ist fett.', marks: [] }, start: 2 });
  });

  test('a mark that is missing from the English is dropped, one that moved goes along', () => {
    const article = read('Das **rote** [Auto](x) fährt.');
    const english = { text: 'The car is red.', marks: [{ id: 1, start: 4, end: 7 }] };
    expect(markdownReader.render(article, new Map([[0, english]]))).toBe('The [car](x) is red.');
  });

  test('white space inside emphasis is moved out of it', () => {
    const english = { text: 'A red car', marks: [{ id: 0, start: 1, end: 6 }] };
    expect(markdownReader.render(read('Ein **rotes** Auto'), new Map([[0, english]]))).toBe('A **red** car');
  });

  test('underscores inside a word become stars', () => {
    const english = { text: 'unbelievable', marks: [{ id: 0, start: 2, end: 8 }] };
    expect(markdownReader.render(read('Das _ist_ so'), new Map([[0, english]]))).toBe('un*believ*able');
  });

  test('a link by its label keeps its label when its text is translated', () => {
    const source = 'Siehe [Quelle] dort.\n\n[Quelle]: https://example.org\n';
    const english = { text: 'See source there.', marks: [{ id: 0, start: 4, end: 10 }] };
    expect(markdownReader.render(read(source), new Map([[0, english]]))).toContain('See [source][Quelle] there.');
    expect(texts('[Quelle]\n\n[Quelle]: https://example.org\n')).toEqual(['Quelle']);
    expect(replaced('[Quelle]\n\n[Quelle]: https://example.org\n', 'Source')).toContain('Source\n');
  });
});

describe('rendering', () => {
  test('only the edited paragraph changes', () => {
    expect(replaced(SAMPLE, 'The withdrawal', 0)).toBe(SAMPLE.replace('Der *Abzug* beginnt', 'The withdrawal'));
    expect(replaced(SAMPLE, 'One | two', 7)).toBe(SAMPLE.replace('A\\|B', 'One \\| two'));
  });

  test('each text put back reads as it did', () => {
    const out = again(SAMPLE);
    expect(read(out).blocks.map(({ content }) => content)).toEqual(read(SAMPLE).blocks.map(({ content }) => content));
  });

  test.each([
    ['# Kein Titel'],
    ['1. Januar 2022'],
    ['- kein Punkt'],
    ['> kein Zitat'],
    ['2 * 3 * 4 ist *nicht* kursiv'],
    ['a_b_c und _d_'],
    ['[sic] und [Link](x) und ![Bild](y)'],
    ['<b>nicht fett</b> & &amp; AT&T'],
    ['C:\\dir\\*'],
    ['`code` ~~weg~~ ~50'],
    ['---'],
    ['+++'],
    ['Ende #'],
    ['| a | b |'],
  ])('%s comes out as plain text', (text) => {
    expect(texts(replaced('Ein Satz.\n', text))).toEqual([text]);
    expect(read(replaced('Ein Satz.\n', text)).blocks[0]).toMatchObject({ kind: 'paragraph', content: { marks: [] } });
  });

  test('what Markdown does not misread is not escaped', () => {
    const text = 'He said [sic] 2 * 3 = 6 & a_b (1.5) - see #3, "AT&T".';
    expect(replaced('Ein Satz.', text)).toBe(text);
  });

  test('any text survives the way into the file and out again', () => {
    const word = fc.constantFrom(
      'a',
      '*',
      '_',
      '#',
      '>',
      '-',
      '1.',
      '[x]',
      '](',
      '`',
      '<i>',
      '&amp;',
      '\\',
      '|',
      '~~',
      '!',
      'Ä',
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom('', ' '))).map((parts) => parts.flat().join('').trim());
    const file = fc.constantFrom(
      'Satz.\n',
      '# Satz\n',
      '- Satz\n',
      '> Satz\n',
      '| a |\n|---|\n| b |\n',
      'Satz\n====\n',
    );
    fc.assert(
      fc.property(file, text, (source, value) => {
        fc.pre(/[\p{L}\p{N}]/u.test(value));
        expect(texts(replaced(source, value))[0]).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  test('a removed item, quote or paragraph goes with its gap; a cell is emptied', () => {
    const source = '# Titel\n\nEins.\n\n- a\n- b\n\n> Zitat\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nEnde.\n';
    const article = read(source);
    const without = (...gone: string[]) =>
      markdownReader.render(
        article,
        new Map(article.blocks.filter(({ content }) => gone.includes(content.text)).map(({ index }) => [index, null])),
      );
    expect(without('Eins.')).toBe(source.replace('Eins.\n\n', ''));
    expect(without('a')).toBe(source.replace('- a\n', ''));
    expect(without('b')).toBe(source.replace('\n- b', ''));
    expect(without('a', 'b')).toBe(source.replace('- a\n- b\n\n', ''));
    expect(without('Zitat')).toBe(source.replace('> Zitat\n\n', ''));
    expect(without('1')).toBe(source.replace('| 1 |', '|  |'));
    expect(without('Ende.')).toBe(source.replace('\n\nEnde.', ''));
  });

  test('without edits the file is the same', () => {
    const line = fc.constantFrom(
      '',
      'Text',
      '# T',
      '- a',
      '  b',
      '> q',
      '| a | b |',
      '|---|---|',
      '```',
      '***',
      '*x* `y`',
      '<p>',
    );
    const file = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(file, (source) => {
        const article = read(source);
        expect(markdownReader.render(article, new Map())).toBe(source);
        for (const { start, end } of article.blocks) expect(source.slice(start, end).trim()).not.toBe('');
      }),
    );
  });
});

describe('hostile files', () => {
  test.each([
    ['nothing', ''],
    ['only white space', ' \n\t\r\n'],
    ['blank lines', '\n'.repeat(100_000)],
  ])('%s holds no text', (_, source) => {
    expect(read(source).blocks).toEqual([]);
  });

  test('quotes nested ten thousand deep are refused, not a crash', () => {
    expect(() => read(`${'>'.repeat(10_000)} x`)).toThrowError(AppError);
  });

  test('unclosed brackets and stars in number are read', () => {
    expect(texts(`${'['.repeat(2000)}x ${'*a '.repeat(2000)}`)).toHaveLength(1);
  });
});
