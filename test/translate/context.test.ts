import { expect, test } from 'vitest';
import type { Article, BlockKind } from '../../src/domain/article.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { plain } from '../../src/domain/text.ts';
import { contextOf } from '../../src/translate/context.ts';

const article = (title?: string): Article => ({
  id: 'a.txt',
  path: 'a.txt',
  format: 'txt',
  source: '',
  encoding: { name: 'utf-8', bom: false },
  meta: title === undefined ? {} : { title },
  blocks: [],
});

const segment = (kind: BlockKind, text: string, more: Partial<Segment> = {}): Segment => ({
  id: text,
  key: text,
  ordinal: 0,
  kind,
  source: plain(text),
  block: 0,
  span: { start: 0, end: text.length },
  line: 1,
  ...more,
});

const skip = { reason: 'furniture', rule: 'menu' } as const;

test('title and lead tell what an article is about', () => {
  const segments = [
    segment('title', 'Der Abzug'),
    segment('paragraph', 'Die Truppen gehen.'),
    segment('paragraph', 'Mehr.'),
  ];
  expect(contextOf(article(), segments)).toBe('Der Abzug\nDie Truppen gehen.');
});

test('a title in the file’s own metadata counts first, and is not taken for the lead', () => {
  const segments = [segment('paragraph', 'Amtlicher Titel'), segment('paragraph', 'Vorspann.')];
  expect(contextOf(article('Amtlicher Titel'), segments)).toBe('Amtlicher Titel\nVorspann.');
});

test('furniture is no lead', () => {
  const segments = [segment('paragraph', 'Menü', { skip }), segment('paragraph', 'Vorspann.')];
  expect(contextOf(article(), segments)).toBe('Vorspann.');
});

test('an article with nothing to say has no context', () => {
  expect(contextOf(article(), [segment('item', 'Punkt'), segment('paragraph', '  ')])).toBeUndefined();
});

test('a long lead is cut at a word', () => {
  const context = contextOf(article(), [segment('paragraph', 'Wort '.repeat(10_000))]);
  expect(context).toMatch(/^(?:Wort )+Wort$/);
  expect(context!.length).toBeLessThanOrEqual(1000);
});

test('a cut never leaves half a character', () => {
  const context = contextOf(article('x'.repeat(299) + '😀'.repeat(10)), []);
  expect(context).toBe('x'.repeat(299));
});
