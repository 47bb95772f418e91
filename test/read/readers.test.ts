import { describe, expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { loadReader, READERS, readArticle, readerFor } from '../../src/read/readers.ts';
import { documentOfLines, docxOf } from '../support/docx-sample.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a reader is found by the extension, in any case', () => {
  expect(readerFor('x/Nau.HTM')?.format).toBe('html');
  expect(readerFor('a.md')?.format).toBe('md');
  expect(readerFor('a.DOCX')?.format).toBe('docx');
  expect(readerFor('a.docm')).toBeUndefined();
  expect(readerFor('txt')).toBeUndefined();
});

test('a format or file that is not known is an error with a remedy', async () => {
  await expect(loadReader('pdf')).rejects.toMatchObject({ code: 'article', hint: expect.stringContaining('html') });
  const file = { id: 'a.pdf', path: 'a.pdf', bytes: bytes('x') };
  await expect(readArticle(file)).rejects.toMatchObject({ code: 'article', place: { file: 'a.pdf' } });
});

/** What every reader must do, whatever the format. */
describe.each(READERS.map(({ format, extensions }) => [format, extensions[0]!]))(
  'the reader for %s',
  (format, extension) => {
    const sources = [
      '',
      '\n',
      'Ein Satz.',
      'Erster Satz.\r\n\r\nZweiter Satz.\r\n',
      '<p>Eins</p>\n\n<p>Zwei</p>',
      '# A\n\n- b\n',
    ];
    const pack = format === 'docx' ? (xml: string) => docxOf({ document: xml }) : async (text: string) => bytes(text);
    const wrap = format === 'docx' ? documentOfLines : (text: string) => text;
    const read = async (source: string) =>
      readArticle({ id: `a${extension}`, path: `/x/a${extension}`, bytes: await pack(source) });

    test('declares itself as the registry does', async () => {
      const reader = await loadReader(format);
      expect(reader).toMatchObject({ format, extensions: READERS.find((one) => one.format === format)!.extensions });
    });

    test.each(sources)('gives %j back to the letter, and blocks in order', async (text) => {
      const reader = await loadReader(format);
      const source = wrap(text);
      const article = await read(source);
      expect(article).toMatchObject({ id: `a${extension}`, path: `/x/a${extension}`, format, source });
      expect(reader.render(article, new Map())).toBe(source);
      for (const [index, block] of article.blocks.entries()) {
        expect(block.index).toBe(index);
        expect(block.start).toBeGreaterThanOrEqual(article.blocks[index - 1]?.end ?? 0);
        expect(block.content.text.trim()).not.toBe('');
        const line = format === 'docx' ? index + 1 : source.slice(0, block.start).split('\n').length;
        expect(block.line).toBe(line);
      }
    });

    test('puts an English text in, and reads it back', async () => {
      const reader = await loadReader(format);
      const article = await read(wrap('<p>Ein Satz mit Wörtern.</p>'));
      const index = article.blocks[0]?.index;
      if (index === undefined) return;
      const out = reader.render(article, new Map([[index, plain('A sentence, with “words” & <tags>.')]]));
      expect((await read(out)).blocks[0]!.content.text).toBe('A sentence, with “words” & <tags>.');
    });
  },
);
