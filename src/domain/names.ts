import type { RichText, Span } from './text.ts';

/** Where a concept is mentioned in a German text. */
export interface Occurrence extends Span {
  /** Label of the concept; several if nothing tells apart who is meant. */
  readonly concepts: readonly string[];
  /** The text as it stands. */
  readonly text: string;
  /** Which form of the concept stands there: `full` is given name and surname, `both` a long form with its abbreviation. */
  readonly form: 'short' | 'long' | 'full' | 'both' | 'given';
}

export type MentionStatus =
  | 'house'
  | 'accepted'
  | 'repaired'
  /** The house form does not stand in the English, and nothing like it could be repaired. */
  | 'missing'
  /** A German or wrong spelling stands in the English and was not repaired (entry says `verify`, or it is unsafe). */
  | 'residue'
  /** Several concepts could be meant and nothing decides. */
  | 'ambiguous';

/** What a person most likely says things in: German, English, or another language. */
export type Tongue = 'german' | 'english' | 'other';

/** What became of one mention: the German, what stands for it in the final English, and whether that is right. */
export interface Mention {
  readonly occurrence: Occurrence;
  /** Label of the concept, or the labels joined by ` / ` when ambiguous. */
  readonly concept: string;
  readonly status: MentionStatus;
  /** The English that should stand there. */
  readonly house: string;
  /** Span in the final English. */
  readonly target?: Span;
  /** What stands at `target`. */
  readonly found?: string;
  /** Why it is missing, residue or ambiguous: a sentence for the reader. */
  readonly reason?: string;
  /** It is residue for nothing but the concept's policy: else it would have been repaired. */
  readonly byPolicy?: boolean;
  /** The concept's policy: with `verify`, a deviation is reported more mildly. */
  readonly enforce: 'repair' | 'verify';
  /** Of a person, where the entry tells. */
  readonly tongue?: Tongue;
}

/** One repair of the English, explained. */
export interface Change {
  /** Label of the glossary entry. */
  readonly concept: string;
  /** The rule that made it, e.g. `variant`, `wrong`, `likeness`, `accept`, `article`, `superseded`. */
  readonly rule: string;
  /** What stood there, and its span in the raw English. */
  readonly before: string;
  readonly raw: Span;
  /** What stands there now, and its span in the final English. */
  readonly after: string;
  readonly final: Span;
}

/** A glossary pair that an engine was given with a request. */
export interface GlossaryPair {
  readonly de: string;
  readonly en: string;
}

/** What enforcement needs of one segment, in the order of the article. */
export interface EnforceInput {
  readonly source: RichText;
  /** The engine's raw English; without it only the German is looked at. */
  readonly target?: RichText;
  /** The pairs the engine was given: a house form in them that is no longer one is a known wrong form. */
  readonly sent?: readonly GlossaryPair[];
  /** A person's text: reported on, never changed. */
  readonly frozen?: boolean;
}

export interface Enforcement {
  /** The English with its names repaired; absent as in the input. */
  readonly target?: RichText;
  readonly changes: readonly Change[];
  readonly mentions: readonly Mention[];
  /** Every concept found in the German, `enforce: off` left out. */
  readonly occurrences: readonly Occurrence[];
}

/** A German word that no entry knows but that looks like a name that one does: perhaps a spelling the glossary lacks. */
export interface Stranger extends Span {
  readonly text: string;
  /** Label of the entry. */
  readonly concept: string;
  /** The entry's spelling that it is like. */
  readonly like: string;
}

/** The names in an article's German. */
export interface ArticleNames {
  /** Holds the English of one segment to the glossary. @param at which segment */
  enforce(at: number, english: Omit<EnforceInput, 'source'>): Enforcement;
}

/** A compiled glossary. Pure: the same input gives the same answer. */
export interface NameKeeper {
  /** Mentions in a German text; earlier texts of the article tell persons of one surname apart. */
  find(text: string, earlier?: readonly string[]): readonly Occurrence[];
  /** Holds an article's English to the glossary, segment by segment in order. */
  enforce(article: readonly EnforceInput[]): readonly Enforcement[];
  /** The same for one that is asked again and again: its German is only looked through once. */
  open(article: readonly RichText[]): ArticleNames;
  /** Spellings in a German text that no entry knows but that look like one; `known` are the mentions in it. */
  strangers(text: string, known: readonly Span[]): readonly Stranger[];
  /** What an engine's own glossary can use: unconditional entries with `enforce: repair`, one English form a German one. */
  pairs(): readonly GlossaryPair[];
}
