import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { lockWorkspace } from '../../src/store/workspace-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Lets a child commit until it has acknowledged so many batches, kills it, and returns how many it acknowledged in all. */
function commitAndKill(folder: string, enough: number): Promise<number> {
  const script = fileURLToPath(new URL('./commit-forever.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    const acknowledged = () => printed.split('\n').length - 1;
    child.stdout.setEncoding('utf8').on('data', (some) => {
      printed += some;
      if (acknowledged() >= enough) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(acknowledged()) : reject(new Error(printed))));
  });
}

test.each([1, 37, 600])(
  'a process killed after %i commits has lost none of them',
  { timeout: 60_000 },
  async (enough) => {
    const folder = join(root, `${enough}`);
    const batches = await commitAndKill(folder, enough);
    expect(batches).toBeGreaterThanOrEqual(enough);

    const lock = await lockWorkspace(folder);
    const store = openStore(join(folder, 'memory.sqlite'));
    const keys = Array.from({ length: batches + 1 }, (_, batch) => ['a', 'b', 'c'].map((part) => `${batch}${part}`));
    const found = store.memory.lookup(keys.flat(), 'en-GB');
    expect(
      keys
        .slice(0, batches)
        .flat()
        .filter((key) => !found.has(key)),
    ).toEqual([]);
    // The batch in flight is there as a whole or not at all.
    expect([0, 3]).toContain(keys[batches]!.filter((key) => found.has(key)).length);
    expect(store.check()).toEqual([]);
    store.close();
    lock.release();
  },
);
