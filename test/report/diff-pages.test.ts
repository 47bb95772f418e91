import fc from 'fast-check';
import { parse } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Bitext, SnapshotRow } from '../../src/domain/bitext.ts';
import { type ArticleDiff, diffArticle } from '../../src/report/diff-article.ts';
import { renderDiffHtml } from '../../src/report/diff-html.ts';
import { renderDiffMarkdown } from '../../src/report/diff-markdown.ts';
import { toSnapshot } from '../../src/report/snapshot.ts';
import { diffWords } from '../../src/report/word-diff.ts';
import { everyday, hostile } from '../write/bitext-fixture.ts';

/** The everyday article as it was: one row with another name, one that is new since, one that is gone. */
const previous = toSnapshot(everyday)
  .map((row, index) => {
    if (index === 2) return { ...row, final: 'OVKS troops are leaving Almaty, Tokajev said.' };
    if (index !== 4) return row;
    return { ...row, id: 'old-0', source: row.source.replace('2.500', '2.000'), final: row.final!.replace('25', '2') };
  })
  .filter((_, index) => index !== 3)
  .concat({ id: 'gone-0', source: 'Dieser Absatz fiel weg.', final: 'This one was dropped.', state: 'translated' });

const diff = (bitext: Bitext, rows: readonly SnapshotRow[]): ArticleDiff =>
  diffArticle(bitext, { rows: toSnapshot(bitext), glossary: 'new' }, { rows, glossary: 'old' });

const diffs: Record<string, ArticleDiff> = {
  everyday: diff(everyday, previous),
  hostile: diff(
    hostile,
    toSnapshot(hostile).map((row) => ({ ...row, id: `<script>${row.id}`, final: '<script>x</script>' })),
  ),
  unchanged: diff({ ...everyday, pairs: everyday.pairs.slice(0, 2) }, toSnapshot(everyday).slice(0, 2)),
};

describe.each(Object.entries(diffs))('the changes of the %s article', (name, diff) => {
  test('as Markdown', async () => {
    await expect(renderDiffMarkdown(diff)).toMatchFileSnapshot(`golden/${name}/diff.md`);
  });

  test('as HTML', async () => {
    await expect(renderDiffHtml(diff)).toMatchFileSnapshot(`golden/${name}/diff.html`);
  });
});

test('where nothing changed both are short', () => {
  expect(renderDiffMarkdown(diffs.unchanged!)).toBe(
    '# Changes: Truppen ziehen ab\n\n## From the engine’s text to the glossary’s\n\nNo changes.\n\n' +
      '## From the previous text to this text\n\nNo changes.\n',
  );
  expect(renderDiffHtml(diffs.unchanged!).match(/No changes\./g)).toHaveLength(2);
});

test('a hostile article brings nothing to life', () => {
  for (const page of [renderDiffHtml(diffs.hostile!), renderDiffMarkdown(diffs.hostile!)]) {
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/<img/i);
  }
  expect(parse(renderDiffHtml(diffs.hostile!)).childNodes).toHaveLength(2);
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What a reader of the Markdown sees as removed, added and in all; tags count as the marks that they stand for. */
function read(markdown: string) {
  const seen = { removed: '', added: '', all: '' };
  const visit = (node: Node, inside: 'removed' | 'added' | undefined): void => {
    let kind = inside;
    for (const child of node.children ?? []) {
      if (child.type === 'html') kind = { '<del>': 'removed', '<strong>': 'added' }[child.value!] as typeof kind;
      else if (child.type === 'delete') visit(child, 'removed');
      else if (child.type === 'strong') visit(child, 'added');
      else if (child.value !== undefined) {
        seen.all += child.value;
        if (kind) seen[kind] += child.value;
      } else visit(child, kind);
    }
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node, undefined);
  return seen;
}

const pack = (text: string) => text.replace(/\s+/g, '');

test('in Markdown every removed and added sign is marked as such, whatever stands beside it', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'cd', ' ', ', ', '„', '“', '.', '-', '*', '~', '_', '<', '|', '2.5'), {
      maxLength: 10,
    })
    .map((parts) => parts.join('').trim());
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffWords(before, after);
      fc.pre(pieces.length > 0);
      const row = { id: 'a', number: 1, reason: 'engine' as const, source: [], target: pieces };
      const diff = { ...diffs.unchanged!, revisions: [row] };
      const seen = read(renderDiffMarkdown(diff).split('English: ')[1]!);
      const of = (kind: string) =>
        pack(
          pieces
            .filter((one) => one.kind === kind)
            .map((one) => one.text)
            .join(''),
        );
      expect(pack(seen.removed)).toBe(of('removed'));
      expect(pack(seen.added)).toBe(of('added'));
      expect(pack(seen.all)).toBe(pack(pieces.map((one) => one.text).join('')));
    }),
    { numRuns: 500 },
  );
});
