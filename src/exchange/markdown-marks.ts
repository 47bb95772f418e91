import type { ReviewState } from '../domain/review.ts';

/** A name as it stands in a comment of HTML: on one line, without blanks and without two hyphens. */
export const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2F', '/')
    .replaceAll('--', '-%2D');

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** What a line of an exported file says; `text` is all that is none of ours. */
export type MarkdownLine =
  | { readonly type: 'article' | 'row'; readonly name: string }
  | { readonly type: 'box'; readonly state: ReviewState | '' }
  /** A box that is none of ours. */
  | { readonly type: 'strange-box' }
  | { readonly type: 'comment' | 'checks' | 'quote' | 'text'; readonly text: string }
  | { readonly type: 'blank' };

/** @param line without its end */
export function markdownLine(line: string): MarkdownLine {
  const comment = /^\s*<!--\s*(id|zweispalt article)\s+(\S+)\s*-->\s*$/.exec(line);
  if (comment) return { type: comment[1] === 'id' ? 'row' : 'article', name: decodeName(comment[2]!) };
  const box = /^ {0,3}[-*+] \[([ x])\] reviewed(?: \((edited|locked)\))?\s*$/i.exec(line);
  if (box) return { type: 'box', state: stateOf(box[1] !== ' ', box[2]?.toLowerCase()) };
  if (/^ {0,3}[-*+] \[.\]/.test(line)) return { type: 'strange-box' };
  const item = /^ {0,3}[-*+] (comment|checks):(.*)$/s.exec(line);
  if (item) return { type: item[1] as 'comment' | 'checks', text: item[2]! };
  const quote = /^ {0,3}>(.*)$/s.exec(line);
  if (quote) return { type: 'quote', text: quote[1]! };
  return line.trim() === '' ? { type: 'blank' } : { type: 'text', text: line };
}

/** A box that was ticked counts, whatever stands behind it; a locked one that was not any more is no longer signed off. */
function stateOf(isTicked: boolean, word: string | undefined): ReviewState | '' {
  if (isTicked) return word === 'locked' ? 'locked' : 'reviewed';
  return word === undefined ? '' : 'edited';
}
