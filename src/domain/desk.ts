import type { BlockKind } from './article.ts';
import type { TargetLanguage } from './bitext.ts';
import type { Severity } from './finding.ts';
import type { MentionStatus } from './names.ts';
import type { ReviewState } from './review.ts';
import type { Span } from './text.ts';

/**
 * What the review desk's page and its server say to each other, as JSON. Texts are plain, with the places of names in
 * them; what a person edits is tagged, see `tagged-text.ts`.
 */

/** How far a row is: `open` has a machine's text that nobody decided on. */
export type DeskState = 'open' | ReviewState | 'stale' | 'pending' | 'failed' | 'skipped';

export interface DeskCounts extends Readonly<Record<DeskState, number>> {
  readonly findings: Readonly<Record<Severity, number>>;
}

/** An article in the list. */
export interface DeskArticleLine {
  readonly id: string;
  readonly title: string;
  readonly titleEnglish?: string;
  readonly counts: DeskCounts;
  /** The counts are those of the last run, or none: the desk is still looking, and an event tells what it has found. */
  readonly isCounting?: true;
  /** Why its file cannot be read; then it has no rows, and asking for it is an error. */
  readonly fault?: string;
}

/** A piece of a word diff. */
export interface DeskPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A name in a row: where it stands on both sides, and whether that is right. */
export interface DeskName {
  readonly concept: string;
  readonly status: MentionStatus;
  readonly german: string;
  readonly house: string;
  readonly found?: string;
  readonly source: Span;
  readonly target?: Span;
  readonly reason?: string;
}

export interface DeskFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy?: string;
  readonly concept?: string;
  readonly source?: Span;
  readonly target?: Span;
  /** The row's English, tagged, with the house form in place: what one click takes. */
  readonly fix?: string;
}

/** The lists of a glossary's entry that a spelling goes on: English forms that are not wrong, that are, German spellings. */
export const SPELLING_LISTS = ['accept', 'wrong', 'de'] as const;
export type SpellingList = (typeof SPELLING_LISTS)[number];

/** A spelling of a name that the glossary may take. */
export interface DeskSpelling {
  readonly concept: string;
  readonly house: string;
  readonly spelling: string;
  /** The likely one first. */
  readonly lists: readonly SpellingList[];
}

export interface DeskRow {
  readonly id: string;
  /** From 1, as in the bilingual files. */
  readonly number: number;
  readonly kind: BlockKind;
  readonly state: DeskState;
  readonly source: string;
  /** Tagged: the tags that an edit may use. */
  readonly sourceTagged: string;
  /** Empty where there is none. */
  readonly target: string;
  readonly targetTagged: string;
  /** The machine's English with its names repaired, tagged: what a person goes back to. */
  readonly machine?: string;
  readonly comment?: string;
  readonly by?: string;
  /** How the German changed since a stale review was made. */
  readonly germanChange?: readonly DeskPiece[];
  /** Why it is not sent, or why the engine refused it. */
  readonly why?: string;
  /** Whether enforcement changed something: what, is asked for when it is wanted. */
  readonly isRepaired: boolean;
  readonly names: readonly DeskName[];
  readonly findings: readonly DeskFinding[];
  readonly suggestions: readonly { readonly article: string; readonly target: string }[];
  /** What the person's text has in place of house forms, or had replaced by them, where the glossary has it not; absent if nothing. */
  readonly spellings?: readonly DeskSpelling[];
  /** Names this row's decision as it was read; a save says which one it is based on. */
  readonly version: string;
}

export interface DeskArticle extends DeskArticleLine {
  readonly language: TargetLanguage;
  readonly rows: readonly DeskRow[];
  /** On the article as a whole. */
  readonly findings: readonly DeskFinding[];
}

/**
 * What a person decided on a row. A locked row changes only by being unlocked: by a save of the same text and comment in
 * another state; what else is to change is saved after it.
 */
export interface DeskSave {
  /** Tagged. */
  readonly target: string;
  readonly state: ReviewState;
  readonly comment: string;
  /** `DeskRow.version` that it is based on. */
  readonly version: string;
}

/** A save that was not taken, since the row is not as it was: both are shown. */
export interface DeskConflict {
  readonly row: DeskRow;
}

/** Engine's text → final text, and what was repaired. */
export interface DeskRepairs {
  readonly pieces: readonly DeskPiece[];
  readonly changes: readonly {
    readonly concept: string;
    readonly rule: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A name of the glossary in the list, with what stands in the English for it. */
export interface DeskNameLine {
  readonly concept: string;
  readonly house: string;
  readonly mentions: number;
  /** English forms that stand there, the most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number; readonly status: MentionStatus }[];
}

/** One mention of a name, with its sentences. */
export interface DeskMention {
  readonly article: string;
  readonly row: string;
  readonly number: number;
  readonly state: DeskState;
  readonly version: string;
  readonly source: string;
  readonly target: string;
  readonly name: DeskName;
  /**
   * The row's English, tagged, with the form that was asked for in place of each mention of the name; a longer form gets
   * it inside. Absent where nothing would change, nothing stands for the name, or the row is locked or stale.
   */
  readonly settled?: string;
}

export interface DeskNamePage extends DeskNameLine {
  readonly all: readonly DeskMention[];
}

/** One decision on many rows: those that a person has seen before and after. A request has at most 1 MB: more go in several. */
export interface DeskSettle {
  readonly form: string;
  readonly rows: readonly {
    readonly article: string;
    readonly row: string;
    /** As `DeskMention.version` and `settled` had them. */
    readonly version: string;
    readonly target: string;
  }[];
}

/** What became of each row of a `DeskSettle`, in its order. */
export type DeskSettled = { readonly article: string; readonly row: string } & (
  | { readonly outcome: 'saved'; readonly version: string }
  /** The row is not as it was. */
  | { readonly outcome: 'conflict'; readonly current: DeskRow }
  | { readonly outcome: 'refused'; readonly error: string; readonly hint?: string }
);

/** A spelling that shall go onto a list of a name's entry. Without `write` it is only told how the glossary would change. */
export interface DeskSpellingWish {
  readonly list: SpellingList;
  readonly spelling: string;
  readonly write: boolean;
}

/** How the glossary's file changes: a unified diff, empty where the spelling stands there already. */
export interface DeskSpelled {
  readonly diff: string;
  /** Lawful things that the person should know, as another entry with this spelling. */
  readonly notes?: readonly string[];
  readonly written?: true;
}

/** What stands in an answer that is no success, beside a conflict. */
export interface DeskError {
  readonly error: string;
  readonly hint?: string;
}

/**
 * Something on the disk has changed: pages that show it read it again. `fault`: a file cannot be used, what was read
 * before still counts; `all` comes once it is mended.
 */
export type DeskEvent =
  | { readonly type: 'article'; readonly article: string }
  | { readonly type: 'all' }
  | { readonly type: 'fault'; readonly message: string };
