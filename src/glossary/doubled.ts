import type { Hit } from './claims.ts';

/** In brackets, or apart by a dash, right after the hit before, which is of its group. */
export const isExplained = (hit: Hit, last: Hit | undefined, text: string): boolean =>
  last?.group === hit.group && doubledEnd(text, last.end, hit) !== undefined;

/** Says again what stands right before it; a long form and its abbreviation are two. */
export const isRepeated = (hit: Hit, last: Hit | undefined, text: string): boolean =>
  last?.long === hit.long && isExplained(hit, last, text);

/** Where a doubling that follows `from` ends: after its bracket, or before what closes a dash's apposition. */
export function doubledEnd(text: string, from: number, { start, end }: Hit): number | undefined {
  const between = text.slice(from, start);
  if (/^\s*[([]\s*(?:the )?$/.test(between) && /^\s*[)\]]/.test(text.slice(end, end + 3))) {
    return end + text.slice(end).search(/[)\]]/) + 1;
  }
  // "(CSTO, OVKS)"
  if (/^\s*[,;/]\s*(?:the )?$/.test(between) && /[([]\s*\S+$/.test(text.slice(Math.max(0, from - 80), from))) {
    return /^\s*[)\]]/.test(text.slice(end, end + 3)) ? end : undefined;
  }
  return /^\s+[-–—]\s+(?:the )?$/.test(between) && /^(?:[),.;]|$)/.test(text.slice(end, end + 1)) ? end : undefined;
}
