import type { Span } from '../../domain/text.ts';

/** A stretch between quotation marks; the span is that of the words, without the marks. */
export interface Quotation extends Span {
  /** Not closed in this text. */
  readonly open?: true;
  /** Closes what an earlier text opened. */
  readonly continued?: true;
}

/** The quotations of one paragraph among others. */
export interface Quotations {
  readonly found: readonly Quotation[];
  /** The last one goes on in a later paragraph. */
  readonly goesOn: boolean;
}

/** Opening marks and what closes them: German, Swiss and English ways, double and single. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['„', '“”"'],
  ['»', '«'],
  ['«', '»'],
  ['“', '”“'],
  ['"', '"'],
  ['‚', '‘'],
  ['›', '‹'],
  ['‹', '›'],
]);

const MARKS = /[„“”"»«›‹‚‘]/g;

/** Paragraphs over which a quotation may go on. */
const FURTHEST = 8;

/**
 * The quotations of an article, paragraph by paragraph, in order; one inside another counts with the outer. One that is not
 * closed goes on if a later paragraph closes it, or if the next begins with the same mark. Linear in the text.
 */
export function quotationsOf(texts: readonly string[]): readonly Quotations[] {
  let inside: { readonly closers: string; readonly rows: number } | undefined;
  return texts.map((text, row) => {
    if (inside && inside.rows > 0) {
      inside = { ...inside, rows: inside.rows - 1 };
      return { found: [{ start: 0, end: text.length, open: true, continued: true }], goesOn: true };
    }
    const { found, mark } = scan(text, inside?.closers);
    const isRepeat = row > 0 && inside === undefined && reopens(texts[row - 1]!, text);
    inside = mark === undefined ? undefined : closing(texts, row, CLOSERS.get(mark)!);
    const goesOn = mark !== undefined && (inside !== undefined || (texts[row + 1]?.startsWith(mark) ?? false));
    return { found: isRepeat ? repeated(found) : found, goesOn };
  });
}

/** Over how many paragraphs without a mark the one that closes it is reached. */
function closing(texts: readonly string[], row: number, closers: string) {
  for (let rows = 0; rows < FURTHEST; rows += 1) {
    const text = texts[row + 1 + rows];
    if (text === undefined) return undefined;
    if (closesFirst(text, closers)) return { closers, rows };
    if (text.search(MARKS) !== -1) return undefined;
  }
  return undefined;
}

const repeated = ([first, ...rest]: readonly Quotation[]): readonly Quotation[] =>
  first ? [{ ...first, continued: true }, ...rest] : [];

/** Whether a paragraph begins with the mark that the one before has left open. */
function reopens(before: string, text: string): boolean {
  const { mark } = scan(before);
  return mark !== undefined && text.startsWith(mark);
}

/** The quotations of one text, and the mark of one that is open at its end. @param awaited what closes an earlier one */
function scan(text: string, awaited?: string): { readonly found: readonly Quotation[]; readonly mark?: string } {
  const found: Quotation[] = [];
  if (text.search(MARKS) === -1) return { found };
  let closers = awaited;
  let opened: string | undefined;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (closers === undefined) {
      if (!opens(text, mark, index)) continue;
      closers = CLOSERS.get(mark);
      opened = mark;
      start = index + 1;
    } else if (closers.includes(mark) && !isElision(text, mark, index)) {
      found.push({ start, end: index, ...(opened === undefined && { continued: true as const }) });
      closers = undefined;
    }
  }
  if (closers === undefined || opened === undefined) return { found };
  return { found: [...found, { start, end: text.length, open: true }], mark: opened };
}

/** A mark opens before a word and not behind one; a straight one behind a figure stands for inches. */
function opens(text: string, mark: string, at: number): boolean {
  if (!CLOSERS.has(mark)) return false;
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  if (/[\p{L}\p{N}]/u.test(before) || /\s/.test(after)) return false;
  return mark !== '"' || !/[.,;:!?)\]]/.test(after);
}

/** An apostrophe that looks like a closing single mark: `‚Wie geht‘s?‘` */
const isElision = (text: string, mark: string, at: number): boolean =>
  mark === '‘' && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');

/** Whether a text begins inside a quotation: it closes one before it opens another. */
function closesFirst(text: string, closers: string): boolean {
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (opens(text, mark, index)) return false;
    if (closers.includes(mark)) return true;
  }
  return false;
}
