import type { Article } from './article.ts';
import type { Finding } from './finding.ts';
import type { Change, GlossaryPair, Mention, Stranger } from './names.ts';
import type { AppliedReview, Review, Suggestion } from './review.ts';
import type { Segment } from './segment.ts';
import type { RichText } from './text.ts';

/** The English languages an engine can write. */
export type TargetLanguage = 'en-US' | 'en-GB';
export const TARGET_LANGUAGES: readonly TargetLanguage[] = ['en-US', 'en-GB'];

/** An engine's raw answer for a source text, with all that it was made with. */
export interface Target {
  /** Its marks are called by their order in the source, see `marksByOrder`. */
  readonly text: RichText;
  /** Who made it: `deepl`, or the name of a TMX file in `memory/`. */
  readonly origin: string;
  /** Hash of the engine's options and context; empty for a TMX file. */
  readonly made: string;
  /** The glossary pairs sent along that occur in the source. */
  readonly sent: readonly GlossaryPair[];
}

export type PairState =
  /** Furniture and the like: shown, never sent. */
  | 'skipped'
  /** Not translated yet. */
  | 'pending'
  /** The engine refused it. */
  | 'failed'
  | 'translated'
  /** A person's text. */
  | 'reviewed';

/** One row: the German, the engine's English, the English as written, and all that is known about it. */
export interface BitextPair {
  readonly segment: Segment;
  readonly state: PairState;
  readonly raw?: RichText;
  readonly final?: RichText;
  /** `Target.origin`, or `reviewer`. */
  readonly origin?: string;
  readonly changes: readonly Change[];
  readonly mentions: readonly Mention[];
  /** Spellings in the German that look like a name of the glossary. */
  readonly strangers?: readonly Stranger[];
  readonly findings: readonly Finding[];
  /** Why it failed. */
  readonly fault?: string;
  /** A person's decision; its text is `final`. */
  readonly review?: Omit<AppliedReview, 'target'>;
  /** The engine's English with its names repaired, where a person's text stands in its place. */
  readonly machine?: RichText;
  /** What people wrote for the same German elsewhere. */
  readonly suggestions?: readonly Suggestion[];
}

/** An article in two columns. */
export interface Bitext {
  readonly article: Article;
  readonly target: TargetLanguage;
  readonly pairs: readonly BitextPair[];
  /** Findings on the whole article. */
  readonly findings: readonly Finding[];
  /** Reviews of paragraphs that the article has no more. */
  readonly orphans?: readonly Review[];
  /** Its text may not be sent: neither by its front matter nor by the settings. */
  readonly withheld?: true;
}

/** What is kept of a row to tell later what changed: the texts and who made them. */
export interface SnapshotRow {
  readonly id: string;
  readonly source: string;
  readonly raw?: string;
  readonly final?: string;
  readonly state: PairState;
  readonly origin?: string;
  /** The repairs that were made, where there are any. */
  readonly changes?: readonly Pick<Change, 'concept' | 'rule' | 'before' | 'after'>[];
  /** `BitextPair.machine`. */
  readonly machine?: string;
  /** The names of a row that a person wrote, each with the English that should stand there. */
  readonly names?: readonly Pick<Mention, 'concept' | 'house'>[];
}
