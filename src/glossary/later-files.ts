import type { Concept } from '../domain/concept.ts';
import type { Place } from '../domain/place.ts';
import { areToldApart } from './told-apart.ts';

/** An entry of a later file that takes the place of an earlier one, or spellings of it. */
export interface Override {
  readonly label: string;
  readonly place: Place;
  readonly earlier: Place;
  /** Where the earlier entry has another label. */
  readonly taken?: Taken;
}

/** What an earlier entry lost to one of another label. */
interface Taken {
  /** Its label and English form. */
  readonly from: string;
  readonly en: string;
  readonly spellings: readonly string[];
  /** What it keeps; with nothing it is gone. */
  readonly left: readonly string[];
}

/** An entry and which file it stands in, counted in the order of reading. */
export interface FiledConcept {
  readonly concept: Concept;
  readonly file: number;
}

/**
 * Later files win for a spelling as for a label: where an entry of a later file has a spelling or English form that is a
 * German spelling of an earlier file's entry, and nothing tells which is meant, the earlier one loses it, and is gone with
 * its last. Within a file such a spelling stays ambiguous.
 * @param filed each label once
 */
export function giveToLater(filed: readonly FiledConcept[]): {
  readonly concepts: readonly Concept[];
  readonly overrides: readonly Override[];
} {
  if (filed.every(({ file }) => file === filed[0]!.file)) {
    return { concepts: filed.map(({ concept }) => concept), overrides: [] };
  }
  const claimants = claimantsOf(filed);
  const overrides: Override[] = [];
  const concepts = filed.flatMap((one) => {
    const takers = takersOf(one, claimants);
    if (takers.size === 0) return [one.concept];
    const left = spellingsOf(one.concept).filter((spelling) => !takers.has(spelling));
    overrides.push(...overridesOf(one.concept, takers, left));
    return left.length === 0 ? [] : [withSpellings(one.concept, new Set(left))];
  });
  return { concepts, overrides };
}

/** What an entry is called in German; without any spelling, as in English. */
function spellingsOf({ en, de, long }: Concept): readonly string[] {
  const all = [...de, ...(long?.de ?? [])];
  return all.length > 0 ? all : [en];
}

type Claimants = ReadonlyMap<string, readonly FiledConcept[]>;

/** By what they claim, those of the last file first. The English form is understood in German, too. */
function claimantsOf(filed: readonly FiledConcept[]): Claimants {
  const claimants = new Map<string, FiledConcept[]>();
  for (const one of filed.toSorted((a, b) => b.file - a.file)) {
    for (const name of new Set([one.concept.en, ...spellingsOf(one.concept)])) {
      const known = claimants.get(name);
      if (known) known.push(one);
      else claimants.set(name, [one]);
    }
  }
  return claimants;
}

/** Which entry takes each of the spellings that an entry loses: that of the last file. */
function takersOf({ concept, file }: FiledConcept, claimants: Claimants): ReadonlyMap<string, Concept> {
  const takers = new Map<string, Concept>();
  for (const spelling of spellingsOf(concept)) {
    const later = claimants.get(spelling)!;
    const taker = later.find((other) => other.file <= file || !areToldApart(other.concept, concept));
    if (taker && taker.file > file) takers.set(spelling, taker.concept);
  }
  return takers;
}

function overridesOf(
  { label: from, en, place: earlier }: Concept,
  takers: ReadonlyMap<string, Concept>,
  left: readonly string[],
): readonly Override[] {
  const spellings = new Map<Concept, string[]>();
  for (const [spelling, taker] of takers) {
    const known = spellings.get(taker);
    if (known) known.push(spelling);
    else spellings.set(taker, [spelling]);
  }
  return [...spellings].map(([{ label, place }, spellings]) => ({
    ...{ label, place: place!, earlier: earlier! },
    taken: { from, en, spellings, left },
  }));
}

const withSpellings = (concept: Concept, left: ReadonlySet<string>): Concept => {
  const { de, long } = concept;
  const stays = (spelling: string) => left.has(spelling);
  return { ...concept, de: de.filter(stays), ...(long && { long: { ...long, de: long.de.filter(stays) } }) };
};
