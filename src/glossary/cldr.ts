import { CITIES, LANGUAGES, TERRITORIES } from './cldr-data.ts';
import { fold } from './fold.ts';

/** What CLDR calls by a name in German and English. */
export interface CldrName {
  /** ISO or UN code of a territory or language; empty for a city. */
  readonly code: string;
  readonly de: string;
  readonly en: string;
  readonly type: 'territory' | 'language' | 'city';
}

const rowsOf = (table: string, type: CldrName['type']): CldrName[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([code = '', de = '', en = '']) => ({ code, de, en, type }));

/** German names that CLDR lacks and news uses, by the code of the territory; its English unless another is given. Own list. */
const ALSO: readonly (readonly [string, string, string?])[] = [
  ['BY', 'Weißrussland'],
  ['BY', 'Weissrussland'],
  ['KG', 'Kirgistan'],
  ['KG', 'Kirgisien'],
  ['MD', 'Moldau'],
  ['MD', 'Moldawien'],
  ['MK', 'Mazedonien'],
  ['CZ', 'Tschechische Republik', 'Czech Republic'],
  ['GB', 'Großbritannien', 'Britain'],
  ['GB', 'Grossbritannien', 'Britain'],
  ['CI', 'Elfenbeinküste'],
  ['MM', 'Birma'],
  ['NL', 'Holland', 'Holland'],
];

let known: readonly CldrName[] | undefined;

/** All names, territories first; several German names may share a code. */
export function cldrNames(): readonly CldrName[] {
  known ??= readAll();
  return known;
}

function readAll(): CldrName[] {
  const territories = rowsOf(TERRITORIES, 'territory');
  const others = ALSO.flatMap(([code, de, en]) => {
    const own = territories.find((one) => one.code === code);
    return own ? [{ ...own, de, ...(en !== undefined && { en }) }] : [];
  });
  return [...territories, ...others, ...rowsOf(CITIES, 'city'), ...rowsOf(LANGUAGES, 'language')];
}

let places: ReadonlySet<string> | undefined;

/** Whether CLDR has a country, a region or a city by this German name. */
export function isCldrPlace(german: string): boolean {
  places ??= new Set(
    cldrNames()
      .filter(({ type }) => type !== 'language')
      .map(({ de }) => fold(de)),
  );
  return places.has(fold(german));
}
