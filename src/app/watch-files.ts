import { type FSWatcher, watch as fsWatch, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What is watched: files and folders that may come and go. */
export interface WatchedPlaces {
  /** Files, or folders with all below them. Absolute. */
  readonly paths: readonly string[];
  /** Folders in which nothing counts. */
  readonly except: readonly string[];
}

/** How the system tells of changes; replaced in tests. */
export interface WatchMeans {
  readonly watch: (
    path: string,
    recursive: boolean,
    onEvent: (name: string | null) => void,
    onError: () => void,
  ) => FSWatcher;
  /** Milliseconds between looks where the system cannot tell. */
  readonly interval: number;
}

const MEANS: WatchMeans = {
  watch(path, recursive, onEvent, onError) {
    const watcher = fsWatch(path, { recursive }, (_, name) => onEvent(name));
    watcher.on('error', onError);
    return watcher;
  },
  interval: 2000,
};

/**
 * Tells of changes below paths until it is called off. Where the system cannot tell (too many folders for it, a disk of
 * another machine) the files are looked at now and then.
 * @param onChange with the path that changed
 * @returns calls it off
 */
export function watchFiles(places: WatchedPlaces, onChange: (path: string) => void, means = MEANS): () => void {
  const watchers: FSWatcher[] = [];
  let callOff: (() => void) | undefined;
  const close = (): void => {
    for (const one of watchers.splice(0)) one.close();
    callOff?.();
  };
  const poll = (): void => {
    for (const one of watchers.splice(0)) one.close();
    callOff ??= pollFiles(places, onChange, means.interval);
  };
  const tell = (path: string): void => {
    if (counts(path, places)) onChange(path);
  };
  try {
    for (const { folder, recursive } of foldersOf(places.paths)) {
      const onEvent = (name: string | null) => tell(name === null ? folder : join(folder, name));
      watchers.push(means.watch(folder, recursive, onEvent, poll));
    }
  } catch {
    poll();
  }
  return close;
}

/** A folder with all below it; for what is a file, or is not there yet, the nearest folder above. */
function foldersOf(paths: readonly string[]): readonly { readonly folder: string; readonly recursive: boolean }[] {
  const folders = new Map<string, boolean>();
  for (const path of paths) {
    if (isFolder(path)) folders.set(path, true);
    // Beside each path its parent: a folder that is deleted and made again is another one.
    let above = dirname(path);
    while (!isFolder(above) && above !== dirname(above)) above = dirname(above);
    if (!folders.has(above)) folders.set(above, false);
  }
  return [...folders].map(([folder, recursive]) => ({ folder, recursive }));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether a change there may change what is written: not in editors' passing files, nor in what runs write themselves. */
function counts(path: string, { paths, except }: WatchedPlaces): boolean {
  const name = basename(path);
  const isPassing =
    name.endsWith('~') || /\.(?:tmp|sw[a-p]x?)$/i.test(name) || (name.startsWith('.') && name !== '.env');
  if (isPassing || except.some((folder) => isBelow(path, folder))) return false;
  return paths.some((one) => isBelow(path, one) || isBelow(one, path));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}

function pollFiles(places: WatchedPlaces, onChange: (path: string) => void, interval: number): () => void {
  let before = stateOf(places);
  const timer = setInterval(() => {
    const now = stateOf(places);
    const changed = [...now.keys(), ...before.keys()].find((path) => now.get(path) !== before.get(path));
    before = now;
    if (changed !== undefined) onChange(changed);
  }, interval);
  return () => clearInterval(timer);
}

/** Files by path, with when they were changed and how long they are. */
function stateOf(places: WatchedPlaces): ReadonlyMap<string, string> {
  const state = new Map<string, string>();
  const visit = (path: string): void => {
    if (!counts(path, places)) return;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) for (const name of namesIn(path)) visit(join(path, name));
    else if (stats) state.set(path, `${stats.mtimeMs} ${stats.size}`);
  };
  for (const path of places.paths) visit(path);
  return state;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Gone between two looks, or not to be read.
    return [];
  }
}
