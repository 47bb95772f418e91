import { readdirSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { Article } from '../domain/article.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import type { Settings } from '../domain/settings.ts';
import type { Watch } from './events.ts';

/** Whether an article is one of those under `send.never`, or in one of the folders there. */
export function isWithheld({ id, path }: Pick<Article, 'id' | 'path'>, { input, send }: Settings): boolean {
  if (send.never.length === 0) return false;
  // A file may be named by another way to it, and another folder as the input.
  const places = [resolve(input, id), resolve(path), realPath(path)].map(spelling);
  const withheld = send.never.flatMap((entry) => send.below.map((folder) => resolve(folder, entry)));
  return withheld
    .flatMap((one) => [one, realPath(one)])
    .map(spelling)
    .some((one) => places.some((place) => place === one || place.startsWith(one.endsWith(sep) ? one : one + sep)));
}

/** Warns of what `send.never` names and nothing is called by: a mistyped name keeps nothing in the house. */
export function warnOfUnknown({ send }: Settings, watch: Watch): void {
  for (const entry of send.never) {
    const traces = send.below.map((folder) => trace(folder, entry));
    if (traces.some(({ isThere }) => isThere)) continue;
    const { near } = traces[0] ?? {};
    const meant = near === undefined ? '' : `: did you mean “${near}”?`;
    watch({ type: 'warning', message: `send.never names “${entry}”, and no article or folder is called so${meant}` });
  }
}

/** Follows a path part by part. `near` is what the first part that is missing may have meant. */
function trace(folder: string, entry: string): { readonly isThere: boolean; readonly near?: string } {
  let at = folder;
  for (const part of relative(folder, resolve(folder, entry)).split(sep).filter(Boolean)) {
    const names = namesIn(at);
    const same = names.find((name) => spelling(name) === spelling(part));
    if (same === undefined) {
      const near = nearestWord(part, names, distance);
      return { isThere: false, ...(near !== undefined && { near }) };
    }
    at = join(at, same);
  }
  return { isThere: true };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Capitals, and letters put together in another way, make no other name on many disks. */
const spelling = (path: string): string => path.normalize('NFC').toLowerCase();

/** Where a path really leads; the path itself where that cannot be said. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
