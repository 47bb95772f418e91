import type { Target } from '../domain/bitext.ts';
import type { Concept } from '../domain/concept.ts';
import type { GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import type { ReviewFolder, WriteFile } from '../review/review-folder.ts';
import type { ArticleLook } from './article-look.ts';
import type { GlossaryPlan } from './edit-glossary.ts';
import type { ArticleFile, OpenArticle } from './open-article.ts';

/** The files of reviews. */
export type DeskReviews = ReviewFolder & {
  /** How often something was taken from them. */
  changes(): number;
};

/** What articles are looked at with: settings, glossary and memories as they were at one moment. */
export interface DeskWorld {
  /** The articles of the desk. @throws AppError `article` */
  files(): Promise<readonly ArticleFile[]>;
  /** Reads the file as it is now. @throws AppError `article` */
  open(file: ArticleFile): Promise<OpenArticle>;
  /** To see its rows with their findings, again and again; nothing is sent and nothing written. */
  look(open: OpenArticle): ArticleLook;
  /** What the memory answers for it. */
  recall(open: OpenArticle): ReadonlyMap<string, Target>;
  /** Another number once a run has kept something. */
  memoryVersion(): number;
  /** What the last runs said of the articles, as JSON by article. */
  summaries(): ReadonlyMap<string, string>;
  readonly reviews: DeskReviews;
  readonly concepts: readonly Concept[];
  /** @throws AppError `glossary` with all that stands against the edits */
  planGlossary(edits: readonly GlossaryEdit[]): GlossaryPlan;
  close(): void;
}

/** What the desk needs, built by `compose-desk.ts`. */
export interface DeskTools {
  /** Reads settings, glossary and memories anew. @throws AppError for every fault in them */
  world(): Promise<DeskWorld>;
  /** Names the state of the files that `world` reads: another name once one of them was changed. */
  worldStamp(): string;
  /** Keeps others from writing reviews. @throws AppError naming who writes */
  lock(): Promise<{ release(): void }>;
  readonly write: WriteFile;
  /** Who decides. */
  readonly by?: string;
  now(): Date;
  /** Calls back once after this many milliseconds; the returned function calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}
