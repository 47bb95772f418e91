import { isDeepStrictEqual } from 'node:util';
import { type KnownFindings, runChecks } from '../check/run-checks.ts';
import type { Bitext, BitextPair, Target } from '../domain/bitext.ts';
import type { Segment } from '../domain/segment.ts';
import { maySend } from './due.ts';
import type { OpenArticle } from './open-article.ts';
import { type Known, type Pairer, pairer } from './pair-up.ts';
import type { Reviews } from './reviews.ts';
import type { TranslateTools } from './tools.ts';

/** What looking at an article needs, beside the memory's answers. */
export type LookTools = Pick<TranslateTools, 'names' | 'settings'> & { readonly reviews: Pick<Reviews, 'of'> };

/**
 * An article that was opened, looked at again and again: a row is made anew and checked only if something of it has
 * changed. What is shown is the same as if all were made anew.
 */
export class ArticleLook {
  readonly #open: Pick<OpenArticle, 'article' | 'segments'>;
  readonly #tools: LookTools;
  readonly #pair: Pairer;
  readonly #findings: KnownFindings = new WeakMap();
  #before: { readonly known: Known; readonly pairs: ReadonlyMap<Segment, BitextPair> } | undefined;

  constructor(open: Pick<OpenArticle, 'article' | 'segments'>, tools: LookTools) {
    this.#open = open;
    this.#tools = tools;
    this.#pair = pairer(open.segments, tools.names);
  }

  /**
   * Its rows with their findings.
   * @param targets what the memory answers
   * @param failed why the engine refused a paragraph, by key
   */
  look(targets: Known['targets'], failed: Known['failed']): Bitext {
    const { article, segments } = this.#open;
    const { reviews, settings } = this.#tools;
    const { applied, suggestions, orphans } = reviews.of(article.id, segments);
    const known = { targets, failed, applied, suggestions };
    const before = this.#before;
    const pairs = this.#pair(known, (segment) =>
      before && isSame(segment, before.known, known) ? before.pairs.get(segment) : undefined,
    );
    this.#before = { known, pairs: new Map(pairs.map((pair) => [pair.segment, pair])) };
    const withheld = !maySend(article, settings) && ({ withheld: true } as const);
    const bare = { article, target: settings.target, pairs, findings: [], orphans, ...withheld };
    return runChecks(bare, settings.checks, this.#findings);
  }
}

function isSame({ id, key }: Segment, before: Known, now: Known): boolean {
  return (
    isSameTarget(before.targets.get(key), now.targets.get(key)) &&
    before.failed.get(key) === now.failed.get(key) &&
    isDeepStrictEqual(before.applied.get(id), now.applied.get(id)) &&
    isDeepStrictEqual(before.suggestions.get(id), now.suggestions.get(id))
  );
}

const isSameTarget = (one: Target | undefined, other: Target | undefined): boolean =>
  one === other || isDeepStrictEqual(one, other);
