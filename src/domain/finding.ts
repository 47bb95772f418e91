import type { Span } from './text.ts';

export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Something a reviewer should look at. Data, never thrown. */
export interface Finding {
  /** Name of the check rule, e.g. `names`, `figures`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** Id of the segment; absent for a finding on the whole article. */
  readonly segment?: string;
  /** Where in the segment's German. */
  readonly source?: Span;
  /** Where in the final English. */
  readonly target?: Span;
  /** Label of the concept, for findings on names. */
  readonly concept?: string;
}
