import type { Concept } from '../../domain/concept.ts';
import type { Severity } from '../../domain/finding.ts';
import type { GlossaryEdit } from '../edit/glossary-edit.ts';
import type { LoadedGlossary } from '../load-glossary.ts';

/** A paragraph in which an entry is mentioned. */
export interface EvidenceRow {
  readonly source: string;
  /** Where the mention stands in the German. */
  readonly start: number;
  readonly end: number;
  /** The English as the engine wrote it, or a person; none where there is none yet. */
  readonly english?: string;
}

/** What the articles tell of an entry. */
export interface EntryEvidence {
  readonly mentions: number;
  /** In house form or an accepted one, as it stood or repaired; and missing or wrong in the English. */
  readonly right: number;
  readonly failed: number;
  /** Some of them. */
  readonly rows: readonly EvidenceRow[];
}

/** What articles tell of a glossary; nothing where there are none. */
export interface LintEvidence {
  readonly articles: number;
  readonly entries: ReadonlyMap<string, EntryEvidence>;
  /** Words of web and e-mail addresses, in lower case. */
  readonly addressWords: ReadonlySet<string>;
}

export interface LintInput extends LoadedGlossary {
  readonly evidence: LintEvidence;
}

/** What mends a finding for certain: an edit, or writing the name anew without what was pasted along (`mendNames`). */
export type LintFix = GlossaryEdit | 'mend';

/** What a rule says of an entry. */
export interface RawLint {
  readonly severity: Severity;
  readonly concept: Concept;
  /** The name in the entry that it is about; the label where there is none. */
  readonly name?: string;
  readonly message: string;
  readonly remedy: string;
  readonly fix?: LintFix;
}

/** One thing that may be wrong with a glossary. */
export interface LintRule {
  readonly name: string;
  /** What it finds, in a sentence. */
  readonly about: string;
  lint(input: LintInput): readonly RawLint[];
}

export const quoted = (text: string): string => `“${text}”`;

/** German spellings of an entry, those of its long form too. */
export const germanOf = ({ de, long }: Concept): readonly string[] => [...de, ...(long?.de ?? [])];

/** Whether the entry changes English wherever its spelling stands. */
export const repairsAlways = ({ enforce, when, except }: Concept): boolean =>
  enforce === 'repair' && when.length === 0 && except.length === 0;

/** A finding on each entry for which there is something to say. */
export const perConcept =
  (lint: (concept: Concept, input: LintInput) => readonly RawLint[]): LintRule['lint'] =>
  (input) =>
    input.concepts.flatMap((concept) => lint(concept, input));
