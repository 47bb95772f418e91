import { chmodSync, chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole or not at all, keeping its mode and owner. The new content lies beside it first, under a
 * name that is always the same: what a killed run left there is overwritten by the next and never adds up.
 * @param path may be a link: the file it leads to is replaced
 * @param isNew nothing lies there
 */
export function replaceFile(path: string, content: Uint8Array, isNew: boolean): void {
  const place = isNew ? path : realOf(path);
  const passing = join(dirname(place), `.${basename(place)}.unfinished`);
  try {
    writeAnew(passing, content);
    if (!isNew) keepRights(place, passing);
    renameSync(passing, place);
  } catch (error) {
    removeQuietly(passing);
    throw error;
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
function writeAnew(path: string, content: Uint8Array): void {
  // Not flushed to the disk: all of it can be made again, and the next run replaces what a power cut left half-written.
  const write = () => writeFileSync(path, content, { flag: 'wx' });
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
