import type { Article, ArticleMeta, Block, BlockEdits, BlockKind, Reader, SourceFile } from '../domain/article.ts';
import type { Edit, Span } from '../domain/text.ts';
import { spliceText } from '../domain/text.ts';
import { decode } from './decode.ts';
import { finishDraft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { type MdNode, parseMarkdown, placeOf } from './markdown-parse.ts';
import { draftPhrasing } from './markdown-phrasing.ts';
import { removedSpans } from './markdown-removal.ts';
import { writeMarkdown } from './markdown-write.ts';
import { sendOf } from './text-send.ts';

/** Markdown with GFM and front matter: parsed for its places, spliced by them, never written anew. */
export const markdownReader: Reader = { format: 'md', extensions: ['.md', '.markdown'], read, render };

function read(file: SourceFile): Article {
  const { source, encoding } = decode(file);
  const root = parseMarkdown(file.id, source);
  const blocks = collect(source, root);
  const title = blocks.find(({ kind }) => kind === 'title')?.content.text;
  const send = sendOf(source)?.send;
  const said = { ...(title && { title }), ...(send !== undefined && { send }) };
  const meta = { ...said, ...frontMatter(file.id, source, root) };
  return { id: file.id, path: file.path, format: 'md', source, encoding, meta, blocks };
}

function frontMatter(id: string, source: string, root: MdNode): ArticleMeta {
  const first = root.children?.[0];
  const place = placeOf(first);
  if (first?.type !== 'yaml' || place === undefined) return {};
  const offset = source.indexOf('\n', place.start) + 1;
  const end = source.lastIndexOf('\n', place.end - 1);
  // From the source itself, so that places of faults are right where blank lines were left out.
  const value = offset > 0 && end >= offset ? source.slice(offset, end) : (first.value ?? '');
  return readFrontMatter(id, source, value, offset);
}

interface Found {
  readonly node: MdNode;
  readonly kind: BlockKind;
}

function collect(source: string, root: MdNode): readonly Block[] {
  const blocks: Block[] = [];
  for (const { node, kind } of textNodes(root)) {
    const range = contentRange(source, node);
    if (range === undefined) continue;
    const result = finishDraft(draftPhrasing(source, node.children ?? []), source, range);
    if (result.content.text.trim() === '') continue;
    const { content, markup } = result;
    const line = node.position?.start.line ?? 1;
    const title = node.depth === 1 && !blocks.some((block) => block.kind === 'title');
    blocks.push({ index: blocks.length, kind: title ? 'title' : kind, content, markup, ...result.range, line });
  }
  return blocks;
}

const INSIDE: ReadonlyMap<string, BlockKind> = new Map([
  ['listItem', 'item'],
  ['blockquote', 'quote'],
]);

/** Every node that holds running text, in document order. */
function textNodes(root: MdNode): readonly Found[] {
  const found: Found[] = [];
  const todo: Found[] = [{ node: root, kind: 'paragraph' }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node } = next;
    const kind = INSIDE.get(node.type) ?? next.kind;
    if (node.type === 'paragraph') found.push({ node, kind });
    else if (node.type === 'heading') found.push({ node, kind: 'heading' });
    else if (node.type === 'tableCell') found.push({ node, kind: 'cell' });
    else for (const child of node.children?.toReversed() ?? []) todo.push({ node: child, kind });
  }
  return found;
}

/** From the first inline node to the last; a heading's marks and a cell's pipes lie outside. */
function contentRange(source: string, node: MdNode): Span | undefined {
  const start = placeOf(node.children?.[0])?.start;
  const end = placeOf(node.children?.at(-1))?.end;
  if (start !== undefined && end !== undefined) return { start, end };
  const place = placeOf(node);
  if (place === undefined || node.type === 'tableCell') return undefined;
  const raw = source.slice(place.start, place.end);
  const lead = node.type === 'heading' ? (/^#{1,6}[ \t]+/.exec(raw)?.[0].length ?? 0) : 0;
  return node.type === 'heading' && lead === 0 ? undefined : { start: place.start + lead, end: place.end };
}

function render(article: Article, edits: BlockEdits): string {
  if (edits.size === 0) return article.source;
  const { source, blocks } = article;
  const labels = /^[ >]{0,12}\[[^\]\n]{1,999}\]:/m.test(source);
  const removed = [...edits.values()].includes(null) ? removals(article, edits) : [];
  const changed = blocks.flatMap((block): readonly Edit[] => {
    const edit = edits.get(block.index);
    return edit ? [{ start: block.start, end: block.end, text: writeMarkdown(edit, block, labels) }] : [];
  });
  const kept = changed.filter(({ start }) => !removed.some((span) => start >= span.start && start < span.end));
  const cuts = removed.map((span) => ({ ...span, text: '' }));
  return spliceText(
    source,
    [...kept, ...cuts].toSorted((a, b) => a.start - b.start),
  );
}

function removals({ id, source, blocks }: Article, edits: BlockEdits): readonly Span[] {
  const gone = blocks.filter(({ index }) => edits.get(index) === null);
  return removedSpans(parseMarkdown(id, source), gone);
}
