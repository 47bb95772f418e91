import type { PlacedFault } from '../../domain/place.ts';
import type { WrittenEntry } from '../glossary-schema.ts';
import type { GlossaryFile } from '../load-glossary.ts';

/** The fields of an entry that are lists of names. */
export const SPELLING_FIELDS = ['de', 'accept', 'wrong', 'when', 'except'] as const;
export type SpellingField = (typeof SPELLING_FIELDS)[number];

/** Values to be written; null takes the field away. */
export type FieldValues = { readonly [Key in keyof WrittenEntry]?: WrittenEntry[Key] | null };

export interface SpellingsEdit {
  readonly type: 'add-spellings' | 'remove-spellings';
  readonly label: string;
  readonly field: SpellingField;
  readonly spellings: readonly string[];
}

/** Where the edit takes an English form away: it stays as a German spelling, to be found there and repaired. */
interface KeepsSpelling {
  readonly keepSpelling?: boolean;
}

type OneEdit =
  /** A new entry, or more for one that is there: lists grow, and a single value may not contradict what stands there. */
  | { readonly type: 'add'; readonly label: string; readonly entry: WrittenEntry }
  | SpellingsEdit
  | ({ readonly type: 'set'; readonly label: string; readonly fields: FieldValues } & KeepsSpelling)
  /** @param keepEnglish the English form stays what it is, where it was the label's */
  | ({
      readonly type: 'rename';
      readonly label: string;
      readonly to: string;
      readonly keepEnglish?: boolean;
    } & KeepsSpelling)
  | { readonly type: 'remove'; readonly label: string };

/**
 * One change of a glossary. `file` is the path of one of the files; without it the entry is changed where it counts,
 * which is in the last file that has it, and a new entry goes into the last file of all.
 */
export type GlossaryEdit = OneEdit & { readonly file?: string };

/** Something lawful that whoever edits should know. */
export interface EditNote {
  readonly label: string;
  readonly message: string;
}

/** A file as it was and as it is to be. */
export interface EditedFile extends GlossaryFile {
  readonly before: string;
}

/** The files that differ, or what stands against it: then nothing is changed. */
export type EditOutcome =
  | { readonly files: readonly EditedFile[]; readonly notes: readonly EditNote[]; readonly faults?: undefined }
  | { readonly faults: readonly (PlacedFault | EditFault)[]; readonly files?: undefined; readonly notes?: undefined };

/** Why an edit cannot be made. */
export interface EditFault {
  readonly message: string;
  readonly hint?: string;
}
