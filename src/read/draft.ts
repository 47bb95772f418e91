import type { Markup } from '../domain/article.ts';
import type { Mark, RichText, Span } from '../domain/text.ts';

/** A mark while its block is being read: `from` and `to` are its places in the file. */
interface DraftMark {
  start: number;
  end: number;
  readonly from: number;
  to: number;
  open: string;
  close: string;
  readonly opaque: boolean;
}

/** A block's text as read so far, white space folded as a browser does. */
export interface Draft {
  text: string;
  /** Whether a blank would be one too many: at the start and after another. Looking at the text itself each time is slow. */
  isGlued: boolean;
  readonly marks: DraftMark[];
  readonly pending: DraftMark[];
}

/** What a finished draft is: text, markup, and the stretch of the file that it stands for. */
export interface DraftResult {
  readonly content: RichText;
  readonly markup: readonly Markup[];
  readonly range: Span;
}

export const newDraft = (): Draft => ({ text: '', isGlued: true, marks: [], pending: [] });

/** Adds text; runs of white space become one blank, and none stands at the start. No-break blanks stay. */
export function addText(draft: Draft, value: string): void {
  const folded = value.replace(/[ \t\n\r\f]+/g, ' ');
  const swallowed = draft.isGlued && folded.startsWith(' ');
  if (swallowed) keepBlank(draft);
  append(draft, swallowed ? folded.slice(1) : folded);
}

function append(draft: Draft, text: string): void {
  draft.text += text;
  if (text !== '') draft.isGlued = text.endsWith(' ');
}

/** A blank on either side of an image is one blank to the reader of the text, but two in the file. */
function keepBlank({ text, marks }: Draft): void {
  const last = marks.at(-1);
  if (last?.opaque && last.start === text.length && !/\s$/.test(last.open)) last.open += ' ';
}

/** Begins a mark whose opening markup is `open`, at `from` in the file. */
export function openMark(draft: Draft, from: number, open: string): void {
  const start = draft.text.length;
  const mark: DraftMark = { start, end: start, from, to: from + open.length, open, close: '', opaque: false };
  draft.marks.push(mark);
  draft.pending.push(mark);
}

/** Ends the innermost mark; `to` is where its closing markup ends in the file. */
export function closeMark(draft: Draft, to: number, close: string): void {
  const mark = draft.pending.pop();
  if (mark === undefined) return;
  Object.assign(mark, { end: draft.text.length, to, close });
}

/** Adds what is copied as it is: visible text between `open` and `close`, or nothing visible and all of it in `open`. */
export function addOpaque(draft: Draft, at: Span, open: string, visible = '', close = ''): void {
  const start = draft.text.length;
  append(draft, visible);
  draft.marks.push({ start, end: draft.text.length, from: at.start, to: at.end, open, close, opaque: true });
}

/**
 * The finished block. Markup around the whole text, and images before or after it, are left out of the range: they
 * stay in the file and need not travel.
 */
export function finishDraft(draft: Draft, source: string, range: Span): DraftResult {
  const text = draft.text.replace(/ +$/, '');
  let marks = draft.marks
    .map((mark) => ({ ...mark, start: Math.min(mark.start, text.length), end: Math.min(mark.end, text.length) }))
    .filter((mark) => mark.opaque || mark.end > mark.start);
  let { start, end } = range;
  for (;;) {
    const first = marks[0];
    const last = marks.at(-1);
    if (first && !first.opaque && first.start === 0 && first.end === text.length && closes(source, first)) {
      start = first.from + first.open.length;
      end = first.to - first.close.length;
      marks = marks.filter((mark) => mark !== first && mark.from >= start && mark.to <= end);
    } else if (first?.opaque && first.start === 0 && first.end === 0) {
      start = first.to;
      marks = marks.slice(1);
    } else if (last?.opaque && last.start === text.length && standsAlone(last, marks)) {
      end = last.from;
      marks = marks.slice(0, -1);
    } else break;
  }
  const content = { text, marks: marks.map(toMark) };
  return { content, markup: marks.map(({ open, close }) => ({ open, close })), range: tighten(source, start, end) };
}

/** Whether the closing markup stands in the file as it is in the mark; what was made up must stay with the text. */
const closes = (source: string, { to, close }: DraftMark): boolean => source.slice(to - close.length, to) === close;

const standsAlone = (mark: DraftMark, marks: readonly DraftMark[]): boolean =>
  marks.every((other) => other === mark || other.to <= mark.from);

const toMark = ({ start, end, opaque }: DraftMark, id: number): Mark =>
  opaque ? { id, start, end, opaque } : { id, start, end };

/** The range without the white space at its ends. */
function tighten(source: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(source.charCodeAt(from))) from++;
  while (to > from && isBlank(source.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
