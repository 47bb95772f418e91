import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { type LockHolder, lockWorkspace, workspaceHolder } from '../../src/store/workspace-lock.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'));
  folder = join(root, '.zweispalt');
});
afterEach(() => rmSync(root, { recursive: true }));

const refused = async (): Promise<AppError> => {
  const error = await lockWorkspace(folder).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error;
};

test('a second run is refused with the name of the first', async () => {
  const lock = await lockWorkspace(folder);
  const error = await refused();
  expect(error.code).toBe('memory');
  expect(error.message).toContain(`process ${process.pid} on ${hostname()}, since 2`);
  expect(error.hint).toMatch(/\w/);
  lock.release();
});

test('a released workspace is free, and nothing names the last run', async () => {
  (await lockWorkspace(folder)).release();
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  const lock = await lockWorkspace(folder);
  lock.release();
});

test('who is at work can be told without taking the workspace', async () => {
  expect(workspaceHolder(folder)).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
  const lock = await lockWorkspace(folder);
  expect(workspaceHolder(folder)).toMatchObject({ pid: process.pid, host: hostname() });
  writeFileSync(join(folder, 'lock.json'), '');
  expect(workspaceHolder(folder)).toBe('unknown');
  lock.release();
  expect(workspaceHolder(folder)).toBeUndefined();
});

test('a name that a killed run has left behind is nobody at work', async () => {
  (await lockWorkspace(folder)).release();
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: 1, host: hostname(), started: '2026-01-01' }));
  expect(workspaceHolder(folder)).toBeUndefined();
});

test('releasing twice does not release the next run', async () => {
  const first = await lockWorkspace(folder);
  first.release();
  const second = await lockWorkspace(folder);
  first.release();
  await refused();
  second.release();
});

test('a run that may wait gets the workspace when the first is done', async () => {
  const first = await lockWorkspace(folder);
  const holders: (LockHolder | undefined)[] = [];
  const second = await lockWorkspace(folder, {
    wait: 60_000,
    onWait: (holder) => {
      holders.push(holder);
      first.release();
    },
  });
  expect(holders).toEqual([expect.objectContaining({ pid: process.pid, host: hostname() })]);
  second.release();
});

test('who writes reviews and a run do not keep each other away, but two that write reviews do', async () => {
  const run = await lockWorkspace(folder);
  const reviews = await lockWorkspace(folder, { name: 'reviews' });
  const error = await lockWorkspace(folder, { name: 'reviews' }).catch((thrown) => thrown);
  expect(error.message).toMatch(new RegExp(`writing reviews .*process ${process.pid} `));
  reviews.release();
  expect(workspaceHolder(folder)).toMatchObject({ pid: process.pid });
  (await lockWorkspace(folder, { name: 'reviews' })).release();
  run.release();
});

test('a run that waits in vain is refused', async () => {
  const first = await lockWorkspace(folder);
  await expect(lockWorkspace(folder, { wait: 1 })).rejects.toThrow('Another run');
  first.release();
});

test.each(['', '{"pid":"x"}', 'null', '{'])('a holder whose name is %j is still respected', async (info) => {
  const lock = await lockWorkspace(folder);
  writeFileSync(join(folder, 'lock.json'), info);
  expect((await refused()).message).toBe('Another run is at work in this workspace');
  lock.release();
});

test('the workspace of a killed process is free, whatever it left behind', async () => {
  const script = fileURLToPath(new URL('./commit-forever.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect((await refused()).message).toContain(`process ${child.pid} `);
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;

  expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')).pid).toBe(child.pid);
  const lock = await lockWorkspace(folder);
  expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')).pid).toBe(process.pid);
  lock.release();
}, 60_000);

test('a workspace that cannot be written is reported', async () => {
  writeFileSync(folder, '');
  expect((await refused()).message).not.toContain('Another run');
});

test('a lock file that is something else is reported, and left as it is', async () => {
  (await lockWorkspace(folder)).release();
  writeFileSync(join(folder, 'lock.sqlite'), 'no lock at all '.repeat(1000));
  expect(await refused()).toMatchObject({ code: 'memory', hint: expect.stringContaining('Delete it') });
  expect(readFileSync(join(folder, 'lock.sqlite'), 'utf8')).toContain('no lock');
});
