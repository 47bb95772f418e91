import { cldrNames } from '../cldr.ts';
import { fold } from '../fold.ts';
import { capitalEntries, countryEntries } from '../starter/cldr-entries.ts';

/** A place by its German name. */
export interface PlaceName {
  readonly de: string;
  readonly en: string;
}

let places: ReadonlyMap<string, PlaceName> | undefined;

/** The starter glossaries go before CLDR: they say what the press says. */
function readPlaces(): ReadonlyMap<string, PlaceName> {
  // What English may say too is no spelling to be repaired: Nur-Sultan for Astana.
  const starters = [...countryEntries(), ...capitalEntries()].flatMap(({ en, de, accept }) =>
    de.map((german) => ({ de: german, en: accept.includes(german) ? german : en })),
  );
  // Numbers are parts of the world, most of them no names.
  const others = cldrNames().filter(({ type, code }) => type !== 'language' && !/^\d/.test(code));
  const map = new Map<string, PlaceName>();
  for (const { de, en } of [...starters, ...others]) {
    if (!/[\s,]/.test(de) && !map.has(fold(de))) map.set(fold(de), { de, en });
  }
  return map;
}

/** A country or city that is known by this German name, in the genitive too. */
export function placeName(word: string): PlaceName | undefined {
  places ??= readPlaces();
  const folded = fold(word);
  return (
    places.get(folded) ?? (folded.length > 4 && folded.endsWith('s') ? places.get(folded.slice(0, -1)) : undefined)
  );
}
