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
   * All targets of each key that has any, the preferred one first: one's own memory before TMX files, then one made as
   * `made` says before one made otherwise, then the newest; among TMX files the first by file name.
   */
  lookup(keys: readonly string[], language: TargetLanguage, made?: string): ReadonlyMap<string, readonly Target[]>;
  /** Keeps targets durably before it returns; the same target twice is one. */
  commit(entries: readonly MemoryEntry[]): void;
}

/** What is kept of each article from run to run: the text as last written, and the last one that differed. */
export interface ArticleHistory {
  /** Moves the baseline only when the rows differ from the last; returns the last text that differed, if any. */
  advance(article: string, rows: readonly SnapshotRow[]): readonly SnapshotRow[] | undefined;
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
}
