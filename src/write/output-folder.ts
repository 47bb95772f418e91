import { hash as digest } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { writeFiles } from './write-files.ts';

/** Paths below the output folder. */
export interface WriteResult {
  readonly written: readonly string[];
  /** Changed by hand since they were written, and left as they are. */
  readonly edited: readonly string[];
}

type Content = string | Uint8Array;
type Files = ReadonlyMap<string, Content>;
type Contents = ReadonlyMap<string, Uint8Array>;
/** What we wrote into a folder: hashes by file name. Two while a file is being replaced, so that a crash leaves no doubt. */
type Manifest = Map<string, readonly string[]>;
/** By file name. */
type Hashes = ReadonlyMap<string, string>;

const MANIFEST = '.written.json';

/**
 * The folder that everything is written to. Only what differs is replaced, and what a person changed is left alone.
 * @param force replace files that a person changed, too
 */
export class OutputFolder {
  readonly #root: string;
  readonly #force: boolean;

  constructor(root: string, force: boolean) {
    this.#root = root;
    this.#force = force;
  }

  /**
   * Writes files into a folder below the output folder.
   * @param folder with `/`; empty for the output folder itself
   * @throws AppError `output`
   */
  async write(folder: string, files: Files): Promise<WriteResult> {
    const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]));
    const hashes = new Map([...bytes].map(([name, content]) => [name, hash(content)]));
    if (folder !== '' && !existsSync(join(this.#root, folder))) return this.#make(folder, bytes, hashes);
    return this.#renew(folder, bytes, hashes);
  }

  /** A folder that is not there yet appears as a whole, its manifest in it. */
  #make(folder: string, files: Contents, hashes: Hashes): WriteResult {
    const manifest = new Map([...hashes].map(([name, now]) => [name, [now]]));
    writeFiles(this.#root, folder, new Map<string, Content>([...files, [MANIFEST, manifestJson(manifest)]]));
    return { written: [...files.keys()].map((name) => posix.join(folder, name)), edited: [] };
  }

  #renew(folder: string, files: Contents, hashes: Hashes): WriteResult {
    const manifest = this.#readManifest(folder);
    const there = this.#readAll(folder, files.keys());
    const wanted = new Map(hashes);
    const isEdited = (name: string) => !this.#force && isForeign(wanted.get(name), there.get(name), manifest.get(name));
    const edited = [...files.keys()].filter(isEdited);
    const due = [...files].filter(([name]) => !edited.includes(name) && there.get(name) !== wanted.get(name));
    for (const name of edited) wanted.delete(name);
    this.#replace(folder, new Map(due), wanted, manifest);
    this.#settle(folder, wanted, manifest);
    const path = (name: string) => posix.join(folder, name);
    return { written: due.map(([name]) => path(name)), edited: edited.map(path) };
  }

  /** Takes a file as it is for ours: what a person changed in it is kept elsewhere now. @param path below the root, with `/` */
  async adopt(path: string): Promise<void> {
    const [folder, name] = [posix.dirname(path), posix.basename(path)];
    const below = folder === '.' ? '' : folder;
    const found = (await this.#readAll(below, [name])).get(name);
    const manifest = await this.#readManifest(below);
    if (found !== undefined && manifest.has(name)) await this.#settle(below, new Map([[name, found]]), manifest);
  }

  /** Facts of the run: always replaced, and in no manifest. @throws AppError `output` */
  async writeRun(json: string): Promise<void> {
    writeFiles(this.#root, '', new Map([['run.json', json]]));
  }

  /**
   * Names the state of files by size and times: another name once one of them was touched, nothing if one is gone.
   * The time of the last change of a file's entry cannot be set back, unlike that of its content.
   */
  stamp(folder: string, names: Iterable<string>): string | undefined {
    const stamps = [...names].map((name) => stampOf(join(this.#root, folder, name)));
    return stamps.includes(undefined) ? undefined : hash(stamps.join('\n'));
  }

  /** Says first what will be written, and leaves both hashes in the manifest. */
  #replace(folder: string, files: Contents, hashes: Hashes, manifest: Manifest): void {
    if (files.size === 0) return;
    for (const name of files.keys()) manifest.set(name, [...(manifest.get(name) ?? []), hashes.get(name)!]);
    this.#putManifest(folder, manifest);
    writeFiles(this.#root, folder, files);
  }

  /** All files are in their places: one hash each. Also ends what a killed run has begun. */
  #settle(folder: string, hashes: Hashes, manifest: Manifest): void {
    if ([...hashes].every(([name, now]) => manifest.get(name)?.join() === now)) return;
    for (const [name, now] of hashes) manifest.set(name, [now]);
    this.#putManifest(folder, manifest);
  }

  #putManifest(folder: string, manifest: Manifest): void {
    writeFiles(this.#root, folder, new Map([[MANIFEST, manifestJson(manifest)]]));
  }

  #readManifest(folder: string): Manifest {
    try {
      const parsed: unknown = JSON.parse(readFileSync(join(this.#root, folder, MANIFEST), 'utf8'));
      return new Map(Object.entries(parsed as Record<string, string[]>).filter(([, hashes]) => Array.isArray(hashes)));
    } catch {
      return new Map();
    }
  }

  #readAll(folder: string, names: Iterable<string>): Hashes {
    const found = [...names].map((name) => [name, readIfThere(join(this.#root, folder, name))] as const);
    return new Map(found.flatMap(([name, content]) => (content.length > 0 ? [[name, hash(content)] as const] : [])));
  }
}

const toBytes = (content: Content): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

const manifestJson = (manifest: Manifest): string => {
  const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 1)}\n`;
};

function readIfThere(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

function stampOf(path: string): string | undefined {
  try {
    const found = lstatSync(path);
    return found.isFile() ? `${path} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the file holds what neither we wrote last nor want to write now. */
const isForeign = (wanted: string | undefined, found: string | undefined, written: readonly string[] = []): boolean =>
  found !== undefined && found !== wanted && !written.includes(found);

const hash = (content: Content): string => digest('sha256', content, 'hex').slice(0, 16);
