import type { Bitext } from '../domain/bitext.ts';
import type { Concept } from '../domain/concept.ts';
import type { Place } from '../domain/place.ts';

/** An entry of the glossary in a row. */
export interface ListedConcept {
  readonly label: string;
  readonly en: string;
  readonly kind?: Concept['kind'];
  readonly enforce: Concept['enforce'];
  /** How German texts write the name; the English form where they write it alike. */
  readonly de: readonly string[];
  readonly long?: Concept['long'];
  readonly given: Concept['given'];
  readonly place?: Place;
  /** In all articles, where it was counted; what could be meant by several entries counts for each. */
  readonly mentions?: number;
}

/** The entries in the order of the files. @param counts by label */
export const listGlossary = (
  concepts: readonly Concept[],
  counts?: ReadonlyMap<string, number>,
): readonly ListedConcept[] =>
  concepts.map(({ label, en, kind, enforce, de, long, given, place }) => ({
    label,
    en,
    enforce,
    de: de.length > 0 ? de : [en],
    ...(long && { long }),
    given,
    ...(kind && { kind }),
    ...(place && { place }),
    ...(counts && { mentions: counts.get(label) ?? 0 }),
  }));

/** How often each entry is mentioned in articles that are to be in English. */
export async function countMentions(articles: AsyncIterable<Bitext>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { pairs } of articles) {
    for (const { mentions } of pairs)
      for (const { occurrence } of mentions)
        for (const label of occurrence.concepts) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}
