import type { DeskRow } from '../../domain/desk.ts';
import type { Span } from '../../domain/text.ts';

/** A text without case and accents, and where each of its signs stands in the original. */
interface Folded {
  readonly text: string;
  /** Offset in the original of each code unit of `text`; one more for the end. */
  readonly places: readonly number[];
}

/** `Toqaev`, `toqaev` and `TOQAEV` are one to who searches, and so are `Älichan` and `Alichan`, `groß` and `gross`. */
export function fold(original: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of original) {
    const folded = foldSign(sign);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    at += sign.length;
  }
  return { text, places: [...places, at] };
}

const foldSign = (sign: string): string => {
  if (sign < '\u0080') return sign.toLowerCase();
  if (sign === 'ß' || sign === 'ẞ') return 'ss';
  return /\s/u.test(sign) ? ' ' : sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
};

const MAX_HITS = 200;

/** Where a query stands in a text, from left to right; at most 200 places. */
export function findHits(original: string, query: string): readonly Span[] {
  const wanted = fold(query.trim()).text;
  if (wanted === '') return [];
  const { text, places } = fold(original);
  const hits: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && hits.length < MAX_HITS; at = text.indexOf(wanted, at + wanted.length))
    hits.push({ start: places[at]!, end: afterSign(places, at + wanted.length) });
  return hits;
}

/** The end of the sign that was matched last, with the accents that stand apart behind it. */
function afterSign(places: readonly number[], at: number): number {
  let end = at;
  while (places[end] === places[at - 1]) end += 1;
  return places[end]!;
}

const folded = new WeakMap<DeskRow, readonly string[]>();

/** Both texts of a row and its comment, folded once. */
export function foldRow(row: DeskRow): readonly string[] {
  const known = folded.get(row);
  if (known) return known;
  const texts = [row.source, row.target, row.comment ?? ''].map((text) => fold(text).text);
  folded.set(row, texts);
  return texts;
}
