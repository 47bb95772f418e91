import { buildPage, EXECUTABLE, launch, openTab, serve } from '../test/browser/desk-browser.ts';
import { FakeDesk } from '../test/page/fake-desk.ts';
import { makeArticle, makeFinding, makeName, makeRow } from '../test/page/rows.ts';

/**
 * How long the review desk's page takes with an article of many rows, in Chromium: `tsx bench/page.ts [rows]`. Prints
 * milliseconds from the request to the first rows on the screen, and for single acts until the next frame is drawn.
 */
const ROWS = Number(process.argv[2] ?? 5_000);
const GERMAN =
  'Tokajew sprach am Freitag vor dem Parlament über die Lage im Land, über die Preise und über das Bündnis. ';
const ENGLISH =
  'Tokayev spoke to parliament on Friday about the situation in the country, about prices and the alliance. ';

const rows = Array.from({ length: ROWS }, (_, index) =>
  makeRow(index + 1, {
    source: GERMAN.repeat(3),
    target: ENGLISH.repeat(3),
    targetTagged: ENGLISH.repeat(3),
    names: [makeName(), makeName({ source: { start: 107, end: 114 } })],
    findings: index % 9 === 0 ? [makeFinding()] : [],
  }),
);

if (!EXECUTABLE) throw new Error('Chromium is needed');
const [browser, files] = await Promise.all([launch(), buildPage()]);
const server = await serve(new FakeDesk([makeArticle(rows)]), files);
const { page, close } = await openTab(browser, 'about:blank');

const print = (name: string, milliseconds: number): void =>
  console.log(`${name.padEnd(24)} ${milliseconds.toFixed(0).padStart(6)} ms`);

/** Until the frame after it is drawn. */
const timed = async (name: string, act: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  await act();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  print(name, performance.now() - start);
};
const focusOn = (row: number) => page.locator(`desk-row[data-row=r${row}]:focus`).waitFor();

console.log(`${ROWS.toLocaleString('en')} rows`);
await page.addInitScript(`globalThis.painted = new Promise((done) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('desk-row .badge')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  }).observe(document, { subtree: true, childList: true });
})`);
await page.goto(`${server.address}#/a/nau/abzug.txt`);
print('first rows painted', await page.evaluate('painted'));
await timed('all rows in the page', () => page.locator(`desk-row[data-row=r${ROWS}]`).waitFor({ state: 'attached' }));
await timed('next row (j)', async () => {
  await page.keyboard.press('j');
  await focusOn(1);
});
await timed('next row again', async () => {
  await page.keyboard.press('j');
  await focusOn(2);
});
await timed('a letter in a field', async () => {
  await page.keyboard.press('e');
  await page.locator('textarea').waitFor();
  await page.keyboard.type('x');
});
await timed('save and accept', async () => {
  await page.keyboard.press('Control+Shift+Enter');
  await focusOn(3);
});
await timed('search, one letter', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('q');
});
await timed('to the last row', async () => {
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
});
await close();
await server.close();
await browser.close();
