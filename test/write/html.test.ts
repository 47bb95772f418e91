import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { htmlFormat } from '../../src/write/html.ts';
import { bitextOf, everyday, hostile, mention, pair, spanOf } from './bitext-fixture.ts';

/** All elements of a page, in order. */
function elements(page: string): Tree.Element[] {
  const visit = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...visit(child)] : []));
  return visit(parse(page));
}

const attribute = (element: Tree.Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

const textOf = (node: Tree.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const find = (page: string, tag: string, className: string) =>
  elements(page).filter((one) => one.tagName === tag && (attribute(one, 'class') ?? '').split(' ').includes(className));

describe('a hostile article', () => {
  const page = htmlFormat.render(hostile);

  test('brings no element of its own into the page', () => {
    const tags = new Set(elements(page).map(({ tagName }) => tagName));
    for (const tag of ['script', 'img', 'iframe', 'svg']) expect(tags).not.toContain(tag);
    expect(page).not.toMatch(/<script/i);
  });

  test('brings no handler and no style into the page', () => {
    const names = new Set(elements(page).flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...names].filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([]);
  });

  test('is not linked to where its address is no web address', () => {
    const links = elements(page)
      .map((one) => attribute(one, 'href'))
      .filter((href) => href !== undefined);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.startsWith('#'))).toEqual(['diff.html', '../../index.html']);
    expect(page).toContain('javascript:alert(7)');
  });

  test('does not close the style sheet or a tooltip', () => {
    expect(elements(page).filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    expect(find(page, 'mark', 'repaired').map((one) => attribute(one, 'title'))).toContain(
      'the engine wrote “<script>alert(6)</script>”, repaired to “marks” (</style><script>)',
    );
  });
});

describe('the page', () => {
  const page = htmlFormat.render(everyday);

  test('forbids itself to load or run anything, before anything else could', () => {
    const policy = page.indexOf("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(page.indexOf('<title>'));
    expect(page).not.toMatch(/<(?:script|link|img|iframe|base)\b/);
  });

  test('has an anchor for every row, and a link to it', () => {
    const ids = elements(page).map((one) => attribute(one, 'id'));
    const links = elements(page).map((one) => attribute(one, 'href'));
    for (const { segment } of everyday.pairs) {
      expect(ids).toContain(segment.id);
      expect(links).toContain(`#${segment.id}`);
    }
  });

  test('says which language each cell is in', () => {
    const cells = elements(page).filter(({ tagName }) => tagName === 'td');
    const languages = cells.map((cell) => attribute(cell, 'lang')).filter((one) => one !== undefined);
    expect(new Set(languages)).toEqual(new Set(['de', 'en-GB', 'en']));
  });

  test('marks a repaired name on both sides and tells what the engine wrote', () => {
    const marks = find(page, 'mark', 'repaired').filter((one) => attribute(one, 'title'));
    expect(marks.map(textOf)).toEqual(['OVKS', 'Tokajew', 'CSTO', 'Tokayev']);
    expect(attribute(marks[2]!, 'title')).toBe('CSTO: the engine wrote “OVKS”, repaired to “CSTO” (variant)');
  });

  test('links to the web address of the article only', () => {
    expect(elements(page).map((one) => attribute(one, 'href'))).toContain('https://news.example/abzug?a=1&b=2');
  });

  test('says of a row without English what to do', () => {
    const gaps = elements(page)
      .filter((one) => attribute(one, 'class') === 'gap')
      .map(textOf);
    expect(gaps).toEqual([
      'Not translated yet. Set DEEPL_AUTH_KEY and run “zweispalt translate” again.',
      'The text was refused (400). Run “zweispalt translate” again; what is done is remembered.',
    ]);
  });

  test('folds long furniture and gives the reason', () => {
    const [first, long] = find(page, 'tr', 'skipped');
    expect(textOf(first!)).toContain('Not sent: furniture of the web page (issued-on)');
    expect(
      elements(page)
        .filter(({ tagName }) => tagName === 'summary')
        .map(textOf),
    ).toContainEqual(expect.stringContaining('Abonniert unseren Brief'));
    expect(textOf(long!)).toContain(everyday.pairs[7]!.segment.source.text);
  });

  test('keeps findings with their row and their severity', () => {
    const row = find(page, 'tr', 'paragraph').find((one) => attribute(one, 'id') === 'k4-0')!;
    expect(textOf(row)).toContain('Error“Serdjukow” stands in the German');
    expect(textOf(row)).toContain('Warning2.500 became 25,000.');
  });
});

test('a name stays marked where a finding points at the same place', () => {
  const [de, en] = ['Schoigu kam.', 'Shoigu came.'];
  const page = htmlFormat.render(
    bitextOf([
      pair(0, de, {
        final: plain(en),
        mentions: [mention([de, 'Schoigu'], [en, 'Shoigu'], 'Shoigu', 'house')],
        findings: [
          { rule: 'x', severity: 'info', message: 'm', source: { start: 2, end: 9 }, target: spanOf(en, 'came') },
        ],
      }),
    ]),
  );
  const marks = elements(page).filter((one) => one.tagName === 'mark' && attribute(one, 'title'));
  expect(marks.map((one) => [attribute(one, 'class'), textOf(one)])).toEqual([
    ['house', 'Schoigu'],
    ['house', 'Shoigu'],
    ['flag info', 'came'],
  ]);
});
