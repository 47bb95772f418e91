import type { Bitext, BitextPair } from './bitext.ts';
import type { Finding, Severity } from './finding.ts';

/** What a rule says of one place; the runner adds rule and severity, and the segment where it called for a row. */
export type RawFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** One check: looks, never touches. */
export interface CheckRule {
  readonly name: string;
  /** One line for the documentation. */
  readonly about: string;
  /** Unless the settings say otherwise. */
  readonly severity: Severity;
  /** Called for each translated row. Of the bitext it may only look at what no row changes, such as the language. */
  readonly pair?: (pair: BitextPair, bitext: Bitext) => readonly RawFinding[];
  /** Called for each row that is not skipped, also for one that is not translated; looks at its German alone. */
  readonly german?: (pair: BitextPair) => readonly RawFinding[];
  /** Called once per article; a finding that names a segment stands at its row, also at one that is not translated. */
  readonly article?: (bitext: Bitext) => readonly RawFinding[];
}
