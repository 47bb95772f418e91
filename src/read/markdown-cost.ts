import { AppError } from '../domain/errors.ts';

/**
 * More than any article has: a long table of links has some hundreds. At so many the parser takes a second, and a file
 * full of such paragraphs twice as long as one of plain text.
 */
const MOST_SIGNS = 10_000;
/** Quotes, each parted from the next by a blank line, grow with their square over the whole file. */
const MOST_QUOTES = 5_000;

/** Of all signs of Markdown those of which many take more than many times as long as one. */
const SIGNS = new Set('*_~`[]<&\n\r');

/**
 * Refuses what the Markdown parser, whose time grows with the square of them, would take minutes or hours for: very
 * many signs of markup, or lines, with no blank line between them, and very many quotes.
 * @throws AppError `article` with the line
 */
export function refuseCostly(id: string, source: string): void {
  let line = 1;
  let first = 1;
  let signs = 0;
  let quotes = 0;
  let isBlank = true;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]!;
    const ends = sign === '\n' || (sign === '\r' && source[at + 1] !== '\n');
    if (SIGNS.has(sign) && sign !== source[at - 1]) signs += 1;
    if (isBlank && sign === '>') quotes += 1;
    if (ends && isBlank) [signs, first] = [0, line + 1];
    if (ends) line += 1;
    isBlank = ends || (isBlank && (sign === ' ' || sign === '\t' || sign === '\r'));
    if (signs > MOST_SIGNS) throw costly(id, first, `a paragraph has more than ${inWords(MOST_SIGNS)} marks or lines`);
    if (quotes > MOST_QUOTES) throw costly(id, line, `it has more than ${inWords(MOST_QUOTES)} lines of quotation`);
  }
}

const inWords = (count: number): string => count.toLocaleString('en-US');

const costly = (id: string, line: number, what: string): AppError =>
  new AppError('article', `${id}:${line}: ${what}, too many for the Markdown parser`, {
    hint: 'Part it with blank lines or into several files, or save it as .txt.',
    place: { file: id, line },
  });
