import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageFile } from '../../src/desk/page-files.ts';
import type { DeskServer } from '../../src/desk/serve-desk.ts';
import type { DeskRow } from '../../src/domain/desk.ts';
import { FakeDesk } from '../page/fake-desk.ts';
import { makeArticle, makeFinding, makeName, makeRow } from '../page/rows.ts';
import { axe, buildPage, EXECUTABLE, launch, openTab, SKIPPED, serve, type Tab } from './desk-browser.ts';

const ID = 'nau/abzug.txt';
const ARTICLE = '#/a/nau/abzug.txt';

/** One row of every kind of trouble. */
const troubled = (): readonly DeskRow[] => [
  makeRow(1, { kind: 'title', source: 'Truppen ziehen ab', target: 'Troops leave' }),
  makeRow(2, {
    source: 'Tokajew sprach am Freitag.',
    target: 'Tokayev spoke on Friday.',
    targetTagged: 'Tokayev spoke on Friday.',
    names: [makeName({ status: 'repaired' })],
    isRepaired: true,
    findings: [makeFinding({ target: { start: 17, end: 23 } })],
  }),
  makeRow(3, {
    source: 'Tokajew schwieg.',
    target: 'Tokajev was silent.',
    targetTagged: 'Tokajev was silent.',
    names: [makeName({ status: 'residue', found: 'Tokajev' })],
    findings: [
      makeFinding({
        rule: 'names',
        severity: 'error',
        message: 'Tokajev is not the house form.',
        remedy: 'Write Tokayev.',
        fix: 'Tokayev was silent.',
      }),
    ],
  }),
  makeRow(4, { state: 'skipped', source: 'Weiterlesen '.repeat(20), target: '', why: 'furniture of the web page' }),
  makeRow(5, { state: 'reviewed', comment: 'Checked.', by: 'Kim' }),
  makeRow(6, {
    state: 'stale',
    germanChange: [
      { kind: 'removed', text: 'Gestern' },
      { kind: 'added', text: 'Heute' },
    ],
  }),
  makeRow(7, { state: 'pending', target: '', targetTagged: '', why: 'Not translated yet.' }),
  makeRow(8, { state: 'failed', target: '', targetTagged: '', why: 'The engine refused it.' }),
  makeRow(9, { state: 'locked' }),
  makeRow(10, { suggestions: [{ article: 'b.txt', target: 'Another sentence.' }] }),
  makeRow(11, {
    sourceTagged: 'Satz <1>11</1>.',
    targetTagged: 'Sentence <1>11</1>.',
    machine: 'Sentence <1>11</1>.',
  }),
];

describe.skipIf(!EXECUTABLE)(`the desk’s page in Chromium${SKIPPED}`, () => {
  let browser: Browser;
  let files: ReadonlyMap<string, PageFile>;
  const servers: DeskServer[] = [];
  const tabs: Tab[] = [];

  beforeAll(async () => {
    [browser, files] = await Promise.all([launch(), buildPage()]);
  });
  afterAll(async () => {
    for (const tab of tabs) await tab.close();
    await Promise.all(servers.map((server) => server.close()));
    await browser?.close();
  });

  async function open(desk: FakeDesk, hash = ARTICLE, options = {}): Promise<Tab & { address: string }> {
    const server = await serve(desk, files);
    servers.push(server);
    const { listening } = desk;
    const tab = await openTab(browser, server.address + hash, options);
    tabs.push(tab);
    await expect.poll(() => desk.listening).toBeGreaterThan(listening);
    return { ...tab, address: server.address };
  }

  const row = ({ page }: Tab, number: number) => page.locator(`desk-row[data-row=r${number}]`);
  const deskWith = (rows: readonly DeskRow[]) => new FakeDesk([makeArticle(rows), makeArticle([makeRow(1)], 'b.txt')]);

  describe('passes axe', () => {
    test.each(
      (['light', 'dark'] as const).flatMap((colorScheme) =>
        ['#/', ARTICLE, '#/names', '#/n/Tokayev'].map((hash) => [colorScheme, hash] as const),
      ),
    )('%s: %s', async (colorScheme, hash) => {
      const tab = await open(deskWith(troubled()), hash, { colorScheme });
      await tab.page.locator('main h1').waitFor();
      if (hash === ARTICLE) await row(tab, 11).locator('.badge').waitFor();
      expect(await axe(tab.page)).toEqual([]);
      expect(tab.complaints).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('%s: with everything open that can be', async (colorScheme) => {
      const desk = deskWith(troubled());
      const tab = await open(desk, ARTICLE, { colorScheme });
      const { page } = tab;
      await row(tab, 2).click();
      await page.keyboard.press('d');
      await row(tab, 2).getByText('What the glossary changed').waitFor();
      await row(tab, 1).click();
      await page.keyboard.press('e');
      await page.keyboard.type(' at last');
      desk.change(ID, 'r1', { target: 'Theirs.', targetTagged: 'Theirs.', state: 'edited' });
      await page.keyboard.press('Control+Enter');
      await row(tab, 1).locator('.conflict').waitFor();
      await row(tab, 11).click();
      await page.keyboard.press('e');
      await row(tab, 11).locator('textarea').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
      expect(await axe(page)).toEqual([]);
    });

    test('with a form being tried for a name', async () => {
      const tab = await open(deskWith(troubled()), '#/n/Tokayev');
      await tab.page.getByRole('radio', { name: 'Tokayev' }).check();
      await tab.page.getByRole('button', { name: /^Settle/ }).waitFor();
      expect(await axe(tab.page)).toEqual([]);
    });
  });

  test('loads nothing but itself, and nothing of it offends its policy', async () => {
    const tab = await open(deskWith(troubled()), '#/');
    await tab.page.getByRole('link', { name: 'Truppen verlassen' }).first().click();
    await row(tab, 2).locator('.badge').waitFor();
    await tab.page.getByRole('link', { name: 'Names' }).click();
    await tab.page.getByRole('link', { name: 'Tokayev' }).click();
    await tab.page.locator('.mention').first().waitFor();
    expect(tab.requests.filter((url) => !url.startsWith(tab.address) && !url.startsWith('data:'))).toEqual([]);
    expect(tab.complaints).toEqual([]);
    expect(await tab.page.locator('[style], style, script:not([src])').count()).toBe(0);
  });

  test('runs nothing of a hostile article, and lets none of its texts reach beyond itself', async () => {
    const evil = '<img src=x onerror="document.title=`owned`"><script>document.title=`owned`</script>';
    const label = '"><svg onload=document.title=`owned`> \u202e/../__proto__';
    const article = {
      ...makeArticle(
        [
          makeRow(1, {
            source: `${evil} \u202egnirts`,
            target: evil,
            targetTagged: evil,
            comment: evil,
            by: evil,
            names: [makeName({ concept: label, found: evil, reason: evil })],
            findings: [makeFinding({ message: evil, remedy: evil, rule: evil, fix: evil })],
            suggestions: [{ article: evil, target: `${evil}!` }],
          }),
          makeRow(2, { source: 'x'.repeat(50_000), target: '\u202e'.repeat(100) }),
        ],
        `böse/${evil.replaceAll('/', '∕')}?#%2e%2e.txt`,
      ),
      title: evil,
      titleEnglish: evil,
      findings: [makeFinding({ message: evil })],
    };
    const tab = await open(new FakeDesk([article]), '#/');
    const { page } = tab;
    await page.getByRole('link', { name: 'owned' }).click();
    await row(tab, 1).locator('.badge').waitFor();
    await row(tab, 1).click();
    for (const key of ['d', 'e', 'Escape', 'a']) await page.keyboard.press(key);
    await row(tab, 1).locator('a.name').first().click();
    await page.locator('.mention').first().waitFor();
    await page.reload();
    await page.locator('.mention').first().waitFor();
    expect(await page.title()).toContain('zweispalt');
    expect(await page.locator('main img, main script, [onerror], [onload], a[href^="javascript"]').count()).toBe(0);
    expect(tab.complaints).toEqual([]);
    const bidi = await page.evaluate(
      `[...document.querySelectorAll('.text, bdi')].every((element) => getComputedStyle(element).unicodeBidi.includes('isolate'))`,
    );
    expect(bidi).toBe(true);
  });

  test('lights a name up on both sides, for the pointer and for the keyboard', async () => {
    const tab = await open(deskWith(troubled()));
    await row(tab, 2).locator('.english a.name').hover();
    await expect.poll(() => row(tab, 2).locator('.german a.name.lit').count()).toBe(1);
    expect(await row(tab, 3).locator('.lit').count()).toBe(0);
    await row(tab, 3).click();
    await tab.page.mouse.move(0, 0);
    await tab.page.keyboard.press('Tab');
    await expect.poll(() => row(tab, 3).locator('a.name.lit').count()).toBe(2);
  });

  test('takes the house form with one click, beside the finding that asks for it', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk);
    await row(tab, 3).getByRole('button', { name: 'Take the house form' }).click();
    await expect.poll(() => desk.row(ID, 'r3')).toMatchObject({ target: 'Tokayev was silent.', state: 'edited' });
    await tab.page.getByText('All saved').waitFor();
    await tab.page.keyboard.press('u');
    await expect.poll(() => desk.row(ID, 'r3')?.state).toBe('open');
  });

  test('shows how the German changed, folds furniture, and offers what another article has', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk);
    await row(tab, 6).getByText('The German has changed').waitFor();
    expect(await row(tab, 6).locator('.was del').textContent()).toBe('Gestern');
    expect(await row(tab, 4).locator('details').getAttribute('open')).toBeNull();
    await row(tab, 10).getByRole('button', { name: 'Take this text' }).click();
    await expect.poll(() => desk.row(ID, 'r10')).toMatchObject({ target: 'Another sentence.', state: 'edited' });
    await row(tab, 10).locator('.suggestions').waitFor({ state: 'detached' });
  });

  test('says why a text was refused, and keeps it to be mended', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk);
    const { page } = tab;
    await row(tab, 10).click();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await row(tab, 10).getByText('The English is empty Write a text.').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.type('Words.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('All saved').waitFor();
    expect(desk.row(ID, 'r10')?.target).toBe('Words.');
  });

  test('tells of a file that cannot be used until it is mended', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk);
    await row(tab, 1).locator('.badge').waitFor();
    desk.tell({ type: 'fault', message: 'glossary/names.yaml:3: not valid YAML' });
    await tab.page.getByRole('alert').getByText('glossary/names.yaml:3').waitFor();
    desk.tell({ type: 'all' });
    await tab.page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('shows two tabs the same, and a conflict between them side by side', async () => {
    const desk = deskWith(troubled());
    const one = await open(desk);
    const { listening } = desk;
    const two = await openTab(browser, one.address + ARTICLE);
    tabs.push(two);
    await expect.poll(() => desk.listening).toBeGreaterThan(listening);
    for (const tab of [one, two]) {
      await row(tab, 10).click();
      await tab.page.keyboard.press('e');
    }
    await two.page.keyboard.type(' Theirs');
    await two.page.keyboard.press('Control+Enter');
    await two.page.getByText('All saved').waitFor();
    await one.page.keyboard.type(' Mine');
    // What the other saved has arrived, and took nothing of what is typed here.
    await row(one, 10).and(one.page.locator('.edited')).waitFor();
    expect(await row(one, 10).locator('textarea').inputValue()).toBe('Sentence 10. Mine');
    await one.page.keyboard.press('Control+Enter');
    const conflict = row(one, 10).locator('.conflict');
    await conflict.waitFor();
    expect(await conflict.locator('h2').allTextContents()).toEqual([
      'Mine (edited)',
      'Theirs (edited)',
      'The machine’s',
    ]);
    expect(desk.row(ID, 'r10')?.target).toBe('Sentence 10. Theirs');
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await row(two, 10).locator('.english', { hasText: 'Sentence 10. Mine' }).waitFor();
    expect(desk.row(ID, 'r10')?.target).toBe('Sentence 10. Mine');
  });

  test('keeps what is typed when the server dies, and saves it when it is back', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk);
    await row(tab, 10).click();
    await tab.page.keyboard.press('e');
    await tab.page.keyboard.type(' More');
    await tab.page.context().setOffline(true);
    await tab.page.keyboard.press('Control+Enter');
    await row(tab, 10).getByText('Not saved.').waitFor();
    await tab.page.getByText('1 row not saved').waitFor();
    expect(await row(tab, 10).locator('.english .text').first().textContent()).toContain('Sentence 10. More');
    await tab.page.context().setOffline(false);
    await row(tab, 10).getByRole('button', { name: 'Try again' }).click();
    await tab.page.getByText('All saved').waitFor();
    expect(desk.row(ID, 'r10')?.target).toBe('Sentence 10. More');
  });

  test('offers what was typed before a reload, at its row', async () => {
    const tab = await open(deskWith(troubled()));
    await row(tab, 10).click();
    await tab.page.keyboard.press('e');
    await tab.page.keyboard.type(' Unsaved');
    await tab.page.reload();
    await row(tab, 10).getByText('You typed this').waitFor();
    await row(tab, 10).getByRole('button', { name: 'Go on with it' }).click();
    expect(await row(tab, 10).locator('textarea').inputValue()).toBe('Sentence 10. Unsaved');
  });

  test('comes back to the same filter and row after a reload, and to the list with back', async () => {
    const tab = await open(deskWith(troubled()), '#/');
    const { page } = tab;
    await page.getByRole('link', { name: 'Truppen verlassen' }).first().click();
    await page.getByLabel('Findings', { exact: true }).selectOption('any');
    await page.getByText('2 of 11 rows').waitFor();
    await row(tab, 3).click();
    await page.waitForURL(/finding=any.*row=r3/);
    await page.reload();
    await page.getByText('2 of 11 rows').waitFor();
    await page.locator('desk-row[data-row=r3][aria-current=true]').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
  });

  test('marks what is searched for in both columns, whatever its case and accents', async () => {
    const tab = await open(deskWith(troubled()));
    await row(tab, 2).locator('.badge').waitFor();
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.type('TÓKA');
    await tab.page.getByText('2 of 11 rows').waitFor();
    expect(await tab.page.locator('.hit').allTextContents()).toEqual(['Toka', 'Toka', 'Toka', 'Toka'].slice(0, 4));
    await tab.page.keyboard.press('Enter');
    await tab.page.locator('desk-row[data-row=r2]:focus').waitFor();
  });

  test('no key fires while somebody types', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk);
    await row(tab, 10).click();
    await tab.page.keyboard.press('c');
    await tab.page.keyboard.type('jkanoerlcd/fu?');
    expect(await row(tab, 10).locator('textarea').inputValue()).toBe('jkanoerlcd/fu?');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => desk.row(ID, 'r10')).toMatchObject({ comment: 'jkanoerlcd/fu?', target: 'Sentence 10.' });
    await tab.page.locator('desk-row[data-row=r10]:focus').waitFor();
  });

  test('settles a name everywhere after a preview, and takes it back', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk, '#/n/Tokayev');
    const { page } = tab;
    await page.getByLabel('Another form').fill('Tokaev');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('.mention ins').first().waitFor();
    expect(await page.locator('.mention ins').allTextContents()).toEqual(['Tokaev', 'Tokaev']);
    await page.getByRole('checkbox', { name: /row 2 of/ }).uncheck();
    await page.getByRole('button', { name: 'Settle 1 row' }).click();
    await expect.poll(() => desk.row(ID, 'r3')?.target).toBe('Tokaev was silent.');
    expect(desk.row(ID, 'r2')?.target).toBe('Tokayev spoke on Friday.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => desk.row(ID, 'r3')).toMatchObject({ state: 'open' });
  });

  test.each([
    ['#/', '.card'],
    [ARTICLE, '.notes'],
    ['#/names', '.card'],
    ['#/n/Tokayev', '.mention'],
  ])('%s fits a phone, columns one below the other', async (hash, ready) => {
    const tab = await open(deskWith(troubled()), hash, { viewport: { width: 360, height: 700 } });
    await tab.page.locator(ready).first().waitFor();
    const [inner, outer] = (await tab.page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];
    expect(inner).toBeLessThanOrEqual(outer);
    if (hash !== ARTICLE) return;
    const german = await row(tab, 2).locator('.german').boundingBox();
    const english = await row(tab, 2).locator('.english').boundingBox();
    expect(english!.y).toBeGreaterThanOrEqual(german!.y + german!.height);
  });

  test('moves nothing for who wants no motion', async () => {
    const desk = deskWith(troubled());
    const tab = await open(desk, ARTICLE, { reducedMotion: 'reduce' });
    await row(tab, 5).locator('.badge').waitFor();
    desk.change(ID, 'r5', { comment: 'Another.' });
    await row(tab, 5).and(tab.page.locator('.fresh')).waitFor();
    expect(await tab.page.evaluate(`getComputedStyle(document.querySelector('.fresh')).animationName`)).toBe('none');
  });

  test('has 5,000 rows in the page and draws in full only those near what is in sight', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      makeRow(index + 1, {
        source: `Tokajew sprach in Satz ${index + 1} über vieles, was hier nicht steht.`,
        names: [makeName()],
        findings: index % 7 === 0 ? [makeFinding()] : [],
      }),
    );
    const desk = deskWith(rows);
    const tab = await open(desk);
    const { page } = tab;
    await row(tab, 1).locator('.badge').waitFor();
    const drawn = () => page.locator('desk-row .notes').count();
    await row(tab, 5_000).waitFor({ state: 'attached' });
    expect(await drawn()).toBeLessThan(100);
    // The browser’s own search needs the text of every row.
    expect(await row(tab, 4_000).textContent()).toContain('Satz 4000');
    await page.keyboard.press('/');
    await page.keyboard.type('Satz 4321');
    await page.getByText('1 of 5,000 rows').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('desk-row[data-row=r4321]:focus').waitFor();
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await row(tab, 4321).click();
    await page.keyboard.press('e');
    await page.keyboard.type(' Typed.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => desk.row(ID, 'r4321')?.target).toBe('Sentence 4321. Typed.');
    await page.keyboard.press('n');
    await expect.poll(() => page.evaluate('document.activeElement.dataset.row')).toBe('r4327');
    await vi.waitFor(async () => expect(await drawn()).toBeLessThan(100));
    expect((await row(tab, 4327).boundingBox())!.y).toBeGreaterThan(0);
    expect(tab.complaints).toEqual([]);
  });
});
