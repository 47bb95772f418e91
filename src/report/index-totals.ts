import type { PairState } from '../domain/bitext.ts';
import type { Severity } from '../domain/finding.ts';
import type { Html } from '../domain/html.ts';
import { mergeNames, type NameSummary } from './name-summary.ts';
import type { ArticleSummary } from './summarise.ts';

/** What the page of the batch shows of one article, in UTF-8: in as little memory as it takes. */
interface ShownArticle {
  readonly id: string;
  readonly row: Uint8Array;
  /** Nothing where there is none. */
  readonly findings: Uint8Array | undefined;
}

/** Lists of names that are kept before they are added up. */
const MOST_LISTS = 500;

/** A batch as its page shows it. Of many thousand articles only what is shown is held, not the articles. */
export class IndexTotals {
  readonly states = new Map<PairState, number>();
  readonly severities = new Map<Severity, number>();
  readonly #shown: ShownArticle[] = [];
  #names: (readonly NameSummary[])[] = [];

  /** @param findings nothing where there is none */
  add(article: ArticleSummary, row: Html, findings: Html | undefined): void {
    addTo(this.states, article.states);
    addTo(this.severities, article.findings);
    this.#names.push(article.names);
    if (this.#names.length >= MOST_LISTS) this.#names = [mergeNames(this.#names)];
    this.#shown.push({ id: article.id, row: bytesOf(row), findings: findings && bytesOf(findings) });
  }

  /** By id. */
  get articles(): readonly ShownArticle[] {
    return this.#shown.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  }

  get names(): readonly NameSummary[] {
    return mergeNames(this.#names);
  }
}

function addTo<Key extends string>(sums: Map<Key, number>, counts: Readonly<Record<Key, number>>): void {
  for (const key of Object.keys(counts) as Key[]) sums.set(key, (sums.get(key) ?? 0) + counts[key]);
}

const bytesOf = ({ text }: Html): Uint8Array => Buffer.from(text);
