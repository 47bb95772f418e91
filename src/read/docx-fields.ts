import type { EdgeItem, FieldItem, Item, Part, PieceItem, ScannedItem } from './docx-items.ts';

/** Where a field that begins here has its other ends, as indexes of items. */
interface Field {
  readonly end: number;
  readonly separate?: number;
}

/**
 * A paragraph's items with fields made one: a link is a link however it is written; any other field is a piece that
 * shows its result. What belongs to a field that goes on in other paragraphs stays as it is.
 */
export function foldFields(items: readonly ScannedItem[]): readonly Item[] {
  const fields = findFields(items);
  const folded: Item[] = [];
  const closing = new Map<number, EdgeItem>();
  const halves = new Map<Item, Part[]>();
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    const field = fields.get(at);
    const close = closing.get(at);
    if (close) folded.push(close);
    else if (item.type === 'begin' && field?.separate !== undefined && isLink(items, at, field.separate)) {
      const edge = { id: -1 - at, kind: 'link' } as const;
      const { parts, crossing } = parted(items.slice(at, field.separate + 1));
      folded.push(...crossing, { ...edge, type: 'open', parts });
      closing.set(field.end, { ...edge, type: 'close', parts: partsOf(items[field.end]!) });
      at = field.separate;
    } else if (item.type === 'begin' && field) {
      folded.push(...foldOne(items.slice(at, field.end + 1), (field.separate ?? field.end) - at));
      at = field.end;
    } else if (isFieldItem(item)) addLoose(folded, halves, item.part);
    else folded.push(item);
  }
  return withoutCrossing(folded);
}

/** Elements nest, but a link that is a field may begin in one and end outside: then the element is left out. */
function withoutCrossing(items: readonly Item[]): readonly Item[] {
  const open: number[] = [];
  const crossing = new Set<number>();
  for (const { type, id } of items.filter(isEdge)) {
    if (type === 'open') open.push(id);
    else {
      const at = open.lastIndexOf(id);
      open.splice(at, 1);
      if (at < open.length) for (const one of [id, ...open.slice(at)].filter(isElement)) crossing.add(one);
    }
  }
  return crossing.size === 0 ? items : items.filter((item) => !isEdge(item) || !crossing.has(item.id));
}

/** Those of links that are fields are below 0. */
const isElement = (id: number): boolean => id >= 0;

const isFieldItem = (item: ScannedItem): item is FieldItem =>
  ['begin', 'instruction', 'separate', 'end'].includes(item.type);

function findFields(items: readonly ScannedItem[]): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  const open: { readonly begin: number; separate?: number }[] = [];
  for (const [at, { type }] of items.entries()) {
    const last = open.at(-1);
    if (type === 'begin') open.push({ begin: at });
    else if (type === 'separate' && last) last.separate ??= at;
    else if (type === 'end' && last) {
      open.pop();
      fields.set(last.begin, { end: at, ...(last.separate !== undefined && { separate: last.separate }) });
    }
  }
  return fields;
}

const isLink = (items: readonly ScannedItem[], begin: number, separate: number): boolean =>
  items
    .slice(begin, separate)
    .map((item) => (item.type === 'instruction' ? item.text : ''))
    .join('')
    .trimStart()
    .startsWith('HYPERLINK');

/** All parts of some items, as they stand. */
export const partsOf = (item: ScannedItem): readonly Part[] => ('parts' in item ? item.parts : [item.part]);

/** A field as one piece. */
function foldOne(items: readonly ScannedItem[], separate: number): readonly Item[] {
  const shown = items
    .slice(separate)
    .map((item) => (item.type === 'text' ? item.text : ''))
    .join('');
  const { parts, crossing } = parted(items);
  return [{ type: 'piece', parts, shown, role: 'fixed' }, ...crossing];
}

/** The parts of some items, without what begins or ends around only some of them. */
function parted(items: readonly ScannedItem[]) {
  const counts = new Map<number, number>();
  for (const item of items) if (isEdge(item)) counts.set(item.id, (counts.get(item.id) ?? 0) + 1);
  const isCrossing = (item: ScannedItem) => isEdge(item) && counts.get(item.id) === 1;
  return {
    parts: items.filter((item) => !isCrossing(item)).flatMap(partsOf),
    crossing: items.filter((item): item is EdgeItem => isCrossing(item)),
  };
}

const isEdge = (item: ScannedItem): item is EdgeItem => item.type === 'open' || item.type === 'close';

/** Neighbours become one piece, so that none can be lost alone. */
function addLoose(folded: Item[], halves: Map<Item, Part[]>, part: Part): void {
  const last = halves.get(folded.at(-1)!);
  if (last) {
    last.push(part);
    return;
  }
  const parts = [part];
  const piece: PieceItem = { type: 'piece', parts, shown: '', role: 'half' };
  halves.set(piece, parts);
  folded.push(piece);
}
