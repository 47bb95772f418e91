import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { EXECUTABLE, launch, openTab, SKIPPED } from './desk-browser.ts';

const BIN = join(import.meta.dirname, '../../dist/bin.js');

describe.skipIf(!EXECUTABLE)(`the built desk is killed in mid-edit${SKIPPED}`, () => {
  let browser: Browser;
  let workspace: Workspace;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    browser = await launch();
    workspace = makeWorkspace({ 'input/ruhe.txt': 'Die Lage ist ruhig.\n\nDer Flughafen ist offen.\n' });
  });
  afterAll(async () => {
    await browser?.close();
    for (const child of children) child.kill('SIGKILL');
    workspace?.remove();
  });

  async function start(port: string): Promise<{ address: string; child: ChildProcess }> {
    const args = [BIN, '-C', workspace.dir, 'review', '--no-open', '--port', port];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(child);
    const [line] = await once(child.stdout!, 'data');
    return { address: String(line).trim(), child };
  }

  test('the typed text is offered when it runs again at the same port, and nothing of it was written', async () => {
    const first = await start('0');
    const { page, close } = await openTab(browser, `${first.address}#/a/ruhe.txt`);
    const row = page.locator('desk-row').nth(1);
    await row.click();
    await page.keyboard.press('e');
    await page.keyboard.type('Half a sent');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await page.getByText('The desk does not answer. What you type').waitFor();
    await page.keyboard.type('ence, and the rest.');
    await page.keyboard.press('Control+Enter');
    await row.getByText('Not saved.').waitFor();
    expect([...workspace.snapshot('.').keys()].filter((file) => file.startsWith('reviews'))).toEqual([]);

    const second = await start(new URL(first.address).port);
    await page.goto(`${second.address}#/a/ruhe.txt`);
    await row.getByText('You typed this').waitFor();
    await row.getByRole('button', { name: 'Go on with it' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('All saved').waitFor();
    expect(workspace.read('reviews/ruhe.txt.yaml')).toContain('target: Half a sentence, and the rest.');
    await close();
  });
});
