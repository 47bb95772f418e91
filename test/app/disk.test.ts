import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { NEWSPAPER_GLOSSARY, newspaper } from '../support/newspaper.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const PARAGRAPHS = 20;
const PRELOAD = pathToFileURL(join(import.meta.dirname, '../support/fs-fault.mjs')).href;

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  workspace = makeWorkspace({ ...newspaper(4, 5), 'glossary/names.yaml': NEWSPAPER_GLOSSARY });
  double = await startDeeplDouble();
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const path = (name: string) => join(workspace.dir, name);
const translate = (env = {}) =>
  runCli(['translate', '-C', workspace.dir, '--fail-on', 'never'], {
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url, ...env },
  });

/** An error as a user should meet it: what failed, what to do, no stack, exit 2. */
function expectClear({ code, stderr }: CliResult, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^→ \S/m);
  expect(stderr).not.toMatch(/\n\s+at |bug:/);
  expect(code).toBe(2);
}

/** The fault is gone: the next run completes, and nothing was paid twice. */
async function expectNothingLost(): Promise<void> {
  const { code, stderr } = await translate();
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('changed by hand');
  expect(double.billed.size).toBe(PARAGRAPHS);
  expect([...new Set(double.billed.values())]).toEqual([1]);
}

describe('the output folder', () => {
  test.each([1, 9, 22, 37])('a disk that is full from the %i. file on', async (nth) => {
    const fault = { call: 'write', nth, below: path('output'), action: 'ENOSPC' };
    const result = await translate({ NODE_OPTIONS: `--import=${PRELOAD}`, FS_FAULT: JSON.stringify(fault) });
    expectClear(result, /Cannot write .*output.*: the disk is full/);
    const left = [...workspace.snapshot('.').keys()].filter((name) => name.includes('unfinished'));
    expect(left).toEqual([]);
    await expectNothingLost();
  });

  test('a file stands in its place', async () => {
    workspace.write('output', 'a file');
    expectClear(await translate(), /Cannot write .*output/);
    expect(workspace.read('output')).toBe('a file');
    rmSync(path('output'));
    await expectNothingLost();
  });

  test('a file stands where an article’s folder belongs', async () => {
    workspace.write('output/ressort-0', 'a file');
    expectClear(await translate(), /a file stands where a folder is needed/);
    rmSync(path('output/ressort-0'));
    await expectNothingLost();
  });

  test('a folder stands where a file belongs', async () => {
    workspace.write('output/ressort-0/artikel-0.txt/translation.txt/note', 'mine');
    expectClear(await translate(), /a file stands where a folder is needed/);
    expect(workspace.read('output/ressort-0/artikel-0.txt/translation.txt/note')).toBe('mine');
  });

  test('a link leads out of it', async () => {
    mkdirSync(path('elsewhere'));
    mkdirSync(path('output'));
    symlinkSync(path('elsewhere'), path('output/ressort-0'));
    expectClear(await translate(), /leads out of the output folder/);
    expect([...workspace.snapshot('elsewhere').keys()]).toEqual([]);
    rmSync(path('output/ressort-0'));
    await expectNothingLost();
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)('it is read-only', async () => {
    mkdirSync(path('output'));
    chmodSync(path('output'), 0o555);
    expectClear(await translate(), /permission denied/);
    chmodSync(path('output'), 0o755);
    await expectNothingLost();
  });
});

describe('the memory', () => {
  const MEMORY = '.zweispalt/memory.sqlite';

  test.each([
    ['is no database', () => writeFileSync(path(MEMORY), 'no database at all '.repeat(500))],
    ['is cut off', () => truncateSync(path(MEMORY), 5000)],
    ['is of a newer version', () => sqlite((database) => database.exec('PRAGMA user_version = 99'))],
    ['is another program’s', () => sqlite((database) => database.exec('PRAGMA application_id = 1'))],
    ['is a folder', () => replaceByFolder(MEMORY)],
  ])('%s: the error names the file and the way out, the file stays, nothing is sent', async (_, spoil) => {
    await translate();
    double.reset();
    for (const log of ['-wal', '-shm']) rmSync(path(MEMORY + log), { force: true });
    spoil();
    const before = snapshotOf(MEMORY);
    expectClear(await translate(), /memory\.sqlite/);
    expect(snapshotOf(MEMORY)).toEqual(before);
    expect(double.counters.requests).toBe(0);
  });

  function replaceByFolder(name: string): void {
    rmSync(path(name));
    mkdirSync(path(name));
  }

  const snapshotOf = (name: string) => {
    try {
      return readFileSync(path(name), 'latin1');
    } catch {
      return undefined;
    }
  };

  function sqlite(work: (database: InstanceType<typeof DatabaseSync>) => void): void {
    const database = new DatabaseSync(path(MEMORY));
    work(database);
    database.close();
  }

  test('a file stands in the place of its folder', async () => {
    workspace.write('.zweispalt', 'a file');
    expectClear(await translate(), /\.zweispalt/);
    expect(double.counters.requests).toBe(0);
    rmSync(path('.zweispalt'));
    await expectNothingLost();
  });
});

describe('what a run leans on', () => {
  test.each([
    ['memory/old.tmx', /old\.tmx/],
    ['glossary/more.yaml', /more\.yaml/],
    ['zweispalt.yaml', /zweispalt\.yaml/],
    ['.env', /\.env/],
  ])('%s is a folder, or a link that leads nowhere', async (name, message) => {
    mkdirSync(path(name), { recursive: true });
    expectClear(await translate(), message);
    rmSync(path(name), { recursive: true });
    symlinkSync(path('nowhere'), path(name));
    const { code, stderr } = await translate();
    if (code !== 0) expectClear({ code, stderr, stdout: '' }, message);
    rmSync(path(name));
    await expectNothingLost();
  });

  test('the memory folder is a file', async () => {
    workspace.write('memory', 'a file');
    expectClear(await translate(), /memory/);
    rmSync(path('memory'));
    await expectNothingLost();
  });
});
