import { lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { makeFolder } from './make-folder.ts';
import { flushFolder, replaceFile } from './replace-file.ts';

/** Names of the files that were replaced, and of those that held the same content already. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

export interface WriteOptions {
  /** On the disk before it returns: for what cannot be made again. */
  readonly flush?: boolean;
}

/**
 * Writes files into a folder below the root. Each is replaced as a whole or not at all, and only if its content differs;
 * a folder that is not there yet appears with all of them at once. Calls of the disk one after the other: for files as
 * small as these, handing each call to another thread takes several times as long as the call.
 * @param root made if it is not there; may itself be a link
 * @param folder with `/`; empty for the root
 * @throws AppError `output` if a name or a link leads out of the root, or the disk refuses
 */
export function writeFiles(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { flush = false }: WriteOptions = {},
): Written {
  const steps = safeParts(folder, true);
  for (const name of files.keys()) safeParts(name, false);
  const path = join(root, ...steps);
  const all = new Map([...files].map(([name, content]) => [name, toBytes(content)]));
  const isWhole = steps.length > 0 && ![...files.keys()].some((name) => name.includes('/'));
  return attempt(join(path, all.keys().next().value ?? ''), () => {
    const place: Place = { root, flush, looked: new Map() };
    makeRoot(root);
    if (!isWhole || isThere(place, path)) return writeEach(place, path, all);
    mkdirSync(dirname(path), { recursive: true });
    makeFolder(path, all, flush);
    return { written: [...all.keys()], unchanged: [] };
  });
}

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

function writeEach(place: Place, folder: string, files: ReadonlyMap<string, Uint8Array>): Written {
  const written: string[] = [];
  const unchanged: string[] = [];
  for (const [name, content] of files) {
    const path = join(folder, name);
    const isNew = attempt(path, () => writeOne(place, path, content));
    (isNew ? written : unchanged).push(name);
  }
  return { written, unchanged };
}

/** @throws AppError `output` that names the file */
function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toAppError(error, path);
  }
}

/** What is known of a place: not there, a link, or something else. */
type Found = 'nothing' | 'link' | 'other';

interface Place {
  readonly root: string;
  readonly flush: boolean;
  /** Folders that were looked at, so that each is only once. */
  readonly looked: Map<string, Found>;
}

function makeRoot(root: string): void {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) mkdirSync(root, { recursive: true });
}

/** @returns whether the file was replaced */
function writeOne(place: Place, path: string, content: Uint8Array): boolean {
  const found = isThere(place, path);
  if (!found) makeFolders(dirname(path), place.flush);
  if (found && readOld(path)?.equals(content)) return false;
  replaceFile(path, content, !found, place.flush);
  return true;
}

function makeFolders(path: string, flush: boolean): void {
  const first = mkdirSync(path, { recursive: true });
  if (!flush || first === undefined) return;
  for (let folder = path; isInside(first, folder); folder = dirname(folder)) flushFolder(dirname(folder));
}

function readOld(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** Looks at every step of the path below the root, since a link may stand for a folder as well as for the file. */
function isThere(place: Place, path: string): boolean {
  let step = place.root;
  for (const part of relative(place.root, path).split(sep)) {
    step = join(step, part);
    const found = lookAt(step, place);
    if (found === 'nothing') return false;
    if (found === 'link') refuseLinkOut(step, place);
  }
  return true;
}

function refuseLinkOut(link: string, { root }: Place): void {
  const target = realOf(link);
  if (target !== undefined && isInside(realpathSync(root), target)) return;
  throw new AppError('output', `${link} is a link that leads out of the output folder`, {
    hint: 'Remove the link, or choose another folder with --output.',
  });
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

function lookAt(path: string, { looked }: Place): Found {
  const before = looked.get(path);
  if (before) return before;
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const found = !stats ? 'nothing' : stats.isSymbolicLink() ? 'link' : 'other';
  looked.set(path, found);
  return found;
}

function isInside(home: string, path: string): boolean {
  const way = relative(home, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The parts of a relative path, none of which leads anywhere but down. */
function safeParts(path: string, mayBeEmpty: boolean): readonly string[] {
  if (path === '' && mayBeEmpty) return [];
  const parts = path.split('/');
  const isSafe = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]|^[A-Za-z]:/.test(part));
  if (!isSafe) {
    throw new AppError('output', `“${path.replaceAll('\0', '␀')}” is no name for a file in the output folder`, {
      hint: 'Rename the article: its path becomes the path of its output.',
    });
  }
  return parts;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

interface Trouble {
  readonly why: string;
  readonly hint: string;
}

const DENIED: Trouble = {
  why: 'permission denied',
  hint: 'Make the folder writable, or choose another with --output.',
};
const FULL: Trouble = { why: 'the disk is full', hint: 'Free some space and run again; what is done is remembered.' };
const BLOCKED: Trouble = {
  why: 'a file stands where a folder is needed, or the other way round',
  hint: 'Move it away, or choose another folder with --output.',
};
const LONG: Trouble = { why: 'the name is too long', hint: 'Give the article a shorter name.' };

const TROUBLES: ReadonlyMap<string | undefined, Trouble> = new Map([
  ['EACCES', DENIED],
  ['EPERM', DENIED],
  ['EROFS', { ...DENIED, why: 'the file system is read-only' }],
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EISDIR', BLOCKED],
  ['ENOTDIR', BLOCKED],
  ['EEXIST', BLOCKED],
  ['ENOTEMPTY', BLOCKED],
  ['ENAMETOOLONG', LONG],
  ['ELOOP', { why: 'the link leads in a circle', hint: 'Remove the link.' }],
]);

function toAppError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const trouble = TROUBLES.get(codeOf(error)) ?? {
    why: error instanceof Error ? error.message : String(error),
    hint: 'Choose another folder with --output.',
  };
  return new AppError('output', `Cannot write ${path}: ${trouble.why}`, { hint: trouble.hint, cause: error });
}
