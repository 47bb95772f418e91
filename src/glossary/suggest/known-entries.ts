import type { Concept } from '../../domain/concept.ts';
import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import type { Suggestion } from './suggestion.ts';

/** Marks what is another spelling of an entry's name: it is to be added there. What an entry has to the letter is left out. */
export function knownEntries(found: readonly Suggestion[], concepts: readonly Concept[]): readonly Suggestion[] {
  const index = new Map<string, { readonly spelling: string; readonly concept: Concept }[]>();
  for (const concept of concepts) {
    for (const spelling of [concept.en, ...concept.de, ...concept.accept]) {
      for (const key of skeletonsOf(spelling)) {
        const own = index.get(key) ?? [];
        own.push({ spelling, concept });
        index.set(key, own);
      }
    }
  }
  return found.flatMap((one) => {
    const concept = entryOf(one, index);
    if (concept === undefined) return [one];
    const own = new Set([concept.en, ...concept.de]);
    const german = [...new Set([...one.german, one.english])].filter((text) => !own.has(text) && isSeen(text, one));
    return german.length === 0 ? [] : [{ ...one, known: concept.label, german }];
  });
}

const isSeen = (text: string, { spellings }: Suggestion): boolean => spellings.some((one) => one.text === text);

function entryOf(
  { kind, english, spellings, german }: Suggestion,
  index: ReadonlyMap<string, readonly { readonly spelling: string; readonly concept: Concept }[]>,
): Concept | undefined {
  const mayBe = (concept: Concept): boolean =>
    kind === undefined || concept.kind === undefined || concept.kind === kind;
  const names = kind === 'person' || kind === undefined ? [english, ...german] : [english];
  const near = names.flatMap((name) =>
    skeletonsOf(name).flatMap((key) =>
      (index.get(key) ?? []).filter(({ spelling }) =>
        kind === 'person' || kind === undefined ? isSameName(name, spelling) : name === spelling,
      ),
    ),
  );
  return spellings.length === 0 ? undefined : near.find(({ concept }) => mayBe(concept))?.concept;
}
