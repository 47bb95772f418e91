import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { type DeeplDouble, type DoubleOptions, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type RunOptions, type Workspace } from '../support/workspace.ts';

// Three paragraphs of 20 characters each.
const ARTICLE = 'Der erste Satz hier.\n\nDer zweite Satz nun.\n\nDer dritte Satz auch\n';

let double: DeeplDouble;
let workspace: Workspace;

const start = async (options: DoubleOptions = {}) => {
  double = await startDeeplDouble({ translate: (text) => text, ...options });
};
const run = (options: RunOptions = {}) =>
  workspace.run({ ...options, env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });

beforeEach(() => {
  workspace = makeWorkspace({ 'input/a.txt': ARTICLE, 'zweispalt.yaml': 'failOn: never\n' });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

test('a run stops before its budget is passed, says so, and the next one goes on', async () => {
  await start();
  const { exit, events, figures } = await run({ flags: { maxCharacters: '45' } });
  expect(figures).toMatchObject({ billedCharacters: 40, sent: 2, pending: 1 });
  expect(exit).toBe(3);
  expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', code: 'budget' }));
  expect((await run({ flags: { maxCharacters: '45' } })).exit).toBe(0);
  expect(double.counters.billedCharacters).toBe(60);
});

test('a month’s budget counts what earlier runs were billed', async () => {
  await start();
  workspace.write('zweispalt.yaml', 'failOn: never\nbudget: {month: 50}\n');
  expect((await run()).figures?.billedCharacters).toBe(40);
  workspace.write('input/b.txt', 'Ein Satz in 20 Chars\n');
  const { exit, figures } = await run();
  expect(figures).toMatchObject({ billedCharacters: 0, pending: 2 });
  expect(exit).toBe(3);
});

test.each([
  ['a run’s', 'run: 45', 'changed', 'or run again for the rest'],
  ['a run’s that none fits into', 'run: 19', 'changed', 'the next text alone has more'],
  ['a run’s where all is sent again', 'run: 45', 'all', 'begin with the first text again'],
  ['a month’s', 'month: 45', 'changed', 'wait for the next month'],
])('what to do about a budget is told: %s', async (_, budget, retranslate, hint) => {
  await start();
  workspace.write('zweispalt.yaml', `failOn: never\nbudget: {${budget}}\nretranslate: ${retranslate}\n`);
  const { events } = await run();
  expect(events).toContainEqual(expect.objectContaining({ code: 'budget', hint: expect.stringContaining(hint) }));
});

test('a month’s budget counts what a killed run may have been billed', async () => {
  await start();
  const { figures } = await run({ flags: { maxCharacters: '20' } });
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  store.runs.record({ ...figures!, awaitedCharacters: 30 });
  store.close();
  workspace.write('zweispalt.yaml', 'failOn: never\nbudget: {month: 65}\n');
  const { events } = await run();
  expect(events).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('month leaves 15 characters') }),
  );
  expect(double.counters.billedCharacters).toBe(20);
});

test('a run under way has on record what it waits for, and nothing once it has ended', async () => {
  await start();
  workspace.write('input/b.txt', 'Ein Satz in 20 Chars\n');
  const file = join(workspace.dir, '.zweispalt/memory.sqlite');
  const awaited: unknown[] = [];
  const note = () => {
    const store = openStore(file);
    awaited.push(store.runs.list().at(-1)?.awaitedCharacters);
    store.close();
  };
  await run({ watch: ({ type }) => type === 'sent' && note() });
  note();
  expect(awaited).toEqual([60, undefined, undefined]);
});

test('a run has on record what it may be billed before the first answer comes: it may be killed at any time', async () => {
  const awaited: unknown[] = [];
  await start({
    hold: async ({ path }) => {
      if (path !== '/v2/translate') return;
      const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
      awaited.push(store.runs.list().at(-1)?.awaitedCharacters);
      store.close();
    },
  });
  workspace.write('input/b.txt', 'Ein Satz in 20 Chars\n');
  const { figures } = await run({ flags: { concurrency: '1' } });
  expect(awaited).toEqual([20, 60]);
  expect(figures).toMatchObject({ sent: 4, billedCharacters: 80 });
});

test('a run whose requests all came to nothing awaits nothing once it has ended', async () => {
  await start();
  double.fail({ status: 403, times: Number.POSITIVE_INFINITY });
  expect((await run()).exit).toBe(3);
  const store = openStore(join(workspace.dir, '.zweispalt/memory.sqlite'));
  expect(store.runs.list().map(({ awaitedCharacters }) => awaitedCharacters)).toEqual([undefined]);
  store.close();
});

test('a run that does not fit into the account’s quota says so before anything is sent', async () => {
  await start({ quota: 50 });
  await expect(run()).rejects.toMatchObject({ code: 'quota', hint: expect.stringContaining('--max-characters 50') });
  expect(double.counters.translations).toBe(0);
});

test('a quota that is used up keeps nobody from what is remembered: the way is told, and it works', async () => {
  await start({ quota: 60 });
  await run();
  workspace.write('input/b.txt', 'Der erste Satz hier.\n\nEin Satz in 20 Chars\n');
  await expect(run()).rejects.toMatchObject({ code: 'quota', hint: expect.stringContaining('--no-send') });
  await run({ flags: { engine: 'memory' } });
  expect(workspace.read('output/b.txt/translation.txt')).toMatch(/^Der erste Satz hier.\n/);
});

test('a quota that is used up in mid-run ends sending at once and keeps what was answered', async () => {
  await start();
  workspace.write('input/b.txt', 'Noch ein Artikel ist das.\n');
  workspace.write('input/c.txt', 'Und ein dritter ist dies.\n');
  double.fail({ status: 456, times: Number.POSITIVE_INFINITY, when: () => double.counters.billedCharacters > 0 });
  const { exit, figures, events } = await run({ flags: { concurrency: '1' } });
  expect(exit).toBe(3);
  expect(figures!.sent).toBeGreaterThan(0);
  expect(figures!.pending).toBeGreaterThan(0);
  expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', code: 'quota' }));
  double.heal();
  expect((await run()).exit).toBe(0);
  expect(new Set(double.billed.values())).toEqual(new Set([1]));
});
