import { partsOf } from './docx-fields.ts';
import type { EdgeItem, Item } from './docx-items.ts';

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
  const folded: Item[] = [];
  const open: { readonly item: EdgeItem; readonly at: number }[] = [];
  for (const item of items) {
    folded.push(item);
    if (item.type === 'open') open.push({ item, at: folded.length - 1 });
    const last = item.type === 'close' && open.at(-1)?.item.id === item.id ? open.pop() : undefined;
    if (!last) continue;
    const inside = folded.slice(last.at);
    if (inside.some(hasText)) continue;
    folded.splice(last.at, inside.length, ...(inside.some(isHalf) ? inside.slice(1, -1) : [asPiece(inside)]));
  }
  return folded;
}

const isHalf = (item: Item): boolean => item.type === 'piece' && item.role === 'half';

const asPiece = (items: readonly Item[]): Item => ({
  type: 'piece',
  parts: items.flatMap(partsOf),
  shown: items.map((one) => (one.type === 'piece' ? one.shown : '')).join(''),
  role: 'fixed',
});
