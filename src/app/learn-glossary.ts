import type { Concept } from '../domain/concept.ts';
import type { GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import type { NameSwap } from './name-swaps.ts';

/** What reviewers' changes would teach the glossary. */
export interface Lesson extends NameSwap {
  /**
   * `house`: the entry's own English was changed. `wrong`: a form that should be repaired into it. `new`: a name that
   * the glossary lacks.
   */
  readonly teaches: 'house' | 'wrong' | 'new';
  readonly label: string;
  readonly articles: number;
  readonly edits: readonly GlossaryEdit[];
}

/**
 * Changes that were made at several places, more often than not, as edits of the glossary. What the glossary says
 * already, and what it cannot hold without deciding for a person, is left out.
 * @param least places at which a change must have been made
 */
export const lessonsOf = (
  swaps: readonly NameSwap[],
  concepts: readonly Concept[],
  least: number,
): readonly Lesson[] => {
  const lessons = swaps
    .filter(({ places, kept }) => places.length >= least && places.length > kept)
    .flatMap((swap) => lessonOf(swap, concepts) ?? []);
  // Two answers to one question are no lesson: the more frequent one comes first.
  const seen = new Set<string>();
  return lessons.filter(({ label, from }) => {
    const key = JSON.stringify([label, from]);
    const isFirst = !seen.has(key) && !seen.has(JSON.stringify(from));
    seen.add(key).add(JSON.stringify(from));
    return isFirst;
  });
};

function lessonOf(swap: NameSwap, concepts: readonly Concept[]): Lesson | undefined {
  const { from, to } = swap;
  const owner = concepts.filter(({ en }) => en === to);
  const old = concepts.filter(({ en }) => en === from);
  if (owner.length === 1 && old.length === 0) return wrongForm(swap, owner[0]!);
  if (owner.length > 0 || old.length > 1) return undefined;
  if (old.length === 1) return houseForm(swap, old[0]!, concepts);
  return givenName(swap, concepts) ?? newEntry(swap, concepts);
}

const told = (swap: NameSwap, teaches: Lesson['teaches'], label: string, edits: readonly GlossaryEdit[]): Lesson => ({
  ...swap,
  teaches,
  label,
  articles: new Set(swap.places.map(({ article }) => article)).size,
  edits,
});

const spellings = (label: string, field: 'de' | 'wrong', names: readonly string[]): readonly GlossaryEdit[] =>
  names.length === 0 ? [] : [{ type: 'add-spellings', label, field, spellings: names }];

const known = ({ en, de, long, given }: Concept): ReadonlySet<string> =>
  new Set([en, ...de, ...(long?.de ?? []), ...given.flatMap((name) => [name.en, ...name.de])]);

/** The machine's form is to be repaired, and German spellings that the entry lacks are to be known. */
function wrongForm(swap: NameSwap, concept: Concept): Lesson | undefined {
  const { label, accept, wrong } = concept;
  const { from } = swap;
  const has = known(concept);
  const german = swap.german.slice(0, 1).filter((word) => !has.has(word));
  const isTold = wrong.includes(from) || has.has(from) || german.includes(from);
  const edits: GlossaryEdit[] = [
    ...(accept.includes(from)
      ? [{ type: 'remove-spellings', label, field: 'accept', spellings: [from] } as const]
      : []),
    ...spellings(label, 'de', german),
    ...spellings(label, 'wrong', isTold ? [] : [from]),
  ];
  return edits.length === 0 ? undefined : told(swap, 'wrong', label, edits);
}

/** The entry gets another English form; the old one becomes a spelling, understood where it stands in German and repaired. */
function houseForm(swap: NameSwap, concept: Concept, concepts: readonly Concept[]): Lesson | undefined {
  const { from, to } = swap;
  const { label, accept } = concept;
  const isLabel = label === from;
  if (isLabel && concepts.some((one) => one.label === to)) return undefined;
  const next = isLabel ? to : label;
  return told(swap, 'house', next, [
    ...(accept.includes(to) ? [{ type: 'remove-spellings', label, field: 'accept', spellings: [to] } as const] : []),
    ...(concept.wrong.includes(to)
      ? [{ type: 'remove-spellings', label, field: 'wrong', spellings: [to] } as const]
      : []),
    isLabel
      ? { type: 'rename', label, to, keepSpelling: true }
      : { type: 'set', label, fields: { en: to }, keepSpelling: true },
  ]);
}

/** A form of a given name that its entry lacks. */
function givenName(swap: NameSwap, concepts: readonly Concept[]): Lesson | undefined {
  const { from, to } = swap;
  const owners = concepts.filter(({ given }) => given.some(({ en, de }) => en === to && !de.includes(from)));
  if (owners.length !== 1) return undefined;
  const { label } = owners[0]!;
  return told(swap, 'wrong', label, [{ type: 'add', label, entry: { given: [{ en: to, de: [from] }] } }]);
}

/** Only where the German tells how the name is spelled there, and no entry has that spelling. */
function newEntry(swap: NameSwap, concepts: readonly Concept[]): Lesson | undefined {
  const { from, to, german } = swap;
  const [word] = german;
  if (word === undefined || concepts.some((concept) => concept.label === to || known(concept).has(word)))
    return undefined;
  const wrong = from === word ? [] : [from];
  const de = word === to ? [] : [word];
  return told(swap, 'new', to, [{ type: 'add', label: to, entry: { de, ...(wrong.length > 0 && { wrong }) } }]);
}
