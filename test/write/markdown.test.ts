import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { plain } from '../../src/domain/text.ts';
import { markdownFormat } from '../../src/write/markdown.ts';
import { bitextOf, everyday, hostile, pair } from './bitext-fixture.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parseMarkdown = (text: string): Node => unified().use(remarkParse).use(remarkGfm).parse(text) as Node;
const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const textOf = (node: Node): string =>
  node.type === 'html' && node.value === '<br>' ? '\n' : (node.value ?? (node.children ?? []).map(textOf).join(''));

const cells = (markdown: string): string[][] =>
  nodes(parseMarkdown(markdown))
    .filter(({ type }) => type === 'tableRow')
    .map((row) => row.children!.map(textOf));

test('a reader of the table sees every text to the letter, whatever signs it is made of', () => {
  const sign = fc.constantFrom(
    ...'\\`*_{}[]()<>#+-.!|~$&"\'=:/^ aé1;',
    '&amp;',
    '<b>',
    '![',
    '](',
    '|',
    '\\|',
    '**',
    '1. ',
  );
  const text = fc
    .array(sign, { minLength: 1, maxLength: 12 })
    .map((signs) => signs.join('').trim())
    .filter((one) => one !== '');
  fc.assert(
    fc.property(text, text, (source, target) => {
      const markdown = markdownFormat.render(bitextOf([pair(0, source, { final: plain(target) })]));
      expect(cells(markdown)[1]).toEqual(['1', source, target]);
    }),
    { numRuns: 300 },
  );
});

test('line breaks inside a cell are kept and break no table', () => {
  const markdown = markdownFormat.render(
    bitextOf([pair(0, 'eins \r\n zwei\u2028drei', { final: plain('one\n\ntwo') })]),
  );
  expect(cells(markdown)[1]).toEqual(['1', 'eins\nzwei\ndrei', 'one\ntwo']);
});

test('a hostile article brings no HTML and no link to life', () => {
  const all = nodes(parseMarkdown(markdownFormat.render(hostile)));
  expect(all.filter(({ type, value }) => type === 'html' && value !== '<br>')).toEqual([]);
  expect(all.filter(({ type }) => ['link', 'image', 'footnoteReference'].includes(type))).toEqual([]);
});

test('the table has a row for every row, and findings name theirs', () => {
  const markdown = markdownFormat.render(everyday);
  expect(cells(markdown)).toHaveLength(everyday.pairs.length + 1);
  expect(markdown).toContain('- **error**, row 5 (names): “Serdjukow”');
  expect(markdown).toContain('- **info**, the whole article (omission): ');
});

test('where nothing was found there is no list of findings', () => {
  expect(markdownFormat.render(bitextOf([pair(0, 'Ja.', { final: plain('Yes.') })]))).not.toContain('Findings');
});
