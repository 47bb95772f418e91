import type { ExchangeFormat, ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import type { ReviewState } from '../domain/review.ts';
import { encodeName } from './markdown-marks.ts';
import { readMarkdown } from './markdown-reader.ts';
import { toMarkdown } from './markdown-text.ts';

/**
 * Markdown for any editor and for pull requests: the German as a quote, the English as the paragraph below it, then a box
 * to tick and a line for a comment. A comment that is not shown names the row.
 */
export const markdownExchange: ExchangeFormat = {
  name: 'md',
  extension: '.md',
  write: async (sheet) => Buffer.from(render(sheet)),
  read: async (bytes, path) => readMarkdown(bytes, path),
};

const HOW_TO =
  'Edit the English below each German quote, and tick what you have reviewed. A backslash at the end of a line is a line ' +
  'break. Leave the lines in `<!-- -->` as they are.';

const render = ({ article, title, rows }: ExchangeSheet): string =>
  `${[
    `<!-- zweispalt article ${encodeName(article)} -->`,
    `# ${toMarkdown(title.replace(/\s+/g, ' ').trim()).join('')}`.trim(),
    HOW_TO,
    ...rows.flatMap(blocks),
  ].join('\n\n')}\n`;

function blocks({ id, source, target, state, comment, notes }: ExchangeRow): readonly string[] {
  return [
    `<!-- id ${encodeName(id)} -->`,
    toMarkdown(source)
      .map((line) => `> ${line}`)
      .join('\n'),
    toMarkdown(target).join('\n'),
    [BOXES[state], item('comment', comment), ...(notes === '' ? [] : [item('checks', notes)])].join('\n'),
  ].filter((block) => block !== '');
}

const BOXES: Readonly<Record<ReviewState | '', string>> = {
  '': '- [ ] reviewed',
  edited: '- [ ] reviewed (edited)',
  reviewed: '- [x] reviewed',
  locked: '- [x] reviewed (locked)',
};

const item = (name: string, text: string): string =>
  `- ${[`${name}:`, toMarkdown(text).join('\n  ')].join(' ').trim()}`;
