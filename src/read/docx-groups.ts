import { partsOf } from './docx-fields.ts';
import type { Item } from './docx-items.ts';

export const isBlankText = (item: Item): boolean => item.type === 'text' && item.text.trim() === '';
export const hasText = (item: Item): boolean => item.type === 'text' && item.text.trim() !== '';

/**
 * A paragraph's items, cut where a reader sees a new paragraph: at two line breaks, as in text pasted from the web, and
 * at the end of a page. What parts two groups begins the second.
 */
export function cutGroups(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [[]];
  let depth = 0;
  let lines = 0;
  for (const item of foldEmptyLinks(items)) {
    const begins = depth === 0 && (hasText(item) || item.type === 'open');
    if (begins && (lines > 1 || lines < 0)) groups.push(cutTail(groups.at(-1)!));
    if (item.type === 'open') depth++;
    if (item.type === 'close') depth--;
    groups.at(-1)!.push(item);
    lines = linesAfter(item, lines);
  }
  return groups;
}

/** Line breaks in a row; below 0 when a page ended there. Nothing may begin or end in between. */
function linesAfter(item: Item, lines: number): number {
  if (item.type !== 'piece') return isBlankText(item) ? lines : 0;
  if (item.role === 'page') return -1;
  if (item.role === 'line') return lines < 0 ? lines : lines + 1;
  return item.role === 'blank' ? lines : 0;
}

/** Takes what follows the last text off a group. */
function cutTail(group: Item[]): Item[] {
  const last = group.findLastIndex((item) => item.type !== 'piece' && !isBlankText(item));
  return group.splice(last + 1);
}

/** A link around a picture is carried along with it; one around a part of a field goes, since that must stay a part. */
function foldEmptyLinks(items: readonly Item[]): readonly Item[] {
  const { whole, bare } = emptyLinks(items);
  const folded: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    const end = whole.get(at);
    if (end !== undefined) {
      folded.push(asPiece(items.slice(at, end + 1)));
      at = end;
    } else if (item.type === 'text' || item.type === 'piece' || !bare.has(item.id)) folded.push(item);
  }
  return folded;
}

/** Links without text: from where to where they go, or the number of one that holds a part of a field. */
function emptyLinks(items: readonly Item[]) {
  const whole = new Map<number, number>();
  const bare = new Set<number>();
  const open: number[] = [];
  // Where the last ones stood: looking into each link is slow where thousands nest.
  let text = -1;
  let half = -1;
  for (const [at, item] of items.entries()) {
    if (hasText(item)) text = at;
    if (isHalf(item)) half = at;
    if (item.type === 'open') open.push(at);
    if (item.type !== 'close') continue;
    const begin = open.pop()!;
    if (begin > Math.max(text, half)) whole.set(begin, at);
    else if (begin > text) bare.add(item.id);
  }
  return { whole, bare };
}

const isHalf = (item: Item): boolean => item.type === 'piece' && item.role === 'half';

const asPiece = (items: readonly Item[]): Item => ({
  type: 'piece',
  parts: items.flatMap(partsOf),
  shown: items.map((one) => (one.type === 'piece' ? one.shown : '')).join(''),
  role: 'fixed',
});
