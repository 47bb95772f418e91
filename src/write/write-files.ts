import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { replaceFile } from './replace-file.ts';

/** Names of the files that were replaced, and of those that held the same content already. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Writes files into a folder below the root. Each is replaced as a whole or not at all, and only if its content differs.
 * @param root made if it is not there; may itself be a link
 * @param folder with `/`; empty for the root
 * @throws AppError `output` if a name or a link leads out of the root, or the disk refuses
 */
export async function writeFiles(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Written> {
  const all = [...files].map(([name, content]) => {
    const path = join(root, ...safeParts(folder, true), ...safeParts(name, false));
    return { name, path, content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content) };
  });
  const known = new Map<string, Promise<Found>>();
  const home = await makeRoot(root);
  // Side by side: each file is a few calls, and most of their time is waiting.
  const outcomes = await Promise.allSettled(
    all.map(({ path, content }) =>
      writeOne({ root, home, known }, path, content).catch((error: unknown) => {
        throw toAppError(error, path);
      }),
    ),
  );
  const isNew = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  const names = (wanted: boolean) => all.filter((_, index) => isNew[index] === wanted).map(({ name }) => name);
  return { written: names(true), unchanged: names(false) };
}

/** What is known of a place: not there, a link, or something else. */
type Found = 'nothing' | 'link' | 'other';

interface Place {
  readonly root: string;
  /** Where the root really lies. */
  readonly home: string;
  /** Folders that were looked at, so that each is only once. */
  readonly known: Map<string, Promise<Found>>;
}

async function makeRoot(root: string): Promise<string> {
  try {
    await mkdir(root, { recursive: true });
    return await realpath(root);
  } catch (error) {
    throw toAppError(error, root);
  }
}

async function writeOne(place: Place, path: string, bytes: Buffer): Promise<boolean> {
  const folder = join(path, '..');
  const isThere = await refuseLinksOut(place, path);
  if (!isThere) await mkdir(folder, { recursive: true });
  const old = isThere ? await readFile(path).catch(ignoreMissing) : undefined;
  if (old?.equals(bytes)) return false;
  await replaceFile(path, bytes, !isThere);
  return true;
}

/** Looks at every step of the path below the root, since a link may stand for a folder as well as for the file. */
async function refuseLinksOut({ root, home, known }: Place, path: string): Promise<boolean> {
  let step = root;
  for (const part of relative(root, path).split(sep)) {
    step = join(step, part);
    const found = await lookAt(step, known);
    if (found === 'nothing') return false;
    if (found !== 'link') continue;
    const target = await realpath(step).catch(ignoreMissing);
    if (target === undefined || !isInside(home, target)) {
      throw new AppError('output', `${step} is a link that leads out of the output folder`, {
        hint: 'Remove the link, or choose another folder with --output.',
      });
    }
  }
  return true;
}

function lookAt(path: string, known: Place['known']): Promise<Found> {
  const before = known.get(path);
  if (before) return before;
  const found = lstat(path)
    .catch(ignoreMissing)
    .then((stats): Found => (!stats ? 'nothing' : stats.isSymbolicLink() ? 'link' : 'other'));
  known.set(path, found);
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

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

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
