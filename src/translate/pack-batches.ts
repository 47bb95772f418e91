import { groupBy } from '../domain/group-by.ts';
import { plain, type RichText } from '../domain/text.ts';

/** Something to be packed: a paragraph and the article it belongs to. */
export interface Packable {
  readonly source: RichText;
  readonly article: string;
  /** Goes along with the article's texts; texts without one travel with those of any article. */
  readonly context?: string;
}

/** What travels in one request. */
export interface Batch<Item extends Packable> {
  readonly items: readonly Item[];
  readonly context?: string;
}

/** What packing needs to know of an engine. */
export interface Hold {
  size(text: RichText): number;
  readonly capabilities: { readonly maxTexts: number; readonly maxBytes: number };
}

interface Weighed<Item> {
  readonly item: Item;
  readonly bytes: number;
}

/**
 * Packs texts into as few requests as the engine's limits allow. Texts with a context travel with their own article's;
 * small articles go first, so that none waits behind a book. A text over the limit has a batch to itself. Marked and
 * plain texts are kept apart where that costs no request.
 */
export function packBatches<Item extends Packable>(items: readonly Item[], hold: Hold): readonly Batch<Item>[] {
  return groupsOf(items).flatMap((group) => {
    const context = group[0]?.context;
    const room = hold.capabilities.maxBytes - (context === undefined ? 0 : hold.size(plain(context)));
    const weighed = group.map((item) => ({ item, bytes: hold.size(item.source) }));
    const packed = packGroup(weighed, hold.capabilities.maxTexts, room);
    return packed.map((batch) => ({ items: batch, ...(context === undefined ? {} : { context }) }));
  });
}

/** Texts that may travel together, small groups first; within a group small articles first, each in its order. */
function groupsOf<Item extends Packable>(items: readonly Item[]): readonly (readonly Item[])[] {
  const articles = [...groupBy(items, ({ article }) => article).values()].sort(byLength);
  const groups = groupBy(articles.flat(), ({ article, context }) => (context === undefined ? '' : `:${article}`));
  return [...groups.values()].flatMap((group) => [...groupBy(group, ({ context }) => context).values()]).sort(byLength);
}

const byLength = (a: readonly unknown[], b: readonly unknown[]): number => a.length - b.length;

/** The plan with the fewest requests; among equals the one that parts marked from plain, then the one in order. */
function packGroup<Item extends Packable>(
  items: readonly Weighed<Item>[],
  maxTexts: number,
  maxBytes: number,
): readonly (readonly Item[])[] {
  const tooLarge = items.filter(({ bytes }) => bytes > maxBytes);
  const fitting = items.filter(({ bytes }) => bytes <= maxBytes);
  const marked = fitting.filter(({ item }) => item.source.marks.length > 0);
  const unmarked = fitting.filter(({ item }) => item.source.marks.length === 0);
  const together = [...marked, ...unmarked];
  const inOrder = (list: readonly Weighed<Item>[]) => fillInOrder(list, maxTexts, maxBytes);
  const apart = [...inOrder(marked), ...inOrder(unmarked)];
  const mixed = inOrder(together);
  const plain = apart.length <= mixed.length ? apart : mixed;
  const best = fillEvenly(together, maxTexts, maxBytes, plain.length - 1) ?? plain;
  return [...best, ...tooLarge.map((one) => [one])].map((batch) => batch.map(({ item }) => item));
}

function fillInOrder<Item>(items: readonly Weighed<Item>[], maxTexts: number, maxBytes: number): Weighed<Item>[][] {
  const batches: Weighed<Item>[][] = [];
  let room = 0;
  for (const one of items) {
    const last = batches.at(-1);
    if (last && last.length < maxTexts && one.bytes <= room) last.push(one);
    else {
      batches.push([one]);
      room = maxBytes;
    }
    room -= one.bytes;
  }
  return batches;
}

/** The fewest batches, up to `most`, over which the texts can be spread; undefined where even those are too few. */
function fillEvenly<Item>(
  items: readonly Weighed<Item>[],
  maxTexts: number,
  maxBytes: number,
  most: number,
): Weighed<Item>[][] | undefined {
  const bytes = items.reduce((sum, one) => sum + one.bytes, 0);
  const least = Math.max(1, Math.ceil(items.length / maxTexts), Math.ceil(bytes / maxBytes));
  const step = Math.max(1, Math.floor(least / 100));
  const largestFirst = items.toSorted((a, b) => b.bytes - a.bytes);
  for (let count = least; count <= most; count += step) {
    const batches = spread(largestFirst, count, maxTexts, maxBytes);
    if (batches) return batches;
  }
  return undefined;
}

/**
 * Each text, the largest first, goes into the batch with the most room: so that large and small ones share batches and
 * neither limit is met long before the other.
 */
function spread<Item>(
  items: readonly Weighed<Item>[],
  count: number,
  maxTexts: number,
  maxBytes: number,
): Weighed<Item>[][] | undefined {
  const batches: Weighed<Item>[][] = Array.from({ length: count }, () => []);
  const rooms = new Float64Array(count).fill(maxBytes);
  for (const one of items) {
    const roomiest = indexOfLargest(rooms);
    if (rooms[roomiest]! < one.bytes) return undefined;
    batches[roomiest]!.push(one);
    rooms[roomiest] = batches[roomiest]!.length < maxTexts ? rooms[roomiest]! - one.bytes : -1;
  }
  return batches;
}

function indexOfLargest(numbers: Float64Array): number {
  let best = 0;
  for (let index = 1; index < numbers.length; index += 1) if (numbers[index]! > numbers[best]!) best = index;
  return best;
}
