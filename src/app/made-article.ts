import type { ArticleFingerprint } from '../domain/memory.ts';
import type { ArticleFile } from './open-article.ts';

/** What a finished article is recognised by, but for what the memory and the run say of it. */
export type FinishedArticle = Omit<ArticleFingerprint, 'conditions' | 'memory' | 'decided'>;

/** What became of an article, as plain data. */
export interface MadeArticle {
  readonly article: string;
  /** Files below the output folder. */
  readonly written: readonly string[];
  /** Changed by hand since they were written, and left as they are. */
  readonly edited: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly pending: number;
  readonly failed: number;
  /** Its row of the index, as JSON. */
  readonly summary: string;
  /** Where nothing of it is open. */
  readonly finished?: FinishedArticle;
}

/** Makes articles: a few here, many in a thread of its own, so that sending and receiving does not wait for them. */
export interface ArticleMaker {
  /** Articles that may be under way at once. */
  readonly atOnce: number;
  /** Told before the first of them how many are coming, as far as is known: again and again. */
  expect(atLeast: number, atMost: number): void;
  /** Told which are coming, in their order. */
  ahead(files: readonly ArticleFile[]): void;
  /** See `makeArticle`. @param failed why the engine refused a paragraph, by key */
  make(file: ArticleFile, failed: ReadonlyMap<string, string>): Promise<MadeArticle>;
  close(): Promise<void>;
}
