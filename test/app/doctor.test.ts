import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeDoctor, composeLockedStore } from '../../src/app/compose.ts';
import { type DoctorTools, examineWorkspace, exitOfDiagnoses } from '../../src/app/doctor.ts';
import { loadSettings } from '../../src/config.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ authKey: 'secret-of-mine:fx', quota: 1000 });
  workspace = makeWorkspace({
    'input/a.txt': 'Der Abzug beginnt.\n',
    'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person}\n',
  });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly tools?: Partial<DoctorTools>;
}

const settingsWith = (env: Readonly<Record<string, string>> | undefined) =>
  loadSettings({
    workspace: workspace.dir,
    flags: {},
    env: env ?? { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    checks: [],
  });

async function examine({ env, tools }: Circumstances = {}) {
  const all = await examineWorkspace({
    ...composeDoctor(workspace.dir),
    settings: () => settingsWith(env),
    ...tools,
  });
  const of = (name: string) => all.filter((one) => one.name === name);
  return { all, of, exit: exitOfDiagnoses(all), troubles: all.filter(({ state }) => state !== 'ok') };
}

test('where all is in order every line says ok and the exit code is 0', async () => {
  const { all, troubles, exit } = await examine();
  expect([troubles, exit]).toEqual([[], 0]);
  expect([...new Set(all.map(({ name }) => name))]).toEqual([
    'node',
    'settings',
    'input',
    'glossary',
    'tmx',
    'reviews',
    'memory',
    'lock',
    'output',
    'state',
    'key',
    'service',
  ]);
});

test('looking changes nothing in the workspace and translates nothing', async () => {
  const before = workspace.snapshot('.');
  await examine();
  expect(workspace.snapshot('.')).toEqual(before);
  expect(double.log).toEqual(['GET /v2/usage']);
});

test('the key is never shown, only whether it is of a Free account', async () => {
  const { all, of } = await examine();
  expect(JSON.stringify(all)).not.toContain('secret-of-mine');
  expect(of('key')[0]?.message).toContain('Free account');
});

test('every fault of the glossary is told, with its place', async () => {
  workspace.write('glossary/names.yaml', 'Tokayev:\n  kidn: person\nShoigu: 3\n');
  const { of, exit } = await examine();
  expect(of('glossary')[0]?.faults?.map(({ place }) => place?.line)).toEqual([2, 3]);
  expect(exit).toBe(2);
});

test('faulty settings are told, and nothing is guessed from them', async () => {
  workspace.write('zweispalt.yaml', 'targte: en-US\n');
  const { all, exit } = await examine();
  expect(all.map(({ name, state }) => [name, state])).toEqual([
    ['node', 'ok'],
    ['settings', 'fail'],
  ]);
  expect(all[1]?.faults).toHaveLength(1);
  expect(exit).toBe(2);
});

test.each([
  ['20.18.3', 'fail'],
  ['20.19.0', 'ok'],
  ['22.1.0', 'ok'],
  ['18.20.0', 'fail'],
])('of Node 20.19 and newer, %s is found: %s', async (found, state) => {
  const { of } = await examine({ tools: { node: { found, required: '20.19' } } });
  expect(of('node')[0]?.state).toBe(state);
});

test('a folder without articles is a warning, a workspace without the folder is to be made', async () => {
  rmSync(join(workspace.dir, 'input/a.txt'));
  expect((await examine()).of('input')[0]?.state).toBe('warn');
  rmSync(join(workspace.dir, 'input'), { recursive: true });
  const { of, exit } = await examine();
  expect(of('input')[0]).toMatchObject({ state: 'fail', remedy: expect.stringContaining('zweispalt init') });
  expect(exit).toBe(2);
});

test('a memory or a TMX file that is damaged, and an output that is no folder, are told together', async () => {
  workspace.write('.zweispalt/memory.sqlite', 'nothing of the kind '.repeat(50));
  workspace.write('memory/old.tmx', '<tmx>');
  workspace.write('reviews/a.txt.yaml', 'reviews: x\n');
  workspace.write('output', 'a file');
  const { troubles, exit } = await examine();
  expect(troubles.map(({ name, state }) => [name, state])).toEqual([
    ['tmx', 'fail'],
    ['reviews', 'fail'],
    ['memory', 'fail'],
    ['output', 'fail'],
  ]);
  for (const { remedy, name } of troubles) expect(name === 'tmx' || remedy).toBeTruthy();
  expect(exit).toBe(2);
});

test('a run at work is named, and is no fault', async () => {
  const store = await composeLockedStore(settingsWith({}));
  const { of, exit } = await examine();
  store.close();
  expect(of('lock')[0]).toMatchObject({ state: 'warn', message: expect.stringContaining(`process ${process.pid}`) });
  expect(exit).toBe(0);
});

test('without a key nothing is asked, and that is a warning', async () => {
  const { of, exit } = await examine({ env: {} });
  expect(of('key')[0]?.state).toBe('warn');
  expect(of('service')).toEqual([]);
  expect([exit, double.counters.requests]).toEqual([0, 0]);
  workspace.write('zweispalt.yaml', 'engine: deepl\n');
  expect((await examine({ env: {} })).exit).toBe(2);
});

test('a service that cannot be reached ends with 3, a key that it refuses with 2', async () => {
  const wrong = { DEEPL_AUTH_KEY: 'another', DEEPL_SERVER_URL: double.url };
  const refused = await examine({ env: wrong });
  expect(refused.of('service').map(({ state }) => state)).toEqual(['ok', 'fail']);
  expect(refused.exit).toBe(2);
  double.fail({ status: 503, times: Number.POSITIVE_INFINITY, when: ({ path }) => path === '/v2/usage' });
  const { of, exit } = await examine();
  expect(of('service')[0]).toMatchObject({ state: 'fail', remedy: expect.stringMatching(/\w/) });
  expect(exit).toBe(3);
});

test('little quota is a warning, none ends with 3', async () => {
  const account = (used: number) => ({
    account: async () => ({ free: true, host: 'h', usage: async () => ({ used, limit: 1000 }) }),
  });
  expect((await examine({ tools: account(900) })).exit).toBe(0);
  expect((await examine({ tools: account(901) })).of('service')[1]?.state).toBe('warn');
  const { of, exit } = await examine({ tools: account(1001) });
  expect(of('service')[1]?.message).toContain('0 of 1,000 characters');
  expect(exit).toBe(3);
});

test('an output folder that is there is tried without leaving anything', async () => {
  mkdirSync(join(workspace.dir, 'output'));
  const { of } = await examine();
  expect(of('output')[0]?.message).toContain('can be written');
  expect(workspace.snapshot('output').size).toBe(0);
});

test('entries that a later file replaces are counted', async () => {
  workspace.write('glossary/zz-client.yaml', 'Tokayev: {en: Tokaev, de: [Tokajew]}\n');
  const { of } = await examine();
  expect(of('glossary')[0]?.message).toContain('1 glossary entry in 2 files, 1 in place of an earlier file’s');
});
