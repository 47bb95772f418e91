import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeDesk } from '../../src/app/compose-desk.ts';
import { openSettings } from '../../src/app/settings.ts';
import type { PageFile } from '../../src/desk/page-files.ts';
import type { DeskServer } from '../../src/desk/serve-desk.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { buildPage, EXECUTABLE, launch, openTab, SKIPPED, serve, type Tab } from './desk-browser.ts';

const PAIRS: readonly (readonly [de: string, en: string])[] = [
  ['Ruhe in Almaty', 'Calm in Almaty'],
  ['Tokajew sprach am Freitag in der Stadt.', 'Tokajew spoke in the city on Friday.'],
  ['Die Lage ist nach sieben Tagen ruhig.', 'The situation is quiet after eight days.'],
  ['Der Flughafen ist wieder offen.', 'The airport is open again.'],
];

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="paragraph" o-tmf="t" adminlang="en" srclang="de" datatype="plaintext"/><body>
${PAIRS.map(([de, en]) => `<tu><tuv xml:lang="de"><seg>${de}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>`).join('\n')}
</body></tmx>
`;

const FILES = {
  'input/ruhe.txt': `${PAIRS.map(([de]) => de).join('\n\n')}\n`,
  'memory/old.tmx': TMX,
  'glossary/names.yaml': 'Tokayev: {de: [Tokajew], kind: person}\n',
};

describe.skipIf(!EXECUTABLE)(`a day’s work on the desk in Chromium${SKIPPED}`, () => {
  let browser: Browser;
  let files: ReadonlyMap<string, PageFile>;
  let workspace: Workspace;
  let stop: () => Promise<void>;
  let server: DeskServer;
  let tab: Tab;
  const bugs: unknown[] = [];

  beforeAll(async () => {
    [browser, files] = await Promise.all([launch(), buildPage()]);
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    workspace = makeWorkspace(FILES);
    await workspace.run({ flags: { engine: 'memory' } });
    await start();
    tab = await openTab(browser, server.address);
  });
  afterEach(async () => {
    await tab.close();
    await stop();
    workspace.remove();
    expect(bugs).toEqual([]);
  });

  async function start(): Promise<void> {
    const desk = await composeDesk({
      settings: () => openSettings(workspace.dir, {}),
      paths: [],
      watch: () => {},
      by: 'Kim',
    });
    server = await serve(desk, files, 0, (error) => bugs.push(error));
    stop = async () => {
      await server.close();
      await desk.close();
    };
  }

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await tab.page.keyboard.press(key);
  };
  const row = (number: number) => tab.page.locator('desk-row').nth(number - 1);
  const isFocused = (number: number) => row(number).and(tab.page.locator(':focus')).waitFor();
  const review = () => workspace.read('reviews/ruhe.txt.yaml');

  test('from the list to a corrected translation, with nothing but the keyboard', async () => {
    const { page } = tab;
    await page.getByRole('link', { name: 'Ruhe in Almaty' }).waitFor();
    await press('j', 'Enter');
    await row(1).locator('.badge').waitFor();
    await press('j');
    await isFocused(1);
    // Accepting goes on to the next open row.
    await press('a');
    await isFocused(2);
    await press('d');
    await row(2).locator('del', { hasText: 'Tokajew' }).first().waitFor();
    await press('e', 'Control+ArrowRight');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('On Friday Tokayev spoke in the city.');
    await press('Control+Enter');
    await isFocused(2);
    await press('c');
    await page.keyboard.type('Word order.');
    await press('Escape', 'a');
    await isFocused(3);
    await press('n', 'e', 'Control+A');
    await page.keyboard.type('The situation is quiet after seven days.');
    await press('Control+Shift+Enter');
    await isFocused(4);
    await press('a', 'u', 'a', 'l');
    await page.getByText('All saved').waitFor();
    await page.getByText('4 of 4 reviewed').waitFor();
    await press('g');
    await page.getByText('100 %').waitFor();
    await workspace.run({ flags: { engine: 'memory' } });
    expect(workspace.read('output/ruhe.txt/translation.txt')).toBe(
      'Calm in Almaty\n\nOn Friday Tokayev spoke in the city.\n\nThe situation is quiet after seven days.\n\nThe airport is open again.\n',
    );
    expect(review()).toContain('comment: Word order.');
    expect(review()).toContain('by: Kim');
    expect(tab.complaints).toEqual([]);
  });

  test('a corrected name goes into the glossary, and is shown there first', async () => {
    const { page } = tab;
    await page.goto(`${server.address}#/a/ruhe.txt`);
    await row(2).click();
    await press('e', 'Control+A');
    await page.keyboard.type('Tokayew spoke in the city on Friday.');
    await press('Control+Enter');
    await row(2).getByRole('button', { name: 'accepted form' }).click();
    await row(2).locator('.patch', { hasText: 'accept: [Tokayew]' }).waitFor();
    expect(workspace.read('glossary/names.yaml')).toBe(FILES['glossary/names.yaml']);
    await row(2).locator('button:focus', { hasText: 'Put it into the glossary' }).waitFor();
    await press('Enter');
    await row(2).locator('.name.accepted', { hasText: 'Tokayew' }).waitFor();
    await row(2).locator('spelling-offer').waitFor({ state: 'detached' });
    expect(workspace.read('glossary/names.yaml')).toContain('accept: [Tokayew]');
    await page.goto(`${server.address}#/n/Tokayev`);
    await page.getByText('Put a form into the glossary').click();
    await page.getByRole('button', { name: 'German spelling' }).click();
    await page.locator('.patch', { hasText: 'de: [Tokajew, Tokayew]' }).waitFor();
    expect(tab.complaints).toEqual([]);
  });

  test('a decision in the file itself appears without reload, and is not written over', async () => {
    const { page } = tab;
    await page.goto(`${server.address}#/a/ruhe.txt`);
    await row(1).click();
    await press('a');
    await page.getByText('All saved').waitFor();
    await row(4).click();
    await press('e', 'Control+A');
    await page.keyboard.type('Mine.');
    const entry = '- source: Der Flughafen ist wieder offen.\n  target: Theirs.\n  state: reviewed\n';
    workspace.write('reviews/ruhe.txt.yaml', review() + entry);
    await row(4).and(page.locator('.reviewed')).waitFor();
    expect(await row(4).locator('textarea').inputValue()).toBe('Mine.');
    await press('Control+Enter');
    await row(4).locator('.conflict').waitFor();
    expect(review()).toContain(entry);
    await row(4).getByRole('button', { name: 'Take theirs' }).click();
    await row(4).locator('.english .text', { hasText: 'Theirs.' }).waitFor();
    expect(review()).not.toContain('Mine.');
  });
});
