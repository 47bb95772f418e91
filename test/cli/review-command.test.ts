import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskArticle } from '../../src/domain/desk.ts';
import { readReviews } from '../../src/review/read-reviews.ts';
import { ask } from '../support/review-desk.ts';
import { runCli } from '../support/run-cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const BIN = join(import.meta.dirname, '../../dist/bin.js');
const PRELOAD = pathToFileURL(join(import.meta.dirname, '../support/fs-fault.mjs')).href;

let workspace: Workspace;
let child: ChildProcess | undefined;
beforeEach(() => {
  workspace = makeWorkspace({
    'input/nau/a.txt': 'Der Abzug beginnt morgen.\n\nEr endet bald.\n',
    'zweispalt.yaml': 'engine: {name: memory}\n',
  });
});
afterEach(() => {
  child?.kill('SIGKILL');
  workspace.remove();
});

interface Started {
  readonly address: string;
  readonly stdout: () => string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Starts the built command and waits for its address. */
async function start(env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Started> {
  const one = spawn(process.execPath, [BIN, 'review', '-C', workspace.dir, ...args], {
    env: { ...process.env, ...env },
  });
  child = one;
  let stdout = '';
  let stderr = '';
  one.stderr.on('data', (some) => {
    stderr += some;
  });
  const ended = new Promise<number | string | null>((resolve) =>
    one.on('close', (code, signal) => resolve(signal ?? code)),
  );
  await new Promise<void>((resolve, reject) => {
    one.stdout.on('data', (some) => {
      stdout += some;
      if (stdout.includes('\n')) resolve();
    });
    void ended.then(() => reject(new Error(stderr)));
  });
  return { address: stdout.trim(), stdout: () => stdout, ended, kill: (signal) => void one.kill(signal) };
}

const articleAt = async (address: string): Promise<DeskArticle> =>
  (await ask(address, { path: `${new URL(address).pathname}api/articles/nau%2Fa.txt` })).json;

async function save(address: string, number: number, target: string) {
  const { origin, pathname } = new URL(address);
  const { id, version } = (await articleAt(address)).rows[number]!;
  return ask(address, {
    method: 'PUT',
    path: `${pathname}api/articles/nau%2Fa.txt/rows/${id}`,
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ target, state: 'reviewed', comment: '', version }),
  });
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'it prints its address and serves until %s, which ends it well',
  async (signal) => {
    const { address, stdout, ended, kill } = await start({}, ['--by', 'Berta']);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    expect((await save(address, 0, 'It begins.')).json).toMatchObject({ target: 'It begins.', by: 'Berta' });
    kill(signal);
    expect(await ended).toBe(0);
    expect(stdout()).toBe(`${address}\n`);
  },
);

test('no browser is opened where no terminal is', async () => {
  workspace.write('bin/xdg-open', `#!/bin/sh\necho "$@" > ${workspace.dir}/opened\n`);
  chmodSync(join(workspace.dir, 'bin/xdg-open'), 0o755);
  const path = `${join(workspace.dir, 'bin')}${delimiter}${process.env.PATH}`;
  const { address, ended, kill } = await start({ PATH: path, DISPLAY: ':0', CI: '' });
  await articleAt(address);
  kill('SIGINT');
  await ended;
  expect(existsSync(join(workspace.dir, 'opened'))).toBe(false);
});

describe('what cannot be served', () => {
  const review = (...args: string[]) => runCli(['review', '-C', workspace.dir, ...args]);

  test('a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr, stdout } = await review('--port', `${port}`);
    other.close();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`Port ${port} cannot be used: another program has it`);
    expect(stderr).toContain('--port');
  });

  test.each(['x', '-1', '65536', '1e3', ''])('the port “%s”', async (port) => {
    expect(await review(`--port=${port}`)).toMatchObject({ code: 2, stderr: expect.stringContaining('--port') });
  });

  test('reviews with a fault: all faults with their places', async () => {
    workspace.write('reviews/nau/a.txt.yaml', 'reviews: [\n');
    expect(await review()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/reviews\/nau\/a\.txt\.yaml:\d+:\d+/),
    });
  });

  test('articles that are not there', async () => {
    expect(await review('input/none')).toMatchObject({ code: 2, stderr: expect.stringContaining('none') });
  });
});

describe('a desk that is killed', () => {
  const FILE = 'reviews/nau/a.txt.yaml';
  const targets = () =>
    existsSync(join(workspace.dir, FILE))
      ? readReviews({ file: FILE, text: workspace.read(FILE) }).reviews.map(({ target }) => target)
      : [];

  test('after it has answered has lost nothing', async () => {
    const { address, ended, kill } = await start();
    expect((await save(address, 0, 'One.')).status).toBe(200);
    expect((await save(address, 1, 'Two.')).status).toBe(200);
    kill('SIGKILL');
    await ended;
    expect(targets()).toEqual(['One.', 'Two.']);
  });

  test.each([
    ['half of the first file written', 'write', 1, []],
    ['the first file not yet in its place', 'rename', 1, []],
    ['half of the second state written', 'write', 2, ['One.']],
    ['the second state not yet in its place', 'rename', 2, ['One.']],
  ] as const)('with %s leaves the old file, and the next desk goes on', async (_, call, nth, kept) => {
    const fault = { call, nth, below: join(workspace.dir, 'reviews'), action: 'kill' };
    const env = { NODE_OPTIONS: `--import ${PRELOAD}`, FS_FAULT: JSON.stringify(fault) };
    const killed = await start(env);
    if (nth === 2) expect((await save(killed.address, 0, 'One.')).status).toBe(200);
    await expect(save(killed.address, 1, 'Two.')).rejects.toThrow();
    expect(await killed.ended).toBe('SIGKILL');
    expect(targets()).toEqual(kept);
    const { address, ended, kill } = await start();
    expect((await save(address, 1, 'Two, again.')).status).toBe(200);
    expect(targets()).toEqual([...kept, 'Two, again.']);
    kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
