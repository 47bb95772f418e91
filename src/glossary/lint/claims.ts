import type { Concept } from '../../domain/concept.ts';
import { briefly } from '../briefly.ts';
import { areToldApart } from '../told-apart.ts';
import { germanOf, type LintRule, quoted, type RawLint } from './lint-rule.ts';

/** A German spelling under two entries with two English forms, where neither `when` nor a given name can decide. */
export const claimedTwice: LintRule = {
  name: 'claimed-twice',
  about: 'A German spelling stands under several entries, and nothing tells which is meant.',
  lint: ({ concepts }) => {
    const owners = new Map<string, Concept[]>();
    for (const concept of concepts) {
      for (const spelling of new Set(germanOf(concept))) {
        const known = owners.get(spelling);
        if (known) known.push(concept);
        else owners.set(spelling, [concept]);
      }
    }
    return [...owners].flatMap(([spelling, all]) => all.slice(1).flatMap((two) => claim(spelling, all, two)));
  },
};

function claim(spelling: string, all: readonly Concept[], two: Concept): readonly RawLint[] {
  // The first that it is in conflict with; of the entries behind it, each tells for itself.
  const one = all.find((other) => other === two || !areToldApart(other, two));
  if (!one || one === two) return [];
  return [
    {
      severity: 'warning',
      concept: two,
      name: spelling,
      message: `${quoted(spelling)} is ${quoted(two.en)} here and ${quoted(one.en)} in ${where(one)}, and nothing tells which is meant`,
      remedy: 'Give one of the entries “when” with words that stand nearby, or both their “given” names.',
    },
  ];
}

const where = ({ label, place }: Concept): string => (place ? `${quoted(label)} (${briefly(place)})` : quoted(label));

/** An English form that another entry takes for a spelling, or repairs. */
export const targetIsSpelling: LintRule = {
  name: 'target-is-spelling',
  about: 'The English form of an entry is a spelling of another entry, which would change it.',
  lint: ({ concepts }) => {
    const byEnglish = new Map(concepts.map((concept) => [concept.en, concept]));
    return concepts.flatMap((concept) =>
      [...germanOf(concept), ...concept.wrong].flatMap((name): RawLint[] => {
        const other = byEnglish.get(name);
        if (!other || other === concept || other.en === concept.en || other.enforce === 'off') return [];
        const isWrong = concept.wrong.includes(name);
        if (!isWrong && areToldApart(concept, other)) return [];
        return [
          {
            severity: isWrong ? 'error' : 'warning',
            concept,
            name,
            message: `${quoted(name)} ${isWrong ? 'is wrong here and' : 'is a spelling here and'} the English form of ${where(other)}`,
            remedy: 'Join the entries, or take it out of one of them.',
          },
        ];
      }),
    );
  },
};
