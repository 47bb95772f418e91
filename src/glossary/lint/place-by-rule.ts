import { keepsOw } from './keeps-ow.ts';
import { type LintRule, perConcept, quoted } from './lint-rule.ts';

/** Pankow and Glasgow are no Russian places. Of others engines keep the German often, which tells nothing. */
export const placeByRule: LintRule = {
  name: 'place-by-rule',
  about: 'The English form of a place is what the rules make of a German or English name.',
  lint: perConcept((concept) => {
    const { kind, en, de, enforce } = concept;
    if (kind !== 'place' || enforce === 'off') return [];
    return de
      .filter((german) => german !== en && keepsOw(german) && german.replace(/w$/, 'v') === en)
      .map((name) => ({
        severity: 'warning',
        concept,
        name,
        message: `${quoted(en)} is ${quoted(name)} by rule, but it is no Russian name, and keeps its -ow in English`,
        remedy: `Make ${quoted(name)} the English form.`,
      }));
  }),
};
