import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole or not at all, keeping its mode and owner. The new content lies beside it first, under a
 * name that is always the same: what a killed run left there is overwritten by the next and never adds up.
 * @param path may be a link: the file it leads to is replaced
 * @param isNew nothing lies there
 * @param flush on the disk before it takes the old one's place, so that a power cut leaves the old content or the new
 */
export function replaceFile(path: string, content: Uint8Array, isNew: boolean, flush = false): void {
  const place = isNew ? path : realOf(path);
  const passing = join(dirname(place), `.${basename(place)}.unfinished`);
  try {
    writeAnew(passing, content, flush);
    if (!isNew) keepRights(place, passing);
    renameSync(passing, place);
    if (flush) flushFolder(dirname(place));
  } catch (error) {
    removeQuietly(passing);
    throw error;
  }
}

/** The new name is kept on the disk, too; on systems that cannot open a folder, they see to it themselves. */
export function flushFolder(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(path, 'r');
    fsyncSync(folder);
  } catch {
    // The file itself is on the disk; only its new name may be lost.
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}

/** Removes what a failure left, so that the failure is what is told of. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next run takes its place.
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What lies there is removed and the file made anew, so that a link that somebody laid there is not followed. */
function writeAnew(path: string, content: Uint8Array, flush: boolean): void {
  // Without `flush` a power cut may leave it half-written: for what can be made again, and the next run replaces.
  const write = () => writeFileSync(path, content, { flag: 'wx', flush });
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(path, { force: true });
    write();
  }
}

function keepRights(from: string, to: string): void {
  const old = statSync(from, { throwIfNoEntry: false });
  if (!old) return;
  try {
    chownSync(to, old.uid, old.gid);
  } catch {
    // Only root may give files away; for anybody else they are their own already.
  }
  chmodSync(to, old.mode);
}
