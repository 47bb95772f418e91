import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { runMain } from '../support/run-main.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let double: DeeplDouble;
beforeEach(async () => {
  double = await startDeeplDouble();
  workspace = makeWorkspace({
    'input/a.txt': 'Tokajew sprach.\n',
    'glossary/names.yaml': 'Tokayev: {de: [Toqaev], kind: person}\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await double.close();
  workspace.remove();
});

interface Line {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Starts watching, and gives promises for the lines it writes. */
function startWatching(...flags: string[]) {
  vi.stubEnv('DEEPL_AUTH_KEY', double.authKey);
  vi.stubEnv('DEEPL_SERVER_URL', double.url);
  const lines: Line[] = [];
  let wake = (): void => {};
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    for (const line of String(text).split('\n').filter(Boolean)) lines.push(JSON.parse(line));
    wake();
    return true;
  });
  let read = 0;
  /** The lines up to and with the next of this type. */
  const until = async (type: string) => {
    for (;;) {
      const at = lines.findIndex((line, index) => index >= read && line.type === type);
      if (at >= 0) {
        const found = lines.slice(read, at + 1);
        read = at + 1;
        return found;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  /** The lines until a run is over after which this holds: one write may be told of in several steps. */
  const settled = async (holds: (all: readonly Line[]) => boolean) => {
    const all: Line[] = [];
    do all.push(...(await until('watching')));
    while (!holds(all));
    return all;
  };
  return { until, settled, done: main(['-C', workspace.dir, 'translate', '--watch', '--json', ...flags]) };
}

test('what changes is translated or repaired at once, what is wrong is told, and Ctrl-C ends with 130', async () => {
  const { until, settled, done } = startWatching();
  await until('watching');
  const english = (name = 'a.txt') => workspace.read(`output/${name}/translation.txt`);
  expect(english()).toContain('Tokajew');
  const sent = double.counters.translations;

  workspace.write('glossary/names.yaml', 'Tokayev: {de: [Toqaev, Tokajew], kind: person}\n');
  const lines = await settled(() => english().includes('Tokayev'));
  expect(lines).toContainEqual({ type: 'changed', paths: ['glossary/names.yaml'] });
  expect(double.counters.translations).toBe(sent);

  workspace.write('glossary/names.yaml', 'Tokayev: [Toqaev\n');
  await settled((all) => all.some(({ type }) => type === 'failed'));
  workspace.write('glossary/names.yaml', 'Tokayev: {de: [Toqaev, Tokajew], kind: person}\n');
  await settled((all) => all.some(({ type }) => type === 'result'));

  workspace.write('input/neu/b.txt', 'Die Lage ist ruhig.\n');
  await settled(() => double.counters.translations > sent);
  expect(english('neu/b.txt')).not.toBe('');
  expect(double.counters.translations).toBe(sent + 1);

  workspace.write(
    'reviews/a.txt.yaml',
    'article: a.txt\nlanguage: en-US\nreviews:\n- source: Tokajew sprach.\n  target: He spoke.\n  state: reviewed\n',
  );
  await settled(() => english().includes('He spoke.'));

  process.emit('SIGINT');
  expect(await done).toBe(130);
});

test('a file that is saved is no order to translate all the others again', async () => {
  await runMain(['-C', workspace.dir, 'translate', '--quiet'], {
    DEEPL_AUTH_KEY: double.authKey,
    DEEPL_SERVER_URL: double.url,
  });
  const { until, settled, done } = startWatching('--retranslate', 'all');
  await until('watching');
  expect(double.billed.get('Tokajew sprach.')).toBe(2);
  workspace.write('input/b.txt', 'Die Lage ist ruhig.\n');
  await settled(() => double.billed.has('Die Lage ist ruhig.'));
  process.emit('SIGINT');
  await done;
  expect([...double.billed.values()]).toEqual([2, 1]);
});

test('--max-characters holds for all runs together', async () => {
  const { until, settled, done } = startWatching('--max-characters', '20');
  await until('watching');
  expect(double.counters.billedCharacters).toBe(15);
  workspace.write('input/b.txt', 'Die Lage ist ruhig.\n');
  const lines = await settled((all) => all.some(({ type }) => type === 'stopped'));
  expect(lines).toContainEqual(expect.objectContaining({ message: expect.stringContaining('leaves 5 characters') }));
  process.emit('SIGINT');
  await done;
  expect(double.counters.billedCharacters).toBe(15);
});

test('Ctrl-C in the middle of a run awaits what is in flight, keeps it, and ends with 130', async () => {
  let arrived = (): void => {};
  let release = (): void => {};
  const inFlight = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  await double.close();
  double = await startDeeplDouble({
    hold: async ({ path }) => {
      if (path !== '/v2/translate') return;
      arrived();
      await free;
    },
  });
  const { done } = startWatching();
  await inFlight;
  process.emit('SIGINT');
  release();
  expect(await done).toBe(130);
  expect(double.counters.translations).toBe(1);
  const { code } = await runMain(['-C', workspace.dir, 'translate', '--engine', 'memory', '--quiet']);
  expect(code).toBe(0);
  expect(workspace.read('output/a.txt/translation.txt')).toContain('Tokajew');
});

test('watching goes neither with a dry run nor with stdin', async () => {
  expect((await runMain(['-C', workspace.dir, 'translate', '--watch', '--dry-run'])).code).toBe(2);
  expect((await runMain(['-C', workspace.dir, 'translate', '--watch', '-'])).code).toBe(2);
});
