import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const HOSTILE = `Überschrift <script>document.title = 'owned'</script>

Ein Absatz mit <img src=x onerror="document.title='owned'"> und "><svg onload=alert(1)> darin.

[Klick](javascript:alert(1)) sagte Tokajew, und ein sehr langes Wort: ${'Donaudampfschifffahrt'.repeat(12)}.
`;

describe.skipIf(!EXECUTABLE)(`the pages in Chromium${EXECUTABLE ? '' : ' (skipped: no Chromium found)'}`, () => {
  let browser: Browser;
  let workspace: Workspace;
  const requests: string[] = [];

  beforeAll(async () => {
    workspace = makeWorkspace({
      'input/böse.txt': HOSTILE,
      'glossary/names.yaml': '"<b>Tokayev</b>": {en: Tokayev, de: [Tokajew], note: "<script>"}\n',
    });
    await workspace.run();
    browser = await chromium.launch({
      executablePath: EXECUTABLE!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    workspace?.remove();
  });

  async function open(file: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', () => requests.push('dialog'));
    await page.goto(pathToFileURL(join(workspace.dir, 'output', file)).href);
    return page;
  }

  const PAGES = ['index.html', 'böse.txt/bilingual.html', 'böse.txt/diff.html'];

  test.each(PAGES)('%s runs nothing of a hostile article and loads nothing but itself', async (file) => {
    requests.length = 0;
    const page = await open(file, 1280);
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script, [onerror], [onload], a[href^="javascript"]').count()).toBe(0);
    expect(requests).toHaveLength(1);
    await page.close();
  });

  test.each(PAGES)('%s fits a phone without scrolling sideways', async (file) => {
    const page = await open(file, 360);
    const [inner, outer] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];
    expect(inner).toBeLessThanOrEqual(outer);
    await page.close();
  });

  test('the German and the English of a row stand side by side on a desk and one below the other on a phone', async () => {
    const positions = async (width: number) => {
      const page = await open('böse.txt/bilingual.html', width);
      const box = (lang: string) => page.locator(`main [lang="${lang}"], body [lang^="${lang}"]`).last().boundingBox();
      const [german, english] = [await box('de'), await box('en')];
      await page.close();
      return { german: german!, english: english! };
    };
    const desk = await positions(1280);
    expect(desk.english.x).toBeGreaterThan(desk.german.x);
    const phone = await positions(390);
    expect(phone.english.y).toBeGreaterThan(phone.german.y);
  });
});
