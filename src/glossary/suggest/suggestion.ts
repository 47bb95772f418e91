import type { NameKind } from './judge-name.ts';

/** Where an English form comes from. */
export type Ground =
  /** CLDR's name of a country or city. */
  | 'cldr'
  /** An established spelling, from the lists of this program. */
  | 'known'
  /** It stands in what was translated. */
  | 'translations'
  /** It stands in a paragraph that is English itself. */
  | 'english'
  /** It stands in the articles, spelt as English spells. */
  | 'articles'
  /** Romanised by rule. */
  | 'rule'
  /** German and English write it alike, as far as is known. */
  | 'same'
  /** Nothing tells. */
  | 'none';

export interface SuggestedSpelling {
  readonly text: string;
  readonly count: number;
  /** Ids, in order. */
  readonly articles: readonly string[];
}

export interface ProposedEnglish {
  readonly english: string;
  readonly ground: Ground;
  /** The ground as a sentence's part, e.g. `12 times in the translations`. */
  readonly because: string;
  /** How sure the English form is: 0 to 1. */
  readonly confidence: number;
  /** Other forms that it may be, the likeliest first. */
  readonly alternatives: readonly string[];
}

/** A sentence that shows a name, and where it stands. */
export interface Evidence {
  readonly article: string;
  readonly line: number;
  readonly text: string;
}

export interface SuggestedGiven extends ProposedEnglish {
  readonly spellings: readonly SuggestedSpelling[];
  /** Shows the given name before the surname. */
  readonly evidence: Evidence;
}

/** A name that the glossary lacks, with all that is known of it. */
export interface Suggestion extends ProposedEnglish {
  /** Unique among the suggestions of one run. */
  readonly label: string;
  readonly kind: NameKind | undefined;
  /** How sure it is that this is a name: 0 to 1. */
  readonly grade: number;
  /** The most frequent first; genitives among them. */
  readonly spellings: readonly SuggestedSpelling[];
  /** Of them and of the given names what an entry has to list: German spellings without endings. */
  readonly german: readonly string[];
  readonly given: readonly SuggestedGiven[];
  readonly long?: { readonly en?: string; readonly de: readonly string[] };
  readonly evidence: Evidence;
  /** Label of the entry that knows the name by other spellings: these are to be added to it. */
  readonly known?: string;
}
