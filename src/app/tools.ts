import type { Article } from '../domain/article.ts';
import type { Concept } from '../domain/concept.ts';
import type { Queue, TranslationEngine } from '../domain/engine.ts';
import type { ArticleHistory, ArticleSummaries, RunLog } from '../domain/memory.ts';
import type { NameKeeper } from '../domain/names.ts';
import type { Segment } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
import type { RichText } from '../domain/text.ts';
import type { Watch } from './events.ts';
import type { ArticleMaker } from './made-article.ts';
import type { OpenArticleFile } from './open-article.ts';
import type { Recogniser } from './recogniser.ts';
import type { Remembered } from './remembered.ts';
import type { Reviews } from './reviews.ts';
import type { SentWith } from './sent-pairs.ts';

/** Writes an article's files; see `write/`. */
export interface OutputFolder {
  /**
   * Replaces the files whose content differs. A file that a person changed since it was written is left as it is
   * unless `force`.
   * @param folder below the output folder, with `/`; empty for the output folder itself
   */
  write(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<WriteResult>;
  /** Facts of the run; always replaced. */
  writeRun(json: string): Promise<void>;
  /** Names the state of files: another name once one of them was touched, nothing if one is gone. */
  stamp(folder: string, names: Iterable<string>): string | undefined;
}

/** Paths below the output folder. */
export interface WriteResult {
  readonly written: readonly string[];
  /** Changed by hand since they were written, and left as they are. */
  readonly edited: readonly string[];
}

/** All that the main job needs, built by `compose.ts`. */
export interface TranslateTools {
  readonly settings: Settings;
  readonly open: OpenArticleFile;
  readonly recogniser: Recogniser;
  readonly names: NameKeeper;
  readonly concepts: readonly Concept[];
  /** Names the glossary's files by their content. */
  readonly glossaryName: string;
  readonly memory: Remembered;
  readonly reviews: Reviews;
  readonly history: ArticleHistory;
  readonly summaries: ArticleSummaries;
  readonly runs: Pick<RunLog, 'record' | 'months'>;
  /** Absent when only the memory answers. */
  readonly engine?: TranslationEngine;
  readonly queue: Queue;
  readonly outputs: OutputFolder;
  readonly maker: ArticleMaker;
  readonly keyOf: (source: RichText) => string;
  /** The pairs that today's glossary has for a text. */
  readonly sentWith: SentWith;
  readonly contextOf: (article: Article, segments: readonly Segment[]) => string | undefined;
  /** Holds room on the disk for the answers to so many characters. @throws AppError `memory` where there is none */
  readonly reserve: (characters: number) => void;
  readonly watch: Watch;
  /** When this run began: its name, in ISO 8601. */
  readonly started: Date;
  readonly now: () => Date;
  /** Whether the user asked to stop. */
  readonly interrupted: () => boolean;
}
