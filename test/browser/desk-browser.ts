import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axeCore from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { type PageFile, readPageFiles } from '../../src/desk/page-files.ts';
import { type DeskServer, serveDesk } from '../../src/desk/serve-desk.ts';
import type { ServedDesk } from '../../src/desk/served-desk.ts';

const ROOT = join(import.meta.dirname, '../..');
export const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
/** What is behind a title of tests that need Chromium. */
export const SKIPPED = EXECUTABLE ? '' : ' (skipped: no Chromium found)';

/** The page as the sources are now, whatever was built before. */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const outDir = mkdtempSync(join(tmpdir(), 'zweispalt-page-'));
  try {
    const configFile = join(ROOT, 'vite.config.ts');
    await build({ configFile, root: join(ROOT, 'src/page'), logLevel: 'silent', build: { outDir } });
    return readPageFiles(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });

export const serve = (
  desk: ServedDesk,
  page: ReadonlyMap<string, PageFile>,
  port = 0,
  onBug: (error: unknown) => void = () => {},
): Promise<DeskServer> => serveDesk(desk, { port, page, onBug });

/** A tab of its own, and all that it asked for or complained of. */
export interface Tab {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function openTab(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:409|422|404)/.test(message.text()))
      complaints.push(message.text());
  });
  // Leaving with unsaved text asks first.
  page.on('dialog', (dialog) => (dialog.type() === 'beforeunload' ? dialog.accept() : complaints.push('dialog')));
  await page.goto(address);
  return { page, requests, complaints, close: () => context.close() };
}

/** What axe finds wrong, each with the element. It is put in from outside: the page's policy lets no script in. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => id + ': ' + node.html.slice(0, 150) + ' ' + (node.any[0]?.message ?? ''))))`);
}
