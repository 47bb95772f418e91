import type { Article, Block, BlockEdits, BlockKind, Reader, SourceFile } from '../domain/article.ts';
import { plain, type RichText } from '../domain/text.ts';
import { decode } from './decode.ts';
import { layOut, type Paragraph } from './text-layout.ts';
import { findMeta, isCredit, isHeadline, withoutDate } from './text-meta.ts';
import { sendOf } from './text-send.ts';

/** Plain text: paragraphs parted by blank lines or by line ends, or wrapped at a fixed width. */
export const textReader: Reader = { format: 'txt', extensions: ['.txt'], read, render };

function read(file: SourceFile): Article {
  const { source, encoding } = decode(file);
  const { send, end } = sendOf(source) ?? { end: 0 };
  // What is said of sending is no part of the text. A paragraph that reaches beyond it is.
  const paragraphs = layOut(source).paragraphs.filter((paragraph) => paragraph.end > end);
  const title = titleIndex(paragraphs);
  const blocks = paragraphs.map((paragraph, index) =>
    toBlock(paragraph, index, { title, last: paragraphs.length - 1 }),
  );
  const meta = { ...findMeta(paragraphs.map(({ text }) => text)), ...(send !== undefined && { send }) };
  const headline = title === undefined ? {} : { title: withoutDate(paragraphs[title]!.text) };
  return { id: file.id, path: file.path, format: 'txt', source, encoding, meta: { ...headline, ...meta }, blocks };
}

interface Places {
  readonly title: number | undefined;
  readonly last: number;
}

function toBlock(paragraph: Paragraph, index: number, { title, last }: Places): Block {
  const { start, end, line, text } = paragraph;
  const kind = index === title ? 'title' : kindOf(paragraph, index === last);
  return { index, kind, content: plain(text), markup: [], start, end, line };
}

/** A heading has something under it. */
function kindOf({ item, alone, text }: Paragraph, last: boolean): BlockKind {
  if (item) return 'item';
  return alone && !last && isHeading(text) ? 'heading' : 'paragraph';
}

/** A short line that stands alone and is neither a credit nor in brackets. */
const isHeading = (text: string): boolean =>
  isHeadline(text, 90) && !isCredit(text) && /^["„“«»‚]?[\p{L}\p{N}]/u.test(text) && !/\)$|\s{3}/.test(text);

/** The paragraph that is the article's title, where that is certain: the first, or the second if the first repeats it. */
function titleIndex(paragraphs: readonly Paragraph[]): number | undefined {
  const [first, second, third] = paragraphs;
  if (first === undefined || second === undefined || first.item) return undefined;
  const text = withoutDate(first.text);
  if (third && isHeadline(second.text) && text !== second.text && text.endsWith(second.text)) return 1;
  const isOnTop = first.alone || /[.!?…][“”"'»)]*$/.test(second.text);
  return isOnTop && isHeadline(text) ? 0 : undefined;
}

/**
 * Puts new text into the file. Line breaks inside a text become blanks, or the file would gain paragraphs; in a
 * hard-wrapped file it is wrapped at the same width.
 */
function render(article: Article, edits: BlockEdits): string {
  if (edits.size === 0) return article.source;
  const { source, blocks } = article;
  const { width } = layOut(source);
  const newline = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const starts = blocks.map((block) => lineStart(source, block.start));
  let out = source.slice(0, starts[0] ?? source.length);
  let gap: string | undefined;
  for (const [index, block] of blocks.entries()) {
    const edit = edits.get(block.index);
    if (edit === null) continue;
    const lead = source.slice(starts[index]!, block.start);
    const body = source.slice(block.start, block.end);
    out +=
      (gap ?? '') +
      (edit && width === undefined && /^[ \t]{1,3}$/.test(lead) ? '' : lead) +
      (edit ? wrap(edit, { lead, body, newline, width }) : body);
    gap = source.slice(block.end, starts[index + 1] ?? source.length);
  }
  const last = blocks.at(-1);
  return out + (last === undefined || gap === undefined ? '' : source.slice(last.end));
}

function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && source[at - 1] !== '\n' && source[at - 1] !== '\r') at--;
  return at;
}

interface Form {
  readonly lead: string;
  readonly body: string;
  readonly newline: string;
  readonly width: number | undefined;
}

function wrap(edit: RichText, { lead, body, newline, width }: Form): string {
  const text = edit.text.replace(/\s*[\r\n]\s*/g, ' ').trim();
  if (width === undefined) return text;
  const indent = /[\r\n]([^\S\r\n]*)\S/.exec(body)?.[1] ?? ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t]+/)) {
    const room = width - (lines.length === 0 ? lead.length : indent.length);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(newline + indent);
}
