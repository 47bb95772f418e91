import type { RunFormat } from './docx-items.ts';

/** Text in one format; `link` is the number of the link that it is in. */
export interface Stretch {
  /** Its place among the paragraph's items. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly format: RunFormat;
  readonly link: number | undefined;
}

/** By link, and outside of all links: the format that most letters have. */
export function usualFormat(stretches: readonly Stretch[], text: string): ReadonlyMap<number | undefined, RunFormat> {
  const counts = new Map<number | undefined, Map<string, { format: RunFormat; letters: number }>>();
  for (const { start, end, format, link } of stretches) {
    const inLink = counts.get(link) ?? new Map<string, { format: RunFormat; letters: number }>();
    counts.set(link, inLink);
    const known = inLink.get(format.key) ?? { format, letters: 0 };
    inLink.set(format.key, known);
    known.letters += text.slice(start, end).trim().length;
  }
  const most = (formats: ReadonlyMap<string, { format: RunFormat; letters: number }>) =>
    [...formats.values()].reduce((best, one) => (one.letters > best.letters ? one : best)).format;
  return new Map([...counts].map(([link, formats]) => [link, most(formats)]));
}

/** Text that looks unlike the rest: neighbours of one look made one, without the blanks at their ends. */
export function unlikeStretches(
  stretches: readonly Stretch[],
  text: string,
  usual: ReadonlyMap<number | undefined, RunFormat>,
): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const { start, end } = trimmed(stretch, text);
    if (start === end) continue;
    const last = joined.at(-1);
    if (last && last.link === stretch.link && last.format.key === stretch.format.key) {
      joined[joined.length - 1] = { ...last, end };
    } else joined.push({ ...stretch, start, end });
  }
  return joined.filter((one) => one.format.key !== usual.get(one.link)?.key && !cutsWord(one, text));
}

function trimmed({ start, end }: Stretch, text: string): { readonly start: number; readonly end: number } {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  return { start: from, end: from + inner.trim().length };
}

/** Half a word in bold has no counterpart in another language; a raised figure may stand anywhere. */
function cutsWord({ start, end, format }: Stretch, text: string): boolean {
  const isInside = (offset: number) => /\p{L}/u.test(text[offset - 1] ?? '') && /\p{L}/u.test(text[offset] ?? '');
  return !format.isRaised && (isInside(start) || isInside(end));
}
