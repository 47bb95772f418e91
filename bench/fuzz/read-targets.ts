import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, Reader } from '../../src/domain/article.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { editText } from '../../src/domain/text.ts';
import { readFrontMatter } from '../../src/read/front-matter.ts';
import { htmlReader } from '../../src/read/html-reader.ts';
import { markdownReader } from '../../src/read/markdown-reader.ts';
import { textReader } from '../../src/read/text-reader.ts';
import { segmentArticle } from '../../src/segment/segment-article.ts';
import { segmentRules } from '../../src/segment/segment-rules.ts';
import { MARKDOWNS, PAGES, TEXTS } from './documents.ts';
import { type FuzzTarget, fuzzTarget, inTime } from './target.ts';
import { anyText, bytesOf, harmed } from './texts.ts';

const RULES = segmentRules();

const readerTarget = (reader: Reader, documents: readonly string[]): FuzzTarget =>
  fuzzTarget(
    `read ${reader.format}`,
    fc.property(bytesOf(fc.oneof(anyText, harmed(...documents))), (bytes) => {
      inTime(bytes.length, () => {
        const article = readOrRefuse(reader, bytes);
        if (!article) return;
        assert.equal(reader.render(article, new Map()), article.source, 'no edits change nothing');
        checkBlocks(article);
        checkSegments(article);
        checkEdits(reader, article);
      });
    }),
  );

/** Undefined where the file is refused with a reason and a way out. */
function readOrRefuse(reader: Reader, bytes: Uint8Array): Article | undefined {
  try {
    return reader.read({ id: `a.${reader.format}`, path: `a.${reader.format}`, bytes });
  } catch (error) {
    assert(error instanceof AppError && error.code === 'article' && error.hint, error as Error);
    return undefined;
  }
}

function checkBlocks({ source, blocks }: Article): void {
  let at = 0;
  for (const [index, { index: own, start, end, line, content, markup }] of blocks.entries()) {
    assert.equal(own, index);
    assert(start >= at && end >= start && end <= source.length, `block ${index} lies at ${start}–${end} after ${at}`);
    at = end;
    assert(line >= 1, 'lines count from 1');
    assert.notEqual(content.text.trim(), '', 'no block is empty');
    let from = 0;
    for (const mark of content.marks) {
      assert(mark.start >= from && mark.end >= mark.start && mark.end <= content.text.length, 'marks are in order');
      assert(markup[mark.id], 'a mark has markup');
      from = mark.start;
    }
  }
}

/** Every letter of every block stands in a segment, in order. */
function checkSegments(article: Article): void {
  const segments = segmentArticle(article, RULES);
  const byBlock = new Map(article.blocks.map(({ index }) => [index, [] as Segment[]]));
  for (const segment of segments) byBlock.get(segment.block)!.push(segment);
  for (const { index, content } of article.blocks) {
    let at = 0;
    let lost = '';
    for (const { span, source } of byBlock.get(index) ?? []) {
      assert(span.start >= at && span.end > span.start, 'spans are in order');
      assert.equal(source.text, content.text.slice(span.start, span.end));
      lost += content.text.slice(at, span.start);
      at = span.end;
    }
    assert.equal((lost + content.text.slice(at)).trim(), '', `block ${index} loses text`);
  }
  assert.equal(new Set(segments.map(({ id }) => id)).size, segments.length, 'ids are unique');
}

/** New text goes in, all of it or some; what is outside the blocks stays. */
function checkEdits(reader: Reader, article: Article): void {
  const { blocks } = article;
  const longer = blocks.map((block) => {
    const end = block.content.text.length;
    return [block.index, editText(block.content, [{ start: end, end, text: ' neu' }])] as const;
  });
  const all = reader.render(article, new Map(longer));
  if (blocks.length > 0) assert(all.includes('neu'), 'new text is written');
  reader.render(article, new Map(blocks.map(({ index }) => [index, index % 2 === 0 ? null : longer[index]![1]])));
  readOrRefuse(reader, Buffer.from(all));
}

const front = harmed(
  'title: "Ein: Titel"\nauthor: [Anna, Bert]\ndate: 2022-01-11\nsend: false\nurl: |\n  https://x.example\n',
);

export const READ_TARGETS: readonly FuzzTarget[] = [
  readerTarget(textReader, TEXTS),
  readerTarget(markdownReader, MARKDOWNS),
  readerTarget(htmlReader, PAGES),
  fuzzTarget(
    'front matter',
    fc.property(fc.oneof(anyText, front), (value) => {
      try {
        const meta = inTime(value.length, () => readFrontMatter('a.md', `---\n${value}\n---\n`, value, 4));
        for (const one of Object.values(meta)) assert.equal(typeof one, 'string');
      } catch (error) {
        assert(error instanceof AppError && error.code === 'article' && error.hint, error as Error);
      }
    }),
  ),
];
