/** Characters as the service bills them: code points of the source. */
export function codePoints(text: string): number {
  // Most texts hold no pair of surrogates, and looking is much faster than counting.
  if (!/[\ud800-\udbff]/.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
