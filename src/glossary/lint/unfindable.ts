import type { Concept } from '../../domain/concept.ts';
import { isFoundAgain, isGivenFoundAgain } from '../found-again.ts';
import type { Group } from '../groups.ts';
import { type LintRule, perConcept, quoted, type RawLint } from './lint-rule.ts';

/** An English form that the search for names passes over would be missing wherever it stands; it is never written. */
export const unfindable: LintRule = {
  name: 'unfindable',
  about: 'An English form is not found in a text.',
  lint: perConcept((concept) =>
    unfound(concept).map(
      (name): RawLint => ({
        severity: 'warning',
        concept,
        name,
        message: `${quoted(name)} is not found in a text, and is never written`,
        remedy: 'Write it as a name: without @, #, www. and signs at its edge.',
      }),
    ),
  ),
};

function unfound(concept: Concept): readonly string[] {
  const { en, long, given } = concept;
  const group: Group = { en, concepts: [concept], mentions: [], sent: [], count: 0, repairable: true, frozen: false };
  const forms = long ? [en, long.en] : [en];
  return [
    ...forms.filter((form) => !isFoundAgain(form, group, [group])),
    ...given.filter((one) => !isGivenFoundAgain(one)).map((one) => one.en),
  ];
}
