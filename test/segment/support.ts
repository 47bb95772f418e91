import type { Article } from '../../src/domain/article.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { type Mark, plain, type RichText } from '../../src/domain/text.ts';

/** An article of paragraphs, as a reader would give it. */
export function articleOf(contents: readonly (string | RichText)[], meta: Article['meta'] = {}): Article {
  const rich = contents.map((content) => (typeof content === 'string' ? plain(content) : content));
  const source = rich.map(({ text }) => text).join('\n');
  let start = 0;
  const blocks = rich.map((content, index) => {
    const block = {
      index,
      kind: 'paragraph',
      content,
      markup: [],
      start,
      end: start + content.text.length,
      line: index + 1,
    } as const;
    start = block.end + 1;
    return block;
  });
  return { id: 'a.txt', path: 'a.txt', format: 'txt', source, encoding: { name: 'utf-8', bom: false }, meta, blocks };
}

/** A text with marks given as `[start, end]`. */
export const marked = (text: string, ...spans: readonly (readonly [number, number])[]): RichText => ({
  text,
  marks: spans.map(([start, end], id): Mark => ({ id, start, end })),
});

/** A segment in one line: what is sent, or why it is not. */
export const show = ({ skip, source }: Segment): string =>
  skip ? `[${skip.reason} ${skip.rule}] ${source.text}` : source.text;
