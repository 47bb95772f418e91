import type { PairState } from '../domain/bitext.ts';
import type { Severity } from '../domain/finding.ts';
import { Html } from '../domain/html.ts';
import { mergeNames, type NameSummary } from './name-summary.ts';
import type { ArticleSummary } from './summarise.ts';

/** What the page of the batch shows of one article. */
export interface ShownArticle {
  readonly id: string;
  readonly row: Html;
  /** Nothing where there is none. */
  readonly findings: Html | undefined;
}

/** Lists of names that are kept before they are added up. */
const MOST_LISTS = 500;

/** A batch as its page shows it. Of many thousand articles only what is shown is held, not the articles. */
export class IndexTotals {
  readonly states = new Map<PairState, number>();
  readonly severities = new Map<Severity, number>();
  readonly #shown: ShownArticle[] = [];
  #names: (readonly NameSummary[])[] = [];

  add({ states, findings, names }: ArticleSummary, shown: ShownArticle): void {
    addTo(this.states, states);
    addTo(this.severities, findings);
    this.#names.push(names);
    if (this.#names.length >= MOST_LISTS) this.#names = [mergeNames(this.#names)];
    this.#shown.push({
      id: shown.id,
      row: inOnePiece(shown.row),
      findings: shown.findings && inOnePiece(shown.findings),
    });
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

/** A string that was put together holds on to all of its parts, which take several times its room; a copy does not. */
const inOnePiece = ({ text }: Html): Html => new Html(Buffer.from(text).toString());
