import type { Span } from '../../domain/text.ts';

/** Words behind which a sentence cannot end. Left out are those that end one as part of a verb: `Er kam mit`. */
const NEVER_LAST = new Set(
  `der den dem des und oder sowie dass weil obwohl im am vom beim zum zur ins eine einen einem einer eines für gegen von zwischen
seit wegen ohne deren dessen seine seinen seinem seiner ihre ihren ihrem ihrer`.split(/\s+/),
);

/** Longer stretches are no word. */
const LONGEST = 60;

/** Where a paragraph of several words breaks off: behind a comma, a hyphen, or a word that asks for another. */
export function cutEnd(text: string): Span | undefined {
  const end = text.trimEnd().length;
  if (!/[\p{L},-]$/u.test(text.slice(Math.max(0, end - 2), end))) return undefined;
  const tail = text.slice(Math.max(0, end - LONGEST), end);
  const match = /(?<=\s)(?:(\p{L}+)|\p{L}+([,-]))$/u.exec(tail);
  if (!match || !isLong(text)) return undefined;
  const [whole, word, sign] = match;
  if (sign === undefined && !NEVER_LAST.has(word!)) return undefined;
  return { start: end - whole.length, end };
}

/** A caption or a list's head may end in a comma; a sentence has more words. */
const isLong = (text: string): boolean => /(?:\p{L}+[^\p{L}]+){5}/u.test(text.slice(0, 400));
