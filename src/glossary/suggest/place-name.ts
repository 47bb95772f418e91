import { type CldrName, cldrNames } from '../cldr.ts';
import { fold } from '../fold.ts';

let places: ReadonlyMap<string, CldrName> | undefined;

function readPlaces(): ReadonlyMap<string, CldrName> {
  const map = new Map<string, CldrName>();
  for (const name of cldrNames()) {
    // Numbers are parts of the world; what has several words or is a common noun is no name to look for.
    if (name.type === 'language' || /^\d/.test(name.code) || /[\s,]/.test(name.de)) continue;
    if (!map.has(fold(name.de))) map.set(fold(name.de), name);
  }
  return map;
}

/** What CLDR knows by this German name, in the genitive too. */
export function placeName(word: string): CldrName | undefined {
  places ??= readPlaces();
  const folded = fold(word);
  return (
    places.get(folded) ?? (folded.length > 4 && folded.endsWith('s') ? places.get(folded.slice(0, -1)) : undefined)
  );
}
