/** A row as it was and as it is; one of them is missing where a paragraph went or came. */
export interface RowMatch<Old, New> {
  readonly before?: Old;
  readonly after?: New;
}

interface Row {
  readonly id: string;
  readonly source: string;
}

/** How many candidates are looked at for each row without a partner: a reworked article must not cost a minute. */
const WINDOW = 12;
/** Share of words in common from which two paragraphs are versions of one. */
const ALIKE = 0.4;

/**
 * Pairs the rows of two versions of an article: by id first, then, between rows so paired, by likeness of the German in
 * order. The result has the new rows in order; those that went stand after the row that they followed.
 */
export function alignRows<Old extends Row, New extends Row>(
  before: readonly Old[],
  after: readonly New[],
): readonly RowMatch<Old, New>[] {
  const byId = new Map(before.map((row) => [row.id, row]));
  const lost = rowsLost(before, new Set(after.map(({ id }) => id)));
  const result: RowMatch<Old, New>[] = [];
  let gone = lost.get(undefined) ?? [];
  let fresh: New[] = [];
  for (const row of after) {
    const partner = byId.get(row.id);
    if (!partner) {
      fresh.push(row);
      continue;
    }
    result.push(...pairByLikeness(gone, fresh), { before: partner, after: row });
    gone = lost.get(row.id) ?? [];
    fresh = [];
  }
  return [...result, ...pairByLikeness(gone, fresh)];
}

/** Old rows whose id is gone, by the id of the last row before them that is still there. */
function rowsLost<Old extends Row>(
  before: readonly Old[],
  stays: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly Old[]> {
  const lost = new Map<string | undefined, Old[]>();
  let anchor: string | undefined;
  for (const row of before) {
    if (stays.has(row.id)) {
      anchor = row.id;
      continue;
    }
    const list = lost.get(anchor);
    if (list) list.push(row);
    else lost.set(anchor, [row]);
  }
  return lost;
}

/** Pairs rows of one gap in order: each new row with the most like of the next few old ones. */
function pairByLikeness<Old extends Row, New extends Row>(
  gone: readonly Old[],
  fresh: readonly New[],
): readonly RowMatch<Old, New>[] {
  const words = gone.map(({ source }) => wordSet(source));
  const result: RowMatch<Old, New>[] = [];
  let next = 0;
  for (const row of fresh) {
    const partner = mostAlike(wordSet(row.source), words.slice(next, next + WINDOW));
    if (partner === undefined) {
      result.push({ after: row });
      continue;
    }
    for (const before of gone.slice(next, next + partner)) result.push({ before });
    next += partner;
    result.push({ before: gone[next++]!, after: row });
  }
  return [...result, ...gone.slice(next).map((before) => ({ before }))];
}

/** Enough to know a paragraph by, and little to compare. */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

function mostAlike(words: ReadonlySet<string>, candidates: readonly ReadonlySet<string>[]): number | undefined {
  let best: number | undefined;
  let most = ALIKE;
  candidates.forEach((candidate, index) => {
    const share = likeness(words, candidate);
    if (share > most || (share === most && best === undefined)) {
      best = index;
      most = share;
    }
  });
  return best;
}

/** Dice's coefficient over the words of both. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
