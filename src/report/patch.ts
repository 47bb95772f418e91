import { structuredPatch } from 'diff';

/** A text file as it was and as it is; one of them is missing for a file that came or went. */
export interface PatchedFile {
  /** With `/`, relative to where the patch is applied. */
  readonly path: string;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

/** Lines that may go and come before a file is shown as replaced: the effort grows with the square. */
const MAX_EDITS = 4000;

/**
 * A unified diff that `git apply` and `patch -p1` take; empty where nothing changed. It is made of bytes, so that it
 * holds in every encoding and for every kind of line end.
 */
export function patchOf(files: readonly PatchedFile[]): Uint8Array {
  return Buffer.concat(files.map(patchFile));
}

function patchFile({ path, before, after }: PatchedFile): Buffer {
  const [old, now] = [asSigns(before), asSigns(after)];
  if (old === now && (before === undefined) === (after === undefined)) return Buffer.alloc(0);
  const names = [
    `--- ${before === undefined ? '/dev/null' : quotePath(`a/${path}`)}\n`,
    `+++ ${after === undefined ? '/dev/null' : quotePath(`b/${path}`)}\n`,
  ];
  return Buffer.concat([Buffer.from(names.join(''), 'utf8'), Buffer.from(hunks(old, now), 'latin1')]);
}

/** One sign a byte. */
const asSigns = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

function hunks(old: string, now: string): string {
  const patch = structuredPatch('', '', old, now, '', '', { context: 3, maxEditLength: MAX_EDITS });
  if (!patch) return replaced(old, now);
  return patch.hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) => hunk([oldStart, oldLines], [newStart, newLines], lines))
    .join('');
}

type Range = readonly [start: number, lines: number];

/** An empty range is named by the line before it. */
const hunk = (old: Range, now: Range, lines: readonly string[]): string => {
  const range = ([start, count]: Range) => `${count === 0 ? start - 1 : start},${count}`;
  return `@@ -${range(old)} +${range(now)} @@\n${lines.join('\n')}\n`;
};

function replaced(old: string, now: string): string {
  const [gone, come] = [linesOf(old, '-'), linesOf(now, '+')];
  const count = (lines: readonly string[]) => lines.filter((line) => line !== NO_END).length;
  return hunk([1, count(gone)], [1, count(come)], [...gone, ...come]);
}

const NO_END = '\\ No newline at end of file';

function linesOf(text: string, sign: string): readonly string[] {
  const lines = text.split('\n');
  const last = lines.pop();
  return [...lines.map((line) => sign + line), ...(last === '' ? [] : [sign + last, NO_END])];
}

/** As git writes it: quoted where signs need it, and with a tab at the end where a name with blanks would have none. */
function quotePath(path: string): string {
  if (!/["\\\p{Cc}]/u.test(path)) return /\s/.test(path) ? `${path}\t` : path;
  const escaped = path.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, octal);
  return `"${escaped}"`;
}

const octal = (sign: string): string =>
  [...Buffer.from(sign, 'utf8')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
