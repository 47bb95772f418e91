import { SEVERITIES, type Severity } from '../../domain/finding.ts';
import type { Place } from '../../domain/place.ts';
import { claimedTwice, targetIsSpelling } from './claims.ts';
import type { LintFix, LintInput, LintRule } from './lint-rule.ts';
import { placeByRule } from './place-by-rule.ts';
import { ruleMade } from './rule-made.ts';
import { blanks, lookAlike, redundant } from './signs.ts';
import { unfindable } from './unfindable.ts';
import { alwaysFails, deepl, neverOccurs, noKind, noLongForm, overridden } from './use.ts';
import { beginsTarget, office, ordinaryWord, singleLetter } from './wording.ts';

/** A finding on a glossary. */
export interface LintFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly label: string;
  /** The name in the entry that it is about; none where it is about the entry. */
  readonly name?: string;
  readonly message: string;
  readonly remedy: string;
  /** Where the name stands, or the entry. */
  readonly place?: Place;
  readonly fix?: LintFix;
}

/** All rules, in the order of what is graver. */
export const LINT_RULES: readonly LintRule[] = [
  lookAlike,
  claimedTwice,
  targetIsSpelling,
  unfindable,
  ruleMade,
  placeByRule,
  office,
  ordinaryWord,
  singleLetter,
  blanks,
  alwaysFails,
  neverOccurs,
  beginsTarget,
  redundant,
  noLongForm,
  noKind,
  deepl,
  overridden,
];

/**
 * Looks for what may be wrong with a glossary that loads, by itself and by what articles tell.
 * @param placeOf where a name stands in its entry
 * @returns the gravest first, then in the order of the rules
 */
export function lintGlossary(
  input: LintInput,
  placeOf: (label: string, name: string, place: Place | undefined) => Place | undefined,
): readonly LintFinding[] {
  const findings = LINT_RULES.flatMap((rule) =>
    rule.lint(input).map(({ concept, name, ...raw }): LintFinding => {
      const place = name === undefined ? concept.place : placeOf(concept.label, name, concept.place);
      return {
        rule: rule.name,
        label: concept.label,
        ...raw,
        ...(name !== undefined && { name }),
        ...(place && { place }),
      };
    }),
  );
  return findings.toSorted((one, two) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(two.severity));
}
