import type { Concept } from '../../domain/concept.ts';
import { allNames } from '../all-names.ts';
import { briefly } from '../briefly.ts';
import type { Override } from '../later-files.ts';
import type { LoadedGlossary } from '../load-glossary.ts';
import { isMixed } from '../mend-name.ts';
import { isTaken, takenWords } from '../taken-words.ts';
import { areToldApart } from '../told-apart.ts';
import type { EditNote } from './glossary-edit.ts';

/** What whoever edits should know of a glossary as it was and as it is to be. */
export const notesOn = (before: LoadedGlossary, after: LoadedGlossary): readonly EditNote[] => [
  ...claimNotes(before.concepts, after.concepts),
  ...takenNotes(before, after),
  ...mixedNotes(before, after),
];

/** What entries of later files take from those of earlier ones that they did not before, and what those have again. */
function takenNotes(before: LoadedGlossary, after: LoadedGlossary): readonly EditNote[] {
  const keyOf = ({ label, taken }: Required<Override>) => JSON.stringify([label, taken.from, taken.spellings]);
  const without = (all: readonly Override[], known: readonly Override[]) => {
    const keys = new Set(known.filter(isTaken).map(keyOf));
    return all.filter(isTaken).filter((one) => !keys.has(keyOf(one)));
  };
  const has = (name: string, from: string) =>
    after.concepts.some((concept) => concept.label === from && [concept.en, ...spellingsOf(concept)].includes(name));
  return [
    ...without(after.overrides, before.overrides).map((one) => ({ label: one.label, message: takenWords(one) })),
    ...without(before.overrides, after.overrides).flatMap(({ earlier, taken: { from, spellings } }) =>
      spellings
        .filter((name) => has(name, from))
        .map((name) => ({ label: from, message: `has “${name}” again (${briefly(earlier)})` })),
    ),
  ];
}

/** Names that are new and mix alphabets: they look right, and are found in no text. */
function mixedNotes(before: LoadedGlossary, after: LoadedGlossary): readonly EditNote[] {
  const known = new Set(before.concepts.flatMap(allNames));
  return after.concepts.flatMap((concept) =>
    allNames(concept)
      .filter((name) => !known.has(name) && isMixed(name))
      .map((name) => ({
        label: concept.label,
        message: `“${name}” mixes alphabets, and is found in no text: zweispalt glossary check --fix mends it`,
      })),
  );
}

/** German spellings that are new under a label and stand under others as well. */
function claimNotes(before: readonly Concept[], after: readonly Concept[]): readonly EditNote[] {
  const old = new Map(before.map((concept) => [concept.label, new Set(spellingsOf(concept))]));
  const owners = new Map<string, Concept[]>();
  for (const concept of after) {
    for (const spelling of new Set([concept.en, ...spellingsOf(concept)])) {
      const known = owners.get(spelling);
      if (known) known.push(concept);
      else owners.set(spelling, [concept]);
    }
  }
  return after.flatMap((concept) =>
    spellingsOf(concept)
      .filter((spelling) => !old.get(concept.label)?.has(spelling))
      .flatMap((spelling) => {
        const others = (owners.get(spelling) ?? []).filter(({ label }) => label !== concept.label);
        return others.map((other) => ({ label: concept.label, message: claimMessage(spelling, concept, other) }));
      }),
  );
}

export const spellingsOf = ({ de, long }: Concept): readonly string[] => [...de, ...(long?.de ?? [])];

function claimMessage(spelling: string, one: Concept, other: Concept): string {
  const place = other.place ? ` (${briefly(other.place)})` : '';
  const claim = `“${spelling}” is also ${spelling === other.en ? 'the English' : 'a spelling'} of “${other.label}”${place}`;
  return areToldApart(one, other) ? claim : `${claim}: without “when” or given names nothing tells which is meant`;
}
