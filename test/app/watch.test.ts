import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { watchFiles } from '../../src/app/watch-files.ts';
import { Changes, watchLoop } from '../../src/app/watch-loop.ts';

let dir: string;
let callOff = (): void => {};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  mkdirSync(join(dir, 'input/nau'), { recursive: true });
});
afterEach(() => {
  callOff();
  rmSync(dir, { recursive: true, force: true });
});

/** Resolves with the first change of a file of that name. */
function listen(paths: readonly string[], means?: Parameters<typeof watchFiles>[2]) {
  const waiting = new Map<string, (path: string) => void>();
  const seen: string[] = [];
  const places = { paths: paths.map((path) => join(dir, path)), except: [join(dir, 'output')] };
  callOff = watchFiles(
    places,
    (path) => {
      seen.push(path.slice(dir.length + 1));
      for (const [name, resolve] of waiting) if (path.endsWith(name)) resolve(path);
    },
    means,
  );
  return { seen, change: (name: string) => new Promise<string>((resolve) => waiting.set(name, resolve)) };
}

const FAILING = {
  watch: () => {
    throw Object.assign(new Error('System limit for number of file watchers reached'), { code: 'ENOSPC' });
  },
  interval: 5,
};

describe.each([
  ['the system tells', undefined],
  ['the files are looked at, because the system cannot tell', FAILING],
])('where %s', (_, means) => {
  test('a new file deep in a folder, a changed one, and one that is gone are noticed', async () => {
    writeFileSync(join(dir, 'input/old.txt'), 'alt');
    const { change } = listen(['input', 'zweispalt.yaml'], means);
    const added = change('neu.txt');
    writeFileSync(join(dir, 'input/nau/neu.txt'), 'neu');
    await added;
    const changed = change('old.txt');
    writeFileSync(join(dir, 'input/old.txt'), 'anders und länger');
    await changed;
    const gone = change('neu.txt');
    rmSync(join(dir, 'input/nau/neu.txt'));
    await gone;
  });

  test('a file that is not there yet is noticed when it comes, and what runs write is not', async () => {
    const { seen, change } = listen(['input', 'zweispalt.yaml'], means);
    mkdirSync(join(dir, 'output'));
    writeFileSync(join(dir, 'output/index.html'), 'x');
    writeFileSync(join(dir, 'input/.article.txt.swp'), 'x');
    writeFileSync(join(dir, 'input/article.txt~'), 'x');
    const came = change('zweispalt.yaml');
    writeFileSync(join(dir, 'zweispalt.yaml'), 'target: en-GB\n');
    await came;
    expect(new Set(seen)).toEqual(new Set(['zweispalt.yaml']));
  });
});

describe('the loop', () => {
  /** A run that ends when it is told to, and promises for what the loop does. */
  function script() {
    const abort = new AbortController();
    const log: string[] = [];
    const runs: (() => void)[] = [];
    let running = 0;
    const waiters = new Map<string, () => void>();
    const say = (what: string) => {
      log.push(what);
      waiters.get(what)?.();
    };
    const until = (what: string) => new Promise<void>((resolve) => waiters.set(what, resolve));
    const changes = new Changes(1);
    const loop = {
      listen: () => () => say('shut'),
      async run() {
        running += 1;
        expect(running).toBe(1);
        say(`run ${runs.length + 1}`);
        await new Promise<void>((resolve) => {
          runs.push(resolve);
          waiters.get('running')?.();
        });
        running -= 1;
      },
      waiting: () => say('waiting'),
      changed: (paths: readonly string[]) => say(`changed ${paths.join(' ')}`),
    };
    return { abort, log, runs, until, changes, loop };
  }

  test('runs at once, then after changes, several of which are one; never two runs at once', async () => {
    const { abort, log, runs, until, changes, loop } = script();
    let running = until('running');
    const done = watchLoop(loop, abort.signal, changes);
    await running;
    const waiting = until('waiting');
    runs[0]!();
    await waiting;
    running = until('running');
    changes.add('a');
    changes.add('b');
    changes.add('a');
    await running;
    // While it is at work: one more run, when this one is over.
    changes.add('c');
    running = until('running');
    runs[1]!();
    await running;
    abort.abort();
    runs[2]!();
    await done;
    expect(log.filter((line) => line !== 'shut')).toEqual([
      ...['run 1', 'waiting', 'changed a b', 'run 2', 'waiting', 'changed c', 'run 3'],
    ]);
    expect(log.filter((line) => line === 'shut')).toHaveLength(3);
  });

  test('ends at once where it only waits', async () => {
    const { abort, runs, until, changes, loop, log } = script();
    const running = until('running');
    const done = watchLoop(loop, abort.signal, changes);
    await running;
    const waiting = until('waiting');
    runs[0]!();
    await waiting;
    abort.abort();
    await done;
    expect(log).toEqual(['run 1', 'waiting', 'shut']);
  });

  test('a bug in a run ends it, and its ears are shut', async () => {
    const { abort, changes, loop, log } = script();
    const broken = { ...loop, run: () => Promise.reject(new Error('bug')) };
    await expect(watchLoop(broken, abort.signal, changes)).rejects.toThrow('bug');
    expect(log).toEqual(['shut']);
  });
});
