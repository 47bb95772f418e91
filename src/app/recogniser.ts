import type { ArticleFingerprint, ArticleFingerprints } from '../domain/memory.ts';
import type { ArticlePlan } from './events.ts';
import type { FinishedArticle } from './made-article.ts';
import { type ArticleFile, digestOf, sourceIfThere } from './open-article.ts';
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
  recall(file: ArticleFile): Recognised | undefined;
  /** Whether the memory answers for a recognised article as it did: asked again once something was sent. */
  holds(article: string): boolean;
  keep(article: string, finished: FinishedArticle): void;
  forget(articles: readonly string[]): void;
}

export interface RecogniserParts {
  readonly fingerprints: ArticleFingerprints;
  /** Names the targets that are kept for these keys. */
  readonly memoryState: (keys: readonly string[]) => string;
  readonly reviews: Pick<Reviews, 'stateOf'>;
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
    recall(file) {
      const known = force || file.path === '-' ? undefined : fingerprints.find(file.id);
      if (known?.conditions !== conditions || stamp(file.id, known.files) !== known.outputs || !holds(file.id, known))
        return undefined;
      const source = sourceIfThere(file);
      return source && digestOf(source.bytes) === known.source ? recognised(file.id, known) : undefined;
    },

    // Found again, so that the keys of all articles need not be held meanwhile.
    holds(article) {
      const known = fingerprints.find(article);
      return known !== undefined && holds(article, known);
    },

    keep(article, finished) {
      const { keys, sources } = finished;
      const states = { conditions, memory: memoryState(keys), decided: reviews.stateOf(article, sources) };
      fingerprints.put(article, { ...finished, ...states });
    },

    forget: (articles) => fingerprints.remove(articles),
  };
}

function recognised(
  article: string,
  { segments, skipped, reviewed, characters, errors, warnings }: ArticleFingerprint,
): Recognised {
  const remembered = segments - skipped - reviewed;
  const counts = { segments, remembered, reviewed, skipped, savedCharacters: characters };
  const plan = { article, ...counts, toSend: 0, characters: 0, withheld: 0 };
  return { plan, errors, warnings };
}
