import type { Target } from '../domain/bitext.ts';
import { AppError } from '../domain/errors.ts';
import { groupBy } from '../domain/group-by.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { madeWith } from './made.ts';
import type { MemoryStore } from './memory-store.ts';
import type { ArticleFile } from './open-article.ts';
import { choose } from './remembered.ts';
import type { TranslateTools } from './tools.ts';

/** What a person wrote is never dropped. */
const PERSON = 'reviewer';

/** A paragraph over the engine's limit travels in pieces, whose targets are kept as well; shorter ones never do. */
const LONG = 10_000;

export type PruneTools = Pick<TranslateTools, 'open' | 'contextOf' | 'engine' | 'sentWith'> & {
  readonly store: MemoryStore;
};

/** What would be dropped. */
export interface PrunePlan {
  /** Targets of paragraphs that stand in no article any more. */
  readonly unused: readonly MemoryEntry[];
  /** Targets that a newer one of the same paragraph has taken the place of. */
  readonly older: readonly MemoryEntry[];
  /** Articles that are not there any more: their earlier texts. */
  readonly gone: readonly string[];
  readonly kept: number;
}

/**
 * Finds what the articles no longer need. What the next run would take stays: of each paragraph the newest target, the
 * newest made with today's options and context, and of those made so the newest sent with today's names.
 * @throws AppError `article` when an article cannot be read: what it needs is not known then
 */
export async function planPrune(files: readonly ArticleFile[], tools: PruneTools): Promise<PrunePlan> {
  const needs = await needsOf(files, tools);
  const unused: MemoryEntry[] = [];
  const older: MemoryEntry[] = [];
  let kept = 0;
  // The targets of a paragraph in a language, oldest first.
  const paragraphs = groupBy(tools.store.memory.entries(), ({ language, key }) => `${language} ${key}`);
  for (const targets of paragraphs.values()) {
    const dropped = targets.filter(({ target }) => target.origin !== PERSON);
    const { key, source } = targets[0]!;
    if (!needs.made.has(key) && !isPiece(source.text, needs.long)) unused.push(...dropped);
    else older.push(...superseded(dropped, needs.made.get(key) ?? new Set(), tools));
    kept += targets.length;
  }
  const here = new Set(files.map(({ id }) => id));
  const gone = tools.store.history.articles().filter((article) => !here.has(article));
  return { unused, older, gone, kept: kept - unused.length - older.length };
}

/** Drops it all. */
export function prune({ unused, older, gone }: PrunePlan, store: MemoryStore): void {
  store.memory.remove([...unused, ...older]);
  store.history.remove(gone);
  store.compact();
}

interface Needs {
  /** For each paragraph of an article, how today's targets of it are made. */
  readonly made: ReadonlyMap<string, ReadonlySet<string>>;
  /** The texts of paragraphs that may travel in pieces. */
  readonly long: readonly string[];
}

/** Furniture counts as needed: a rule may change, and then it is text again. */
async function needsOf(files: readonly ArticleFile[], { open, contextOf, engine }: PruneTools): Promise<Needs> {
  const made = new Map<string, Set<string>>();
  const long: string[] = [];
  for (const file of files) {
    const { article, segments } = await open(file).catch((error) => Promise.reject(unread(file, error)));
    const today = engine ? [madeWith(engine.fingerprint, contextOf(article, segments))] : [];
    for (const { key, source } of segments) {
      made.set(key, new Set([...(made.get(key) ?? []), ...today]));
      if (source.text.length >= LONG) long.push(source.text);
    }
  }
  return { made, long };
}

function unread({ path }: ArticleFile, error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError('article', `Nothing is dropped, since ${path} cannot be read: ${error.message}`, {
    hint: 'Mend the article or move it out of the input folder, then run again.',
    cause: error,
  });
}

const isPiece = (text: string, long: readonly string[]): boolean =>
  text !== '' && long.some((whole) => whole.includes(text));

/** All but the newest, and what would be taken where it is made as today. @param targets oldest first */
function superseded(
  targets: readonly MemoryEntry[],
  today: ReadonlySet<string>,
  { sentWith }: Pick<PruneTools, 'sentWith'>,
): readonly MemoryEntry[] {
  const last = targets.at(-1);
  if (!last) return [];
  const newest = targets.map(({ target }) => target).reverse();
  const wanted = new Set<Target | undefined>([last.target]);
  for (const made of [last.target.made, ...today]) {
    const alike = newest.filter((target) => target.made === made);
    wanted.add(alike[0]).add(choose(alike, () => sentWith(last.source.text)));
  }
  return targets.filter(({ target }) => !wanted.has(target));
}
