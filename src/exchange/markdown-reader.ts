import { decodeUnicode } from '../domain/decode-unicode.ts';
import { AppError } from '../domain/errors.ts';
import type { ReadRow, ReadSheet } from '../domain/exchange.ts';
import { type MarkdownLine, markdownLine } from './markdown-marks.ts';
import { fromMarkdown } from './markdown-text.ts';
import { oneArticle } from './one-article.ts';

/** Rows of a file as it was exported and edited. @throws AppError `review` when it names neither article nor row */
export function readMarkdown(bytes: Uint8Array, path: string): ReadSheet {
  const lines = decodeUnicode(bytes, path, 'review').split(/\r\n?|\n/);
  const articles = new Set<string>();
  const rows: MarkdownRow[] = [];
  for (const [index, text] of lines.entries()) {
    const line = markdownLine(text);
    if (line.type === 'article') articles.add(line.name);
    else if (line.type === 'row') rows.push(new MarkdownRow(line.name, index + 1));
    else rows.at(-1)?.add(line);
  }
  if (rows.length === 0 && articles.size === 0)
    throw new AppError('review', `${path} holds no row of an exported article`, {
      hint: 'Name a file that was exported with: zweispalt export --format md. Its lines in <!-- --> must stay.',
      place: { file: path },
    });
  return { ...oneArticle(articles, path), rows: rows.map((row) => row.finish()) };
}

/** Puts a row together from its lines: first the quote, then the English, then the list. */
class MarkdownRow {
  readonly #id: string;
  readonly #line: number;
  readonly #source: string[] = [];
  readonly #target: string[] = [];
  readonly #comment: string[] = [];
  #state = '';
  /** What the next line goes on with. */
  #part: 'source' | 'target' | 'list' | 'comment' | 'checks' = 'source';
  #isAfterBlank = false;
  #fault: string | undefined;

  constructor(id: string, line: number) {
    this.#id = id;
    this.#line = line;
  }

  add(line: MarkdownLine): void {
    if (line.type === 'box') {
      this.#state = line.state;
      this.#part = 'list';
    } else if (line.type === 'strange-box') this.#fault = 'its box does not say “reviewed”';
    else if (line.type === 'comment' || line.type === 'checks') {
      this.#part = line.type;
      if (line.type === 'comment') this.#comment.push(line.text);
    } else if (line.type === 'quote') this.#addQuote(line.text);
    else if (line.type === 'text') this.#addText(line.text);
    this.#isAfterBlank = line.type === 'blank';
  }

  finish(): ReadRow {
    return {
      id: this.#id,
      source: fromMarkdown(this.#source),
      target: fromMarkdown(this.#target),
      state: this.#state,
      comment: fromMarkdown(this.#comment),
      place: `line ${this.#line}`,
      ...(this.#fault !== undefined && { fault: this.#fault }),
    };
  }

  /** After the English has begun, it is a person's text. */
  #addQuote(text: string): void {
    if (this.#part === 'source') this.#source.push(text);
    else this.#addText(`>${text}`);
  }

  #addText(text: string): void {
    if (this.#part === 'source') this.#part = 'target';
    else if (this.#part === 'target' && this.#isAfterBlank) this.#fault ??= 'its English has several paragraphs';
    else if (this.#part !== 'target' && (this.#isAfterBlank || this.#part === 'list'))
      this.#fault ??= 'there is text below its list';
    if (this.#part === 'target') this.#target.push(text);
    else if (this.#part === 'comment') this.#comment.push(text);
  }
}
