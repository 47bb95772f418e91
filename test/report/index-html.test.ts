import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { renderIndex as renderBytes } from '../../src/report/index-html.ts';
import { type ArticleSummary, summarise } from '../../src/report/summarise.ts';
import { everyday, hostile } from '../write/bitext-fixture.ts';

const renderIndex = (...batch: Parameters<typeof renderBytes>): string => Buffer.from(renderBytes(...batch)).toString();
const summary = summarise(everyday);
const other: ArticleSummary = {
  ...summary,
  id: 'nau/größe #1.html',
  folder: 'nau/größe #1.html',
  translation: 'translation.html',
  title: 'Größe',
  states: { skipped: 0, pending: 0, failed: 0, translated: 3, reviewed: 1 },
  findings: { error: 0, warning: 0, info: 0 },
  messages: [],
  names: summary.names.map((name) => ({
    ...name,
    english: name.concept === 'Tokayev' ? [{ text: 'Tokaev', count: 2, status: 'accepted' }] : name.english,
  })),
};

function elements(page: string): Tree.Element[] {
  const visit = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...visit(child)] : []));
  return visit(parse(page));
}
const links = (page: string) =>
  elements(page).flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href').map(({ value }) => value));

test('the list of a batch', async () => {
  await expect(renderIndex([summary, other, summarise(hostile)], 'en-GB')).toMatchFileSnapshot(
    'golden/batch/index.html',
  );
});

test('the order in which articles come does not matter', () => {
  expect(renderIndex([other, summary], 'en-GB')).toBe(renderIndex([summary, other], 'en-GB'));
});

test('every article is linked to its files, by addresses that lead down and are encoded', () => {
  const all = links(renderIndex([summary, other], 'en-GB'));
  expect(all).toEqual(
    expect.arrayContaining([
      'post/abzug.txt/bilingual.html',
      'post/abzug.txt/diff.html',
      'post/abzug.txt/translation.txt',
      'nau/gr%C3%B6%C3%9Fe%20%231.html/translation.html',
      'post/abzug.txt/bilingual.html#k4-0',
    ]),
  );
});

test('a concept that still has more than one English form is flagged, and comes first', () => {
  const page = renderIndex([summary, other], 'en-GB');
  expect(page.match(/more than one English form/g)).toHaveLength(1);
  const names = page.slice(page.indexOf('id="names"'));
  expect(names.indexOf('>Tokayev<')).toBeLessThan(names.indexOf('>Almaty<'));
  expect(renderIndex([summary], 'en-GB')).not.toContain('more than one English form');
});

test('a hostile article brings nothing to life', () => {
  const page = renderIndex([summarise(hostile)], 'en-GB');
  expect(page).not.toMatch(/<script|<img/i);
  expect(links(page).filter((link) => /^[a-z]+:|^\/|\.\./i.test(link))).toEqual([]);
  expect(elements(page).filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
});

test('a batch without articles says what to do', () => {
  expect(renderIndex([], 'en-US')).toContain('Put German ones into the input folder');
});

test('what stands for another place in the page cannot come from a text', () => {
  const page = renderIndex([{ ...summary, title: 'Null\0Null', outlet: '\0' }, other], 'en-GB');
  expect(page).not.toContain('\0');
  expect(page.match(/<tr role="row">\n<td role="cell"><a class="name"/g)).toHaveLength(2);
});

test('the names of a thousand articles are added up', () => {
  const many = Array.from({ length: 1000 }, (_, number) => ({ ...summary, id: `${number}.txt` }));
  const [once] = summary.names[0]!.german;
  expect(renderIndex(many, 'en-GB')).toContain(
    `<span class="form">${once!.text}<small> ×${once!.count * 1000}</small>`,
  );
});
