import type { Span } from '../domain/text.ts';
import { type MdNode, placeOf } from './markdown-parse.ts';

/**
 * What to cut so that some blocks vanish: a paragraph with the gap after it, a list item or a quote with all that is
 * in it. A table cell is only emptied, or its row would lose a column.
 * @param blocks the blocks' places, in order
 * @returns stretches in ascending order, not overlapping
 */
export function removedSpans(root: MdNode, blocks: readonly Span[]): readonly Span[] {
  const starts = blocks.map(({ start }) => start);
  const inCells = new Set(cellsOf(root).flatMap((place) => firstIn(starts, place) ?? []));
  const emptied = blocks.filter(({ start }) => inCells.has(start));
  const gone = goneNodes(root, starts);
  const spans = [...emptied, ...cuts(root, gone)].toSorted((a, b) => a.start - b.start);
  return spans.filter((span, index) => index === 0 || span.start >= spans[index - 1]!.end);
}

/** The first of some offsets in order that lies in a place. */
function firstIn(offsets: readonly number[], { start, end }: Span): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found = offsets[low];
  return found !== undefined && found < end ? found : undefined;
}

const isText = (node: MdNode): boolean => node.type === 'paragraph' || node.type === 'heading';

/** Nodes in an order in which each stands before what it holds; inline nodes left out. */
function blockNodes(root: MdNode): readonly MdNode[] {
  const all: MdNode[] = [];
  const todo = [root];
  for (let next = todo.pop(); next; next = todo.pop()) {
    all.push(next);
    if (isText(next) || next.type === 'tableCell') continue;
    for (const child of next.children ?? []) todo.push(child);
  }
  return all;
}

const cellsOf = (root: MdNode): readonly Span[] =>
  blockNodes(root).flatMap((node) => (node.type === 'tableCell' ? (placeOf(node) ?? []) : []));

/** Text nodes that go, and containers all of whose content goes. */
function goneNodes(root: MdNode, starts: readonly number[]): ReadonlySet<MdNode> {
  const gone = new Set<MdNode>();
  for (const node of blockNodes(root).toReversed()) {
    const place = placeOf(node);
    if (place === undefined || node === root || node.type.startsWith('table')) continue;
    if (
      isText(node)
        ? firstIn(starts, place) !== undefined
        : node.children?.length && node.children.every((child) => gone.has(child))
    )
      gone.add(node);
  }
  return gone;
}

function cuts(root: MdNode, gone: ReadonlySet<MdNode>): readonly Span[] {
  const parents = blockNodes(root).filter((node) => !gone.has(node) && !isText(node));
  return parents.flatMap(({ children = [] }) => {
    const lastKept = children.findLastIndex((child) => !gone.has(child));
    return children.flatMap((child, index) => {
      if (!gone.has(child)) return [];
      const place = placeOf(child)!;
      const next = placeOf(children[index + 1]);
      if (index < lastKept && next) return [{ start: place.start, end: next.start }];
      const before = index === lastKept + 1 ? placeOf(children[lastKept])?.end : placeOf(children[index - 1])?.end;
      return [{ start: before ?? place.start, end: place.end }];
    });
  });
}
