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

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The plan with the fewest requests; among equals the one that parts marked from plain, then the one in order. */
function packGroup<Item extends Packable>(
  items: readonly Weighed<Item>[],
  maxTexts: number,
  maxBytes: number,
): readonly (readonly Item[])[] {
  const marked = items.filter(({ item }) => item.source.marks.length > 0);
  const unmarked = items.filter(({ item }) => item.source.marks.length === 0);
  const inOrder = (list: readonly Weighed<Item>[]) => fillInOrder(list, maxTexts, maxBytes);
  const largestFirst = (list: readonly Weighed<Item>[]) =>
    fillFirstFit(
      [...list].sort((a, b) => b.bytes - a.bytes),
      maxTexts,
      maxBytes,
    );
  const plans = [
    [...inOrder(marked), ...inOrder(unmarked)],
    inOrder([...marked, ...unmarked]),
    largestFirst([...marked, ...unmarked]),
  ];
  const best = plans.reduce((least, plan) => (plan.length < least.length ? plan : least));
  return best.map((batch) => batch.map(({ item }) => item));
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

/** First fit: each text goes into the first batch that has room. Full batches are no longer looked at. */
function fillFirstFit<Item>(items: readonly Weighed<Item>[], maxTexts: number, maxBytes: number): Weighed<Item>[][] {
  const batches: { readonly items: Weighed<Item>[]; room: number }[] = [];
  const smallest = items.at(-1)?.bytes ?? 0;
  let open: (typeof batches)[number][] = [];
  for (const one of items) {
    let batch = open.find(({ room }) => one.bytes <= room);
    if (!batch) {
      batch = { items: [], room: maxBytes };
      batches.push(batch);
      open.push(batch);
    }
    batch.items.push(one);
    batch.room -= one.bytes;
    if (batch.items.length >= maxTexts || batch.room < smallest) open = open.filter((other) => other !== batch);
  }
  return batches.map((batch) => batch.items);
}
