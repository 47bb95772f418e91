/** The words of a text: where each begins and ends, in UTF-16 code units. What lies between two words is a gap. */
export interface Tokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const UNKNOWN = 0;
const WORD = 1;
const INNER = 2;
const GAP = 3;
const kinds = new Uint8Array(0x10000);
/** Letters, figures, the underscore. */
const BEGINS = /[\p{L}\p{N}_]/u;
/** Combining marks (NFD), and the soft hyphen that only hides inside a word. */
const CONTINUES = /[\p{M}\u00ad]/u;

const kindOf = (sign: string): number => (BEGINS.test(sign) ? WORD : CONTINUES.test(sign) ? INNER : GAP);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isHalf(code)) return kindOf(wholeAt(text, at));
  if (kinds[code] === UNKNOWN) kinds[code] = kindOf(text[at]!);
  return kinds[code]!;
}

/** Half of a sign beyond the first 65,536, such as a letter of Gothic or Adlam. */
const isHalf = (code: number): boolean => (code & 0xf800) === 0xd800;
const isSecondHalf = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** The sign of which one half stands there. */
function wholeAt(text: string, at: number): string {
  const isSecond = isSecondHalf(text.charCodeAt(at)) && isHalf(text.charCodeAt(at - 1));
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at)!);
}

/** Paragraphs split lately: finding, repairing and reporting look at those of an article one after another. */
const lately = new Map<string, Tokens>();
const MOST_KEPT = 64;
/** Characters of the longest of them. */
const LONGEST_KEPT = 4000;
let last: Tokens | undefined;

/** Splits a text into words. Hyphens, blanks and apostrophes separate; a hyphen at a line's end does not. */
export function tokenise(text: string): Tokens {
  if (last?.text === text) return last;
  last = lately.get(text) ?? split(text);
  if (lately.size === MOST_KEPT) lately.clear();
  if (text.length <= LONGEST_KEPT) lately.set(text, last);
  return last;
}

/** The words of a pattern, split once. */
export function tokensOf(pattern: { readonly text: string }): Tokens {
  const known = ofPattern.get(pattern);
  if (known !== undefined) return known;
  const made = split(pattern.text);
  ofPattern.set(pattern, made);
  return made;
}

const ofPattern = new WeakMap<object, Tokens>();

function split(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) !== WORD) {
      at += 1;
      continue;
    }
    starts.push(at);
    at = wordEnd(text, at);
    ends.push(at);
  }
  return { text, starts, ends };
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (at < text.length && kindAt(text, at) !== GAP) at += 1;
    const next = afterLineEndHyphen(text, at);
    if (next === undefined) return at;
    at = next + 1;
  }
}

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** Where a word broken at the end of a line goes on: hyphen, line end, then a small letter. */
function afterLineEndHyphen(text: string, at: number): number | undefined {
  if (!isHyphen(text.charCodeAt(at))) return undefined;
  let next = at + 1;
  let broken = false;
  while (next < text.length && next < at + 40 && /\s/.test(text[next]!)) {
    broken ||= text[next] === '\n' || text[next] === '\r';
    next += 1;
  }
  return broken && /\p{Ll}/u.test(text[next] ?? '') && !CONJUNCTION.test(text.slice(next, next + 5)) ? next : undefined;
}

/** „OVKS-⏎und NATO-Truppen“ is an ellipsis, not a broken word. */
const CONJUNCTION = /^(?:und|oder|bis|and|or|to)\b/;

/** A word; before the first and after the last one, nothing. */
export const wordAt = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.starts[index] ?? tokens.text.length, tokens.ends[index]);

/** What stands between a word and the next one; the text's edge at either end. */
export const gapAfter = (tokens: Tokens, index: number): string =>
  tokens.text.slice(index < 0 ? 0 : tokens.ends[index], tokens.starts[index + 1] ?? tokens.text.length);

/** A gap in its plainest form: one kind of blank, hyphen and apostrophe, no soft hyphens. */
export const plainGap = (gap: string): string =>
  gap
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011\u2012\u2013]/g, '-')
    .replace(/[\u2018\u2019\u201a\u02bc\u02b9\u00b4`\u2032]/g, "'");
