/** What a pattern is made of, as far as repetition goes: escapes and classes as wholes, groups, repetitions, the rest. */
const PIECES = /\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu;

/** From so many turns on a repetition counts as one without end. */
const MANY = 10;

/**
 * Whether a regular expression repeats a group that itself repeats something, as in `(a+)+`: on some texts it would run
 * for ever. Stricter than need be: `(?:a+b)*` is refused too.
 */
export function isRunaway(source: string): boolean {
  // For each open group, whether something repeats in it; the first is the pattern as a whole.
  const open = [false];
  let closed: boolean | undefined;
  for (const [piece] of source.matchAll(PIECES)) {
    if (repeatsMany(piece)) {
      if (closed) return true;
      open[open.length - 1] = true;
    }
    if (piece === '(') open.push(false);
    closed = piece === ')' ? open.pop() : undefined;
    if (closed) open[open.length - 1] = true;
    if (open.length === 0) return false;
  }
  return false;
}

function repeatsMany(piece: string): boolean {
  if (piece === '*' || piece === '+') return true;
  const [, from, to] = /^\{(\d+)(?:,(\d*))?\}$/.exec(piece) ?? [];
  if (from === undefined) return false;
  return to === '' || Number(to ?? from) >= MANY;
}
