/** What hostile files cost to read and to write again: seconds of the processor, and the aim. */
import type { Reader } from '../src/domain/article.ts';
import { AppError } from '../src/domain/errors.ts';
import { htmlReader } from '../src/read/html-reader.ts';
import { markdownReader } from '../src/read/markdown-reader.ts';
import { textReader } from '../src/read/text-reader.ts';
import { row, seconds } from './table.ts';

const PARAGRAPH = 'Das <b>ist</b> ein Absatz, mit einigem Text darin, damit die Seite so groß wird.';

const CASES: readonly (readonly [name: string, reader: Reader, text: string, aim: string])[] = [
  ['10 MB in one line (txt)', textReader, 'Ein Satz. '.repeat(1_000_000), '< 2 s'],
  ['a million blank lines (txt)', textReader, `Anfang.${'\n'.repeat(1_000_000)}Ende.`, '< 1 s'],
  ['a million blank lines (md)', markdownReader, `Anfang.${'\n'.repeat(1_000_000)}Ende.`, '< 1 s'],
  ['a million blank lines (html)', htmlReader, `<p>Anfang.${'\n'.repeat(1_000_000)}<p>Ende.`, '< 1 s'],
  ['4,900 emphases in a paragraph (md)', markdownReader, 'Das *ist* so. '.repeat(4900), '< 5 s'],
  ['4,900 ends of emphases (md)', markdownReader, 'a* b** '.repeat(4900), '< 5 s'],
  ['9,900 closing brackets (md)', markdownReader, 'a](b '.repeat(9900), '< 5 s'],
  ['20,000 emphases: refused (md)', markdownReader, 'Das *ist* so. '.repeat(20_000), '< 0.1 s'],
  ['4,900 quotes (md)', markdownReader, '> Zitat.\n\n'.repeat(4900), '< 5 s'],
  ['40,000 addresses in a paragraph (md)', markdownReader, 'https://a.example/b '.repeat(40_000), '< 5 s'],
  ['7 MB, 150,000 tags, 75,000 paragraphs (html)', htmlReader, `<p>${PARAGRAPH}</p>\n`.repeat(75_000), '< 5 s'],
  ['7 MB, 150,000 tags, one paragraph (html)', htmlReader, `<p>${`${PARAGRAPH} `.repeat(75_000)}</p>`, '< 5 s'],
  ['16,000 elements deep (html)', htmlReader, `${'<div>x'.repeat(16_000)}`, '< 2 s'],
  ['16,000 links that never end (html)', htmlReader, `${'<a href=x>x '.repeat(16_000)}`, '< 2 s'],
  ['4,000 paragraphs with a tag that never ends', htmlReader, '<p>Das <b>ist ein Absatz.'.repeat(4000), '< 2 s'],
];

/** Whether the file was taken. */
function readAndRender(reader: Reader, text: string): boolean {
  try {
    const article = reader.read({ id: 'a', path: 'a', bytes: Buffer.from(text) });
    reader.render(article, new Map(article.blocks.map((block) => [block.index, block.content])));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

for (const [name, reader, text, aim] of CASES) {
  const start = process.cpuUsage();
  const taken = readAndRender(reader, text);
  const { user, system } = process.cpuUsage(start);
  row(name, `${seconds((user + system) / 1e6)}${taken ? '' : ', refused'}`, aim);
}
