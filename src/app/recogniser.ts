import type { Bitext, PairState } from '../domain/bitext.ts';
import { allFindings, countFindings } from '../domain/bitext-facts.ts';
import type { ArticleFingerprint, ArticleFingerprints } from '../domain/memory.ts';
import type { Segment } from '../domain/segment.ts';
import { codePoints } from './code-points.ts';
import type { ArticlePlan } from './events.ts';
import { type ArticleFile, digestOf, loadSource } from './open-article.ts';
import type { Reviews } from './reviews.ts';

/** An article that was finished before and of which nothing has changed since. */
export interface Recognised {
  readonly plan: ArticlePlan;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Recognises articles whose files need not be made again: they are a function of the article, the targets, the
 * glossary, the settings and the program alone, and each of these is as it was.
 */
export interface Recogniser {
  /** Nothing for an article that has to be processed; what is wrong with its file shows when it is opened. */
  recall(file: ArticleFile): Promise<Recognised | undefined>;
  /** Whether the memory answers for a recognised article as it did: asked again once something was sent. */
  holds(article: string): boolean;
  /** @param source names the bytes that the article was read from @param files those that were written for it */
  keep(bitext: Bitext, source: string, files: Iterable<string>): void;
  forget(articles: readonly string[]): void;
}

export interface RecogniserParts {
  readonly fingerprints: ArticleFingerprints;
  /** Names the targets that are kept for these keys. */
  readonly memoryState: (keys: readonly string[]) => string;
  readonly reviews: Pick<Reviews, 'keysOf' | 'stateOf'>;
  /** Names the state of files in the output folder; nothing if one is gone. */
  readonly stamp: (folder: string, names: Iterable<string>) => string | undefined;
  /** Names all that is the same for every article; see `conditionsOf`. */
  readonly conditions: string;
  /** Recognise nothing. */
  readonly force: boolean;
}

export function createRecogniser(parts: RecogniserParts): Recogniser {
  const { fingerprints, memoryState, reviews, stamp, conditions, force } = parts;
  const holds = (article: string, { keys, memory, sources, decided }: ArticleFingerprint) =>
    memoryState(keys) === memory && reviews.stateOf(article, sources) === decided;

  return {
    async recall(file) {
      const known = force || file.path === '-' ? undefined : fingerprints.find(file.id);
      if (known?.conditions !== conditions || stamp(file.id, known.files) !== known.outputs || !holds(file.id, known))
        return;
      const source = await loadSource(file).catch(() => undefined);
      return source && digestOf(source.bytes) === known.source ? recognised(file.id, known) : undefined;
    },

    // Found again, so that the keys of all articles need not be held meanwhile.
    holds(article) {
      const known = fingerprints.find(article);
      return known !== undefined && holds(article, known);
    },

    keep(bitext, source, files) {
      const { article, pairs } = bitext;
      const names = [...files];
      const outputs = stamp(article.id, names);
      if (outputs === undefined) return;
      const keys = [...new Set(pairs.flatMap(({ state, segment }) => (hasText(state) ? [segment.key] : [])))];
      const memory = memoryState(keys);
      const sources = reviews.keysOf(pairs.map(({ segment }) => segment));
      const decided = reviews.stateOf(article.id, sources);
      const { error: errors, warning: warnings } = countFindings(allFindings(bitext));
      const skipped = pairs.filter(({ state }) => state === 'skipped').length;
      const reviewed = pairs.filter(({ review }) => review && !review.stale).length;
      const characters = pairs.reduce((sum, { state, segment }) => sum + charactersOf(state, segment), 0);
      const counts = { segments: pairs.length, skipped, reviewed, characters, errors, warnings };
      const states = { conditions, keys, memory, sources, decided, outputs };
      fingerprints.put(article.id, { source, files: names, ...states, ...counts });
    },

    forget: (articles) => fingerprints.remove(articles),
  };
}

const hasText = (state: PairState): boolean => state === 'translated' || state === 'reviewed';

const charactersOf = (state: PairState, { source }: Segment): number =>
  state === 'skipped' ? 0 : codePoints(source.text);

function recognised(
  article: string,
  { segments, skipped, reviewed, characters, errors, warnings }: ArticleFingerprint,
): Recognised {
  const remembered = segments - skipped - reviewed;
  const counts = { segments, remembered, reviewed, skipped, savedCharacters: characters };
  const plan = { article, ...counts, toSend: 0, characters: 0, withheld: 0 };
  return { plan, errors, warnings };
}
