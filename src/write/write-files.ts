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
  const written: string[] = [];
  const unchanged: string[] = [];
  for (const [name, content] of files) {
    const path = join(root, ...safeParts(folder, true), ...safeParts(name, false));
    const isNew = await writeOne(root, path, content).catch((error: unknown) => {
      throw toAppError(error, path);
    });
    (isNew ? written : unchanged).push(name);
  }
  return { written, unchanged };
}

async function writeOne(root: string, path: string, content: string | Uint8Array): Promise<boolean> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  await mkdir(root, { recursive: true });
  const home = await realpath(root);
  await refuseLinksOut(root, home, path);
  await mkdir(join(path, '..'), { recursive: true });
  const old = await readFile(path).catch(ignoreMissing);
  if (old?.equals(bytes)) return false;
  await replaceFile(path, bytes);
  return true;
}

/** Looks at every step of the path below the root, since a link may stand for a folder as well as for the file. */
async function refuseLinksOut(root: string, home: string, path: string): Promise<void> {
  let step = root;
  for (const part of relative(root, path).split(sep)) {
    step = join(step, part);
    const found = await lstat(step).catch(ignoreMissing);
    if (!found) return;
    if (!found.isSymbolicLink()) continue;
    const target = await realpath(step).catch(ignoreMissing);
    if (target === undefined || !isInside(home, target)) {
      throw new AppError('output', `${step} is a link that leads out of the output folder`, {
        hint: 'Remove the link, or choose another folder with --output.',
      });
    }
  }
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
