const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** What decides whether a character would be misread. */
export interface EscapeContext {
  /** Brackets could become a link: inside links, or where the file defines link labels. */
  readonly brackets: boolean;
  readonly cell: boolean;
}

/**
 * A stretch of plain text as Markdown that reads as itself; only what would be misread is escaped.
 * @param text the block's whole text, since neighbours decide
 * @param lineStart whether the stretch begins a line of the file
 */
export function escapeMarkdown(
  text: string,
  start: number,
  end: number,
  lineStart: boolean,
  context: EscapeContext,
): string {
  const closing = closingHashes(text);
  let out = '';
  let from = start;
  if (lineStart) {
    const lead = escapeLineStart(text.slice(start, Math.min(end, start + 24)), end - start);
    if (lead) {
      out = lead.text;
      from = start + lead.length;
    }
  }
  for (let at = from; at < end; at++) {
    const char = text[at]!;
    out += PUNCTUATION.test(char) && isMisread(text, at, context, closing) ? `\\${char}` : char;
  }
  return out;
}

/** What would make a heading, a quote, a list or a rule of the line, with a backslash before its mark. */
function escapeLineStart(head: string, length: number): { readonly text: string; readonly length: number } | undefined {
  const number = /^(\d{1,9})[.)](?=\s|$)/.exec(head);
  if (number) return { text: `${number[1]}\\${head[number[1]!.length]}`, length: number[0].length };
  if (/^(?:#{1,6}|[-+*])(?=\s|$)|^>|^~~~|^\+\+\+/.test(head)) return { text: `\\${head[0]}`, length: 1 };
  if (head.length === length && /^(?:(?:- ?){3,}|=+|(?:_ ?){3,})$/.test(head))
    return { text: `\\${head[0]}`, length: 1 };
  return undefined;
}

/** @param closing where the text's last run of `#` begins, with which a heading may end */
function isMisread(text: string, at: number, { brackets, cell }: EscapeContext, closing: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  switch (text[at]) {
    case '\\':
      return PUNCTUATION.test(after) || at === text.length - 1;
    case '`':
      return true;
    case '*':
    case '~':
      return !(/\s/.test(before) && /\s/.test(after));
    case '_':
      return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) && !(/\s/.test(before) && /\s/.test(after));
    case '[':
    case ']':
      return brackets;
    case '<':
      return /[A-Za-z/!?]/.test(after);
    case '&':
      return /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/.test(text.slice(at, at + 40));
    case '|':
      return cell;
    case '#':
      return at >= closing && (at === 0 || /[\s#]/.test(before));
    default:
      return false;
  }
}

function closingHashes(text: string): number {
  let at = text.length;
  while (text[at - 1] === '#') at--;
  return at;
}
