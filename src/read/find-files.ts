import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { extensions, readerFor } from './readers.ts';

interface FoundFile {
  /** The path below the input folder, or below the folder that was named; with `/` on every system. */
  readonly id: string;
  readonly path: string;
}

interface SkippedFile {
  /** With characters that a terminal would act upon written out. */
  readonly path: string;
  readonly reason: string;
}

export interface FoundFiles {
  /** In the order of their ids' code points. */
  readonly files: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
}

interface Walk {
  /** The folder that ids are relative to, and where it really lies. */
  readonly base: string;
  readonly realBase: string;
  readonly files: FoundFile[];
  readonly skipped: SkippedFile[];
  /** Real folders that a link has led to: each is followed once, or links between folders would multiply. */
  readonly followed: Set<string>;
}

/** Line breaks, other controls, and marks that turn the direction of writing: such a name could pass for another. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/gu;

/** Besides what is hidden: the note that Word leaves beside a document while it is open. */
const HIDDEN = /^(?:\.|~\$)/;

/**
 * The articles' files: those named, or all below the input folder. Hidden ones are passed over in silence; what is not
 * read is listed with the reason.
 * @param paths files and folders, anywhere; none means the input folder
 * @throws AppError `article` for a path that does not exist, or for two files with one id, or nearly one
 */
export async function findFiles(input: string, paths: readonly string[] = []): Promise<FoundFiles> {
  const found: { files: FoundFile[]; skipped: SkippedFile[] } = { files: [], skipped: [] };
  for (const path of paths.length > 0 ? paths : [input]) await addPath(resolve(input), resolve(path), found);
  await refuseNamesakes(resolve(input), found.files);
  const files = unique(found.files).toSorted((a, b) => byCodePoint(a.id, b.id));
  return { files, skipped: found.skipped.toSorted((a, b) => byCodePoint(a.path, b.path)) };
}

async function addPath(input: string, path: string, found: { files: FoundFile[]; skipped: SkippedFile[] }) {
  const stats = await stat(path).catch((cause: unknown) => Promise.reject(missing(path, path === input, cause)));
  const inside = path === input || path.startsWith(input.endsWith(sep) ? input : input + sep);
  if (!stats.isDirectory()) {
    addFile(inside ? toId(input, path) : basename(path), path, stats.isFile(), found);
    return;
  }
  const base = inside ? input : path;
  const real = await realpath(path);
  const walk: Walk = { ...found, followed: new Set(), base, realBase: inside ? await realpath(input) : real };
  await addFolder(path, [real], walk);
}

/** @param chain the real folders around it and itself, by which a circle is known */
async function addFolder(folder: string, chain: readonly string[], walk: Walk): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    skip(walk, folder, 'the folder cannot be read');
    return;
  }
  const visible = entries.filter(({ name }) => !HIDDEN.test(name)).toSorted((a, b) => byCodePoint(a.name, b.name));
  for (const entry of visible) await addEntry(entry, folder, chain, walk);
}

async function addEntry(entry: Dirent, folder: string, chain: readonly string[], walk: Walk): Promise<void> {
  const path = join(folder, entry.name);
  if (entry.isSymbolicLink()) return addLink(path, chain, walk);
  if (!entry.isDirectory()) return addFile(toId(walk.base, path), path, entry.isFile(), walk);
  return hasUnsafeName(toId(walk.base, path), path, walk)
    ? undefined
    : addFolder(path, [...chain, join(chain.at(-1)!, entry.name)], walk);
}

async function addLink(path: string, chain: readonly string[], walk: Walk): Promise<void> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return skip(walk, path, 'the link leads nowhere');
  if (real !== walk.realBase && !real.startsWith(walk.realBase + sep))
    return skip(walk, path, 'the link leads out of the folder');
  if (chain.includes(real)) return skip(walk, path, 'the link goes in a circle');
  const stats = await lstat(real);
  if (!stats.isDirectory()) return addFile(toId(walk.base, path), path, stats.isFile(), walk);
  if (hasUnsafeName(toId(walk.base, path), path, walk)) return;
  if (walk.followed.has(real)) return skip(walk, path, 'another link leads to the same folder');
  walk.followed.add(real);
  return addFolder(path, [...chain, real], walk);
}

function addFile(id: string, path: string, regular: boolean, found: Pick<Walk, 'files' | 'skipped'>): void {
  if (hasUnsafeName(id, path, found)) return;
  if (!regular) skip(found, path, 'it is no regular file');
  else if (readerFor(path) === undefined) skip(found, path, `this type is not read; read are ${extensions()}`);
  else found.files.push({ id, path });
}

function hasUnsafeName(id: string, path: string, walk: Pick<Walk, 'skipped'>): boolean {
  if (id.search(UNSAFE) < 0) return false;
  skip(walk, path, 'its name holds control characters or marks that turn the direction of writing');
  return true;
}

function skip({ skipped }: Pick<Walk, 'skipped'>, path: string, reason: string): void {
  const shown = path.replace(UNSAFE, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
  skipped.push({ path: shown, reason });
}

const toId = (base: string, path: string): string => relative(base, path).split(sep).join('/');

/** UTF-8 sorts as code points do, on every system and in every locale. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** A file from elsewhere must not take the place of an article of the input folder. */
async function refuseNamesakes(input: string, files: readonly FoundFile[]): Promise<void> {
  for (const file of files) {
    const own = join(input, file.id);
    if (own !== file.path && (await exists(own))) throw clash(file, { id: file.id, path: own });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function unique(files: readonly FoundFile[]): readonly FoundFile[] {
  const bySpelling = new Map<string, FoundFile>();
  for (const file of files) {
    const other = bySpelling.get(spelling(file.id));
    if (other && other.path !== file.path) throw other.id === file.id ? clash(file, other) : nearClash(file, other);
    bySpelling.set(spelling(file.id), file);
  }
  return [...bySpelling.values()];
}

/** What is one name to the disks of macOS and Windows: capitals, and letters put together in another way, are the same. */
const spelling = (id: string): string => id.normalize('NFC').toLowerCase();

const clash = (file: FoundFile, other: FoundFile): AppError =>
  new AppError('article', `${file.id}: two files would be one article: ${other.path} and ${file.path}`, {
    hint: 'Rename one of them, or translate them one after the other into different output folders.',
    place: { file: file.path },
  });

const nearClash = (file: FoundFile, other: FoundFile): AppError =>
  new AppError(
    'article',
    `${file.id}: on many disks it has the same name as ${other.id}: ${other.path} and ${file.path}`,
    {
      hint: 'What is written for one would take the place of the other there: rename one of them.',
      place: { file: file.path },
    },
  );

const missing = (path: string, isInput: boolean, cause: unknown): AppError =>
  new AppError('article', `${path.replace(UNSAFE, '\ufffd')}: no such file or folder, or it cannot be opened`, {
    hint: isInput ? NO_WORKSPACE : 'Look at the spelling of the path.',
    place: { file: path },
    cause,
  });

const NO_WORKSPACE = 'Make a workspace here with `zweispalt init`, or name the folder of one with -C.';
