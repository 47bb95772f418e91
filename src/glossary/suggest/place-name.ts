import { cldrNames } from '../cldr.ts';
import { fold } from '../fold.ts';
import { capitalEntries, countryEntries } from '../starter/cldr-entries.ts';
import { KNOWN_PLACES } from './known-places.ts';

/** A place by its German name. */
export interface PlaceName {
  readonly de: string;
  readonly en: string;
  /** From CLDR, or from a list of this program. */
  readonly ground: 'cldr' | 'known';
}

let places: ReadonlyMap<string, PlaceName> | undefined;

/** The starter glossaries go before CLDR: they say what the press says. */
function readPlaces(): ReadonlyMap<string, PlaceName> {
  // What English may say too is no spelling to be repaired: Nur-Sultan for Astana.
  const starters = [...countryEntries(), ...capitalEntries()].flatMap(({ en, de, accept }) =>
    de.map((german): PlaceName => ({ de: german, en: accept.includes(german) ? german : en, ground: 'cldr' })),
  );
  // Numbers are parts of the world, most of them no names.
  const others = cldrNames()
    .filter(({ type, code }) => type !== 'language' && !/^\d/.test(code))
    .map(({ de, en }): PlaceName => ({ de, en, ground: 'cldr' }));
  const own = KNOWN_PLACES.map(({ de, en }): PlaceName => ({ de, en, ground: 'known' }));
  const map = new Map<string, PlaceName>();
  for (const place of [...starters, ...others, ...own]) {
    if (!/[\s,]/.test(place.de) && !map.has(fold(place.de))) map.set(fold(place.de), place);
  }
  return map;
}

/** A country or city that is known by this German name, in the genitive too. */
export function placeName(word: string): PlaceName | undefined {
  places ??= readPlaces();
  const folded = fold(word);
  const place =
    places.get(folded) ?? (folded.length > 4 && folded.endsWith('s') ? places.get(folded.slice(0, -1)) : undefined);
  // „Kim Jong Un“
  return place !== undefined && isAcronym(place.de) && !isAcronym(word) ? undefined : place;
}

/** Whether persons are called as a city is: Chmelnyzkyj. */
export const mayBeSurname = (name: string): boolean => /[sz]k(?:yj|[iy])s?$/.test(name);

/** „OVKS“, which is no numeral. */
export const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}s?$/u.test(word) && !/^[IVXLCDM]+$/.test(word);

/** Whether a name ends as lands and towns are called: Inguschetien, Karakalpakstan, Pokrowsk. */
export const isRegion = (name: string): boolean => /(?:ien|stan|[sz]k|[gh]rad)$/.test(name);
