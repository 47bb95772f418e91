import type { Place } from './place.ts';

export type ConceptKind = 'person' | 'given-name' | 'organisation' | 'event' | 'place' | 'term';
export const CONCEPT_KINDS: readonly ConceptKind[] = ['person', 'given-name', 'organisation', 'event', 'place', 'term'];

/** How freely German spellings are recognised: as they stand, with German endings, or inside closed compounds too. */
export type MatchMode = 'exact' | 'inflected' | 'compound';
/** Repair the English, only verify and report, or leave the entry alone. */
export type EnforceMode = 'repair' | 'verify' | 'off';

/** A given name in its house form and its other spellings. */
export interface GivenName {
  readonly en: string;
  readonly de: readonly string[];
}

/** One name or term: its English house form and every German spelling, with defaults filled in. */
export interface Concept {
  /** Unique in the glossary. */
  readonly label: string;
  readonly en: string;
  readonly de: readonly string[];
  readonly kind?: ConceptKind;
  readonly long?: { readonly en: string; readonly de: readonly string[] };
  readonly given: readonly GivenName[];
  /** English forms that are not wrong. */
  readonly accept: readonly string[];
  /** English forms that are wrong and to be repaired. */
  readonly wrong: readonly string[];
  /** Words of which one must stand in the segment or article for an ambiguous spelling to mean this concept. */
  readonly when: readonly string[];
  /** Longer German expressions in which the spelling means something else. */
  readonly except: readonly string[];
  readonly match: MatchMode;
  readonly case: 'sensitive' | 'insensitive';
  readonly enforce: EnforceMode;
  /**
   * German spellings that are repaired although the entry is verified, where it does not say itself that it is: names of
   * countries, which in English can only have been left over.
   */
  readonly leftovers?: readonly string[];
  /** `house`: accepted forms are brought to the house form too. */
  readonly consistency: 'house' | 'accept';
  readonly note?: string;
  /** Of a person: languages as `de`, `ru`; that of what he or she says in public. */
  readonly speaks?: readonly string[];
  readonly place?: Place;
}

export interface Glossary {
  readonly concepts: readonly Concept[];
}
