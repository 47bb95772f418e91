import type { Concept, GivenName } from '../domain/concept.ts';
import type { GlossaryPair } from '../domain/names.ts';
import type { Found } from './find.ts';

/** The mentions of a segment that have one English form: one concept, or several of one form. */
export interface Group {
  readonly en: string;
  readonly concepts: readonly Concept[];
  readonly mentions: readonly Found[];
  readonly sent: readonly GlossaryPair[];
  /** How often the German names it; the English is repaired no more often. */
  readonly count: number;
  readonly repairable: boolean;
  /** A person's text. */
  readonly frozen: boolean;
}

/** Groups mentions by English form; those whose form is undecided are left out. */
export function groupMentions(found: readonly Found[], sent: readonly GlossaryPair[], frozen: boolean): Group[] {
  const groups = new Map<string, { concepts: Set<Concept>; mentions: Found[] }>();
  for (const one of found) {
    if (isAmbiguous(one)) continue;
    const en = englishOf(one);
    const group = groups.get(en) ?? { concepts: new Set(), mentions: [] };
    for (const concept of one.concepts)
      group.concepts.add(givenAlone(one) ? givenConcept(concept, one.given!) : concept);
    group.mentions.push(one);
    groups.set(en, group);
  }
  return [...groups].map(([en, { concepts, mentions }]) => ({
    ...{ en, mentions, sent, frozen, concepts: [...concepts] },
    count: mentions.reduce((sum, { parts }) => sum + parts, 0),
    repairable: !frozen && [...concepts].every(({ enforce }) => enforce === 'repair'),
  }));
}

export const isAmbiguous = ({ concepts }: Found): boolean => new Set(concepts.map(({ en }) => en)).size > 1;

const givenAlone = (found: Found): boolean => found.occurrence.form === 'given' && found.given !== undefined;

const englishOf = (found: Found): string => (givenAlone(found) ? found.given!.en : found.concepts[0]!.en);

const givenConcepts = new WeakMap<GivenName, Concept>();

/** A person's given name as a concept of its own. */
function givenConcept(concept: Concept, given: GivenName): Concept {
  const known = givenConcepts.get(given);
  if (known !== undefined) return known;
  const { long: _, ...rest } = concept;
  const made: Concept = { ...rest, en: given.en, de: given.de, given: [], accept: [], wrong: [] };
  givenConcepts.set(given, made);
  return made;
}
