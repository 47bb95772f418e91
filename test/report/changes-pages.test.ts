import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { renderChangesHtml } from '../../src/report/changes-html.ts';
import { renderChangesMarkdown } from '../../src/report/changes-markdown.ts';
import { CHANGES } from './changes-fixture.ts';

describe.each(Object.entries(CHANGES))('the page of changes “%s”', (name, changes) => {
  test('as Markdown', async () => {
    await expect(renderChangesMarkdown(changes)).toMatchFileSnapshot(`golden/changes/${name}.md`);
  });

  test('as HTML', async () => {
    await expect(renderChangesHtml(changes)).toMatchFileSnapshot(`golden/changes/${name}.html`);
  });
});

const attacks = Object.entries(CHANGES).filter(([name]) => name.startsWith('attack'));

test.each(attacks)('hostile texts (%s) bring nothing to life in HTML', (_, changes) => {
  const page = renderChangesHtml(changes);
  expect(page).not.toMatch(/<(?:script|img)\b/i);
  expect(page).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/);
  expect(page.match(/<(?:h1|\/style|\/ul)>/g)?.length).toBeLessThanOrEqual(changes.view === 'raw' ? 3 : 2);
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

test.each(attacks)('hostile texts (%s) bring nothing to life in Markdown', (_, changes) => {
  const page = renderChangesMarkdown(changes);
  expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  const seen: string[] = [];
  const visit = ({ type, value, children }: Node) => {
    seen.push(type === 'html' ? value! : type);
    children?.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(page) as Node);
  expect(seen).not.toEqual(expect.arrayContaining([expect.stringMatching(/link|image|code|definition/)]));
  expect(new Set(seen.filter((one) => one.startsWith('<')))).toEqual(
    new Set(seen.filter((one) => /^<(?:br|\/?del|\/?strong)>$/.test(one))),
  );
});
