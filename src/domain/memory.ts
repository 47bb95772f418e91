import type { SnapshotRow, Target, TargetLanguage } from './bitext.ts';
import type { RichText } from './text.ts';

/** A source and the target made for it, to be kept. */
export interface MemoryEntry {
  /** `Segment.key`. */
  readonly key: string;
  readonly language: TargetLanguage;
  readonly source: RichText;
  readonly target: Target;
}

/** Answers for every segment seen before. A key may hold several targets. */
export interface TranslationMemory {
  /**
   * All targets of each key that has any, the preferred one first: one's own memory before TMX files, then the newest
   * where another tool made it, then one made as `made` says before one made otherwise, then the newest; among TMX files
   * the first by file name.
   */
  lookup(keys: readonly string[], language: TargetLanguage, made?: string): ReadonlyMap<string, readonly Target[]>;
  /** Keeps targets durably before it returns; the same target twice is one. */
  commit(entries: readonly MemoryEntry[]): void;
}

/** An article's text as a run has written it. */
export interface WrittenText {
  /** The run, by its `started`. */
  readonly run: string;
  /** Names the bytes of the German file. */
  readonly source: string;
  /** Names the glossary that it was written with. */
  readonly glossary: string;
  readonly rows: readonly SnapshotRow[];
  /** The file with the English; absent for formats that are no text. */
  readonly translation?: Uint8Array;
}

/** A text that is kept, without what is heavy in it. What an older program kept has no run, source and glossary: they are empty. */
export interface TextVersion extends Pick<WrittenText, 'run' | 'source' | 'glossary'> {
  /** Counts the texts of an article from 1; the first kept one may be a later one. */
  readonly number: number;
  /** Names what a reader of the rows sees: equal where only the file around them differs. */
  readonly content: string;
}

/** What an article is compared with to tell what changed, and why. */
export interface Baseline extends Pick<WrittenText, 'rows' | 'glossary'> {}

/** The texts of each article, from run to run. The last one counts as today's. */
export interface ArticleHistory {
  /**
   * Keeps a text that differs from the last; else only takes down what it came about with, so that the baseline moves only
   * when content changes. @returns the last text that differed, if any
   */
  advance(article: string, text: WrittenText): Baseline | undefined;
  /** All articles that have a text, in the order of their names. */
  articles(): readonly string[];
  /** Oldest first. */
  versions(article: string): readonly TextVersion[];
  /** One of `versions`. */
  read(article: string, number: number): Pick<WrittenText, 'rows' | 'translation'>;
  /** Forgets all texts of these articles. */
  remove(articles: readonly string[]): void;
}

/** Figures of one run, for `run.json` and for `zweispalt usage`. */
export interface RunFigures {
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly milliseconds: number;
  readonly engine: string;
  readonly target: TargetLanguage;
  readonly articles: number;
  readonly segments: number;
  readonly remembered: number;
  /** For which a person's text stands. */
  readonly reviewed: number;
  readonly skipped: number;
  readonly sent: number;
  readonly pending: number;
  readonly failed: number;
  readonly requests: number;
  readonly retries: number;
  /** Source code points sent. */
  readonly characters: number;
  /** As the service counts them. */
  readonly billedCharacters: number;
  /** Of requests whose answers were awaited when this was recorded: if the run was killed then, they may be billed, too. */
  readonly awaitedCharacters?: number;
  /** Source code points that the memory spared. */
  readonly savedCharacters: number;
  /** What the billed ones cost, where a price is set. */
  readonly cost?: Cost;
}

/** An amount of money, to the hundredth part. */
export interface Cost {
  readonly amount: number;
  readonly currency: string;
}

/** Runs, summed up. */
export interface RunSum
  extends Pick<
    RunFigures,
    | 'segments'
    | 'remembered'
    | 'sent'
    | 'requests'
    | 'characters'
    | 'billedCharacters'
    | 'awaitedCharacters'
    | 'savedCharacters'
  > {
  readonly runs: number;
}

/** The runs of one month, summed up. */
export interface MonthSum extends RunSum {
  /** `2026-03`, UTC. */
  readonly month: string;
}

/** The month of a run, that run included, with what it cost where a price is set. */
export interface MonthFigures extends MonthSum {
  readonly cost?: Cost;
}

/** The sum of no runs. */
export const NO_RUNS: RunSum = {
  runs: 0,
  segments: 0,
  remembered: 0,
  sent: 0,
  requests: 0,
  characters: 0,
  billedCharacters: 0,
  savedCharacters: 0,
};

/** Two sums as one. */
export const addRuns = (one: RunSum, other: RunSum): RunSum => ({
  runs: one.runs + other.runs,
  segments: one.segments + other.segments,
  remembered: one.remembered + other.remembered,
  sent: one.sent + other.sent,
  requests: one.requests + other.requests,
  characters: one.characters + other.characters,
  billedCharacters: one.billedCharacters + other.billedCharacters,
  savedCharacters: one.savedCharacters + other.savedCharacters,
  ...awaitedIn(one.awaitedCharacters ?? 0, other.awaitedCharacters ?? 0),
});

const awaitedIn = (one: number, other: number): Pick<RunSum, 'awaitedCharacters'> =>
  one + other > 0 ? { awaitedCharacters: one + other } : {};

/** The runs of a workspace. */
export interface RunLog {
  /** A run is named by its `started`: recorded again, its figures are replaced, so that a killed run has left some. */
  record(figures: RunFigures): void;
  /** Oldest first. */
  list(): readonly RunFigures[];
  /** Oldest first. */
  months(): readonly MonthSum[];
}

/** A small JSON text per article, for what is shown of the whole batch. */
export interface ArticleSummaries {
  put(article: string, json: string): void;
  /** In the order of the articles' names. */
  all(): ReadonlyMap<string, string>;
  /** The articles that have one, in the order of their names. */
  articles(): readonly string[];
  /** One by one, in the order of the articles' names: all at once are much for thousands of articles. */
  each(): Iterable<string>;
  remove(articles: readonly string[]): void;
}

/** What an article was finished with: as long as all of it is the same, its files need not be made again. */
export interface ArticleFingerprint {
  /** Names the bytes of its file. */
  readonly source: string;
  /** Names what is the same for all articles: glossary, settings, TMX files, engine, program. */
  readonly conditions: string;
  /** Of its paragraphs that have a text. */
  readonly keys: readonly string[];
  /** Names the targets kept for these keys. */
  readonly memory: string;
  /** Its paragraphs, as reviews name them, and a name for what was decided on them, here and elsewhere. */
  readonly sources: readonly string[];
  readonly decided: string;
  /** Its files in the output folder, and a name for their state. */
  readonly files: readonly string[];
  readonly outputs: string;
  readonly segments: number;
  readonly skipped: number;
  readonly reviewed: number;
  /** Source code points of what is not skipped. */
  readonly characters: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A fingerprint per article. */
export interface ArticleFingerprints {
  find(article: string): ArticleFingerprint | undefined;
  put(article: string, fingerprint: ArticleFingerprint): void;
  remove(articles: readonly string[]): void;
}
