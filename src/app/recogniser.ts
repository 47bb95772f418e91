import type { Bitext, PairState } from '../domain/bitext.ts';
import { allFindings, countFindings } from '../domain/bitext-facts.ts';
import type { ArticleFingerprint, ArticleFingerprints } from '../domain/memory.ts';
import type { Segment } from '../domain/segment.ts';
import { codePoints } from './code-points.ts';
import type { ArticlePlan } from './events.ts';
import { type ArticleFile, digestOf, loadSource } from './open-article.ts';

/** An article that was finished before and of which nothing has changed since. */
export interface Recognised {
  readonly plan: ArticlePlan;
  readonly errors: number;
  readonly warnings: number;
  readonly fingerprint: ArticleFingerprint;
}

/**
 * Recognises articles whose files need not be made again: they are a function of the article, the targets, the
 * glossary, the settings and the program alone, and each of these is as it was.
 */
export interface Recogniser {
  /** Nothing for an article that has to be processed; what is wrong with its file shows when it is opened. */
  recall(file: ArticleFile): Promise<Recognised | undefined>;
  /** Whether the memory answers as it did: asked again once something was sent. */
  holds(recognised: Recognised): boolean;
  /** @param source names the bytes that the article was read from @param files those that were written for it */
  keep(bitext: Bitext, source: string, files: Iterable<string>): void;
  forget(articles: readonly string[]): void;
}

export interface RecogniserParts {
  readonly fingerprints: ArticleFingerprints;
  /** Names the targets that are kept for these keys. */
  readonly memoryState: (keys: readonly string[]) => string;
  /** Names the state of files in the output folder; nothing if one is gone. */
  readonly stamp: (folder: string, names: Iterable<string>) => string | undefined;
  /** Names all that is the same for every article; see `conditionsOf`. */
  readonly conditions: string;
  /** Recognise nothing. */
  readonly force: boolean;
}

export function createRecogniser({ fingerprints, memoryState, stamp, conditions, force }: RecogniserParts): Recogniser {
  const holds = ({ keys, memory }: ArticleFingerprint) => memoryState(keys) === memory;

  return {
    async recall(file) {
      const known = force || file.path === '-' ? undefined : fingerprints.find(file.id);
      if (known?.conditions !== conditions || stamp(file.id, known.files) !== known.outputs || !holds(known)) return;
      const source = await loadSource(file).catch(() => undefined);
      return source && digestOf(source.bytes) === known.source ? recognised(file.id, known) : undefined;
    },

    holds: ({ fingerprint }) => holds(fingerprint),

    keep(bitext, source, files) {
      const { article, pairs } = bitext;
      const names = [...files];
      const outputs = stamp(article.id, names);
      if (outputs === undefined) return;
      const keys = [...new Set(pairs.flatMap(({ state, segment }) => (state === 'translated' ? [segment.key] : [])))];
      const memory = memoryState(keys);
      const { error: errors, warning: warnings } = countFindings(allFindings(bitext));
      const skipped = pairs.filter(({ state }) => state === 'skipped').length;
      const characters = pairs.reduce((sum, { state, segment }) => sum + charactersOf(state, segment), 0);
      const counts = { segments: pairs.length, skipped, characters, errors, warnings };
      fingerprints.put(article.id, { source, conditions, keys, memory, files: names, outputs, ...counts });
    },

    forget: (articles) => fingerprints.remove(articles),
  };
}

const charactersOf = (state: PairState, { source }: Segment): number =>
  state === 'skipped' ? 0 : codePoints(source.text);

function recognised(article: string, fingerprint: ArticleFingerprint): Recognised {
  const { segments, skipped, characters, errors, warnings } = fingerprint;
  const remembered = segments - skipped;
  const counts = { segments, remembered, skipped, savedCharacters: characters };
  const plan = { article, ...counts, toSend: 0, characters: 0, withheld: 0 };
  return { plan, errors, warnings, fingerprint };
}
