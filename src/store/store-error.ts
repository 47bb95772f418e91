import { AppError } from '../domain/errors.ts';

const REBUILD =
  'Save what can still be read with “zweispalt memory export rescued.tmx”, move the file away, and read back what that ' +
  'names with “zweispalt memory import”. What is missing stands in the output folder: the files bilingual.tmx can be imported, too.';

/** What went wrong by SQLite's primary result code (https://sqlite.org/rescode.html), and the way out. */
const REMEDIES: ReadonlyMap<number, { readonly says: string; readonly hint: string }> = new Map([
  [3, { says: 'may not be opened', hint: 'Check the permissions of the file and its folder.' }],
  [5, { says: 'is in use by another process', hint: 'Wait until the other run has ended, then run again.' }],
  [6, { says: 'is in use by another process', hint: 'Wait until the other run has ended, then run again.' }],
  [8, { says: 'cannot be written', hint: 'Check the permissions of the file and its folder.' }],
  [10, { says: 'cannot be read or written', hint: 'Check the disk; what was kept before is not lost.' }],
  [11, { says: 'is damaged', hint: REBUILD }],
  [13, { says: 'cannot grow: the disk is full', hint: 'Free some space and run again; what was kept is not lost.' }],
  [14, { says: 'cannot be opened', hint: 'Check that the folder exists and that you may write there.' }],
  [26, { says: 'is damaged or is no memory file', hint: REBUILD }],
]);

/** The driver's `all()` gives no code, only SQLite's own fixed words for it (sqlite3_errstr). */
const CODE_OF_WORDS: ReadonlyMap<string, number> = new Map([
  ['database is locked', 5],
  ['database table is locked', 6],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['file is not a database', 26],
]);

/** The error that a user meets when SQLite or the file system fails on a file; what is not about the file stays as it is. */
export function storeError(file: string, cause: unknown): unknown {
  if (cause instanceof AppError || !(cause instanceof Error)) return cause;
  if (cause instanceof SyntaxError || isCorrupt(cause)) return damaged(file, cause);
  const { code, errcode = CODE_OF_WORDS.get(cause.message) } = cause as Error & { errcode?: number; code?: string };
  const remedy = errcode === undefined ? fileRemedy(code) : REMEDIES.get(errcode & 0xff);
  if (!remedy) return cause;
  return new AppError('memory', `The memory ${file} ${remedy.says} (${cause.message})`, {
    hint: remedy.hint,
    place: { file },
    cause,
  });
}

/** What `node:zlib` says of bytes that it did not make. */
const isCorrupt = (cause: Error & { code?: string }): boolean => cause.code?.startsWith('Z_') === true;

/** The error for a file that SQLite can read, but that holds what we never wrote. */
const damaged = (file: string, cause?: unknown): AppError =>
  new AppError('memory', `The memory ${file} is damaged`, { hint: REBUILD, place: { file }, cause });

/** @param code of an error from `node:fs`, e.g. `EACCES` */
function fileRemedy(code: string | undefined) {
  if (code === 'ENOSPC') return REMEDIES.get(13);
  return code !== undefined && /^E(?:ACCES|PERM|ROFS|NOTDIR|EXIST|NOENT|ISDIR|NAMETOOLONG)$/.test(code)
    ? REMEDIES.get(14)
    : undefined;
}
