import { chmod, chown, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole or not at all, keeping its mode and owner. The new content lies beside it first, under a
 * name that is always the same: what a killed run left there is overwritten by the next and never adds up.
 * @param path may be a link: the file it leads to is replaced
 * @param isNew nothing lies there
 */
export async function replaceFile(path: string, content: Uint8Array, isNew: boolean): Promise<void> {
  const place = isNew ? path : await realpath(path).catch(() => path);
  const passing = join(dirname(place), `.${basename(place)}.unfinished`);
  try {
    await writeAnew(passing, content);
    if (!isNew) await keepRights(place, passing);
    await rename(passing, place);
  } catch (error) {
    await rm(passing, { force: true }).catch(() => {});
    throw error;
  }
}

/** What lies there is removed and the file made anew, so that a link that somebody laid there is not followed. */
async function writeAnew(path: string, content: Uint8Array): Promise<void> {
  // Not flushed to the disk: all of it can be made again, and the next run replaces what a power cut left half-written.
  const write = () => writeFile(path, content, { flag: 'wx' });
  await write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    await rm(path, { force: true });
    await write();
  });
}

async function keepRights(from: string, to: string): Promise<void> {
  const old = await stat(from).catch(() => undefined);
  if (!old) return;
  // Only root may give files away; for anybody else they are their own already.
  await chown(to, old.uid, old.gid).catch(() => {});
  await chmod(to, old.mode);
}
