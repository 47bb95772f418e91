import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

/** More than are made in the main thread, where there is more than one processor. */
const ARTICLES = 66;
const FILES = { ...newspaper(ARTICLES, 2), 'glossary/names.yaml': NEWSPAPER_GLOSSARY };
const FOLDERS = ['input/ressort-0', 'input/ressort-1', 'input/ressort-2'];
const PRELOAD = pathToFileURL(join(import.meta.dirname, '../support/fs-fault.mjs')).href;

let double: DeeplDouble;
let workspace: Workspace;
/** What is written where the articles are made in the main thread: a folder at a time. */
let expected: ReadonlyMap<string, string>;

beforeAll(async () => {
  double = await startDeeplDouble();
  workspace = makeWorkspace(FILES);
  for (const folder of FOLDERS) expect((await translate([join(workspace.dir, folder)])).code).toBe(0);
  expect((await translate()).code).toBe(0);
  expected = output();
});
afterAll(async () => {
  workspace.remove();
  await double.close();
});

const translate = (paths: readonly string[] = [], env = {}) =>
  runCli(['translate', '-C', workspace.dir, '--fail-on', 'never', ...paths], {
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url, ...env },
  });

const output = () => new Map([...workspace.snapshot('output')].filter(([name]) => name !== 'run.json'));

function forget(): void {
  for (const name of ['output', '.zweispalt']) rmSync(join(workspace.dir, name), { recursive: true, force: true });
  double.reset();
}

test('many articles at once become the same files as a few at a time, and are recognised alike', async () => {
  forget();
  const { code, stderr } = await translate();
  expect(code, stderr).toBe(0);
  expect(output()).toEqual(expected);
  double.reset();
  const again = await translate(['--json']);
  expect(again.code).toBe(0);
  expect(double.counters.texts).toBe(0);
  expect(again.stdout.match(/"written":\["/g)).toBeNull();
});

test('a glossary that changed repairs them all, with what they were before beside it', async () => {
  workspace.write('glossary/names.yaml', NEWSPAPER_GLOSSARY.replace('Tokayev:', 'Tokaev:'));
  expect((await translate()).code).toBe(0);
  const page = workspace.read('output/ressort-0/artikel-0.txt/diff.md');
  expect(page).toContain('Tokaev');
  expect(page).toContain('Tokayev');
  workspace.write('glossary/names.yaml', NEWSPAPER_GLOSSARY);
});

test('what cannot be written ends the run with what to do, and every answer is kept', async () => {
  forget();
  workspace.write('output/ressort-1', 'in the way');
  const { code, stderr } = await translate();
  expect(stderr).toMatch(/Cannot write .*ressort-1.*: a file stands where a folder is needed/);
  expect(stderr).toMatch(/^→ \S/m);
  expect(code).toBe(2);
  expect(double.counters.texts).toBe(2 * ARTICLES);
  rmSync(join(workspace.dir, 'output/ressort-1'));
  expect((await translate()).code).toBe(0);
  expect(output()).toEqual(expected);
  expect(double.counters.texts).toBe(2 * ARTICLES);
});

test.each([
  ['write', 100],
  ['rename', 7],
])('a run killed at %s %i is completed by the next', async (call, nth) => {
  forget();
  const fault = { call, nth, below: join(workspace.dir, 'output'), action: 'kill' };
  const killed = await translate([], { NODE_OPTIONS: `--import=${PRELOAD}`, FS_FAULT: JSON.stringify(fault) });
  expect(killed.code).toBeNull();
  const { code, stderr } = await translate();
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('changed by hand');
  expect(output()).toEqual(expected);
});
