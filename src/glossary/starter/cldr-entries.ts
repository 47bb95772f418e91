import { type CldrName, cldrNames } from '../cldr.ts';
import type { StarterEntry } from './starter-entry.ts';

/** Codes that are no countries, or islets that news hardly names; the ones with an English of their own stand below. */
const LEFT_OUT = new Set(
  'AC BQ BV CC CD CG CP CQ CX CZ DG EA EU FK GB GS HK HM IO MM MO NF PM PN PS SJ TA TC TF TL UM UN US WF'.split(' '),
);

/** English, German, and what is not wrong, where CLDR's are not those of the press. Own list. */
const COUNTRIES = `
Britain|Großbritannien, Grossbritannien|Great Britain, United Kingdom, UK
Czech Republic|Tschechien, Tschechische Republik|Czechia
Democratic Republic of the Congo|Demokratische Republik Kongo, Kongo-Kinshasa|DRC, DR Congo, Congo
East Timor|Osttimor, Timor-Leste|Timor-Leste
Falkland Islands|Falklandinseln|Falklands
Hong Kong|Hongkong|
Myanmar|Birma, Burma|Burma
Palestine|Palästina|
Republic of the Congo|Republik Kongo, Kongo-Brazzaville|Congo-Brazzaville, Congo
United Kingdom|Vereinigtes Königreich|UK, Britain
United States|Vereinigte Staaten, Vereinigte Staaten von Amerika|US, U.S., USA, United States of America, America
`;

/** What else is said, by the English that CLDR has. Own list. */
const ALSO: ReadonlyMap<string, { readonly en?: string; readonly accept: readonly string[] }> = new Map([
  ['Côte d’Ivoire', { en: 'Ivory Coast', accept: ['Côte d’Ivoire', "Côte d'Ivoire"] }],
  ['Türkiye', { en: 'Turkey', accept: ['Türkiye'] }],
  ['Cape Verde', { accept: ['Cabo Verde'] }],
  ['Eswatini', { accept: ['Swaziland'] }],
  ['Gambia', { accept: ['The Gambia'] }],
  ['Kyrgyzstan', { accept: ['Kyrgyz Republic'] }],
  ['Netherlands', { accept: ['Holland'] }],
  ['North Macedonia', { accept: ['Macedonia'] }],
  ['Poland', { accept: ['Poles', 'Polish'] }],
  ['Hungary', { accept: ['Hungarians', 'Hungarian'] }],
  ['Sweden', { accept: ['Swedes', 'Swedish'] }],
  ['Moldova', { accept: ['Republic of Moldova'] }],
]);

/** German names that mean something else as well: the river, the Vltava. */
const DOUBTFUL = new Set(['Moldau']);

/** Countries with a German name of their own. */
export function countryEntries(): readonly StarterEntry[] {
  const isCountry = ({ type, code }: CldrName) =>
    type === 'territory' && /^[A-Z]{2}$/.test(code) && !LEFT_OUT.has(code);
  const german = new Map<string, { en: string; de: string[] }>();
  for (const { code, de, en } of cldrNames().filter(isCountry)) {
    const entry = german.get(code) ?? { en: cleanEnglish(en), de: [] };
    german.set(code, entry);
    if (de !== entry.en && !/[()]/.test(de) && !DOUBTFUL.has(de)) entry.de.push(de);
  }
  const fromCldr = [...german.values()].filter(({ de }) => de.length > 0).map(({ en, de }) => country(en, de));
  const own = COUNTRIES.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([en = '', de = '', accept = '']) => country(en, de.split(', '), accept === '' ? [] : accept.split(', ')));
  return [...fromCldr, ...own].sort(byLabel);
}

const cleanEnglish = (en: string): string => en.replaceAll(' & ', ' and ');

const place = (en: string, de: readonly string[], accept: readonly string[]): StarterEntry => ({
  ...{ label: en, en, accept, kind: 'place' },
  de: [...new Set(de)].filter((one) => one !== en),
});

function country(name: string, de: readonly string[], accept: readonly string[] = []): StarterEntry {
  const { en = name, accept: also = [] } = ALSO.get(name) ?? {};
  return place(en, de, [...accept, ...also]);
}

const byLabel = (one: StarterEntry, other: StarterEntry): number => (one.label < other.label ? -1 : 1);

/** Capitals among CLDR's cities, and spellings that news has beside them. */
const CAPITALS = new Set(
  'Addis Abeba, Algier, Athen, Bagdad, Belgrad, Bischkek, Brüssel, Bukarest, Damaskus, Duschanbe, Eriwan, Havanna, Kairo, Khartum, Kiew, Kopenhagen, Lissabon, Maskat, Mexiko-Stadt, Mogadischu, Moskau, Nikosia, Pjöngjang, Prag, Riad, Rom, Taipeh, Taschkent, Teheran, Tiflis, Tokio, Tripolis, Warschau, Wien'.split(
    ', ',
  ),
);
const MORE_CAPITALS = `
Ashgabat|Aschgabat, Aşgabat|Ashkhabad
Astana|Nur-Sultan|Nur-Sultan
Beijing|Peking|Peking
Bern|Bern|Berne
Bratislava|Pressburg|
Cape Town|Kapstadt|
Chișinău|Chisinau, Kischinau, Kischinjow|Chisinau
Jerusalem|Jerusalem|
New Delhi|Neu-Delhi, Neu Delhi|Delhi
Reykjavik|Reykjavík|Reykjavík
Tallinn|Reval|
Ulaanbaatar|Ulan-Bator, Ulan Bator, Ulaanbaatar|Ulan Bator
Vilnius|Wilna|
Washington|Washington|
`;
const CAPITALS_ALSO: ReadonlyMap<string, { readonly de: readonly string[]; readonly accept: readonly string[] }> =
  new Map([
    ['Yerevan', { de: ['Jerewan'], accept: [] }],
    ['Kyiv', { de: ['Kyjiw', 'Kijew'], accept: ['Kiev'] }],
    ['Tehran', { de: [], accept: ['Teheran'] }],
  ]);

/** Capitals with a German name of their own. */
export function capitalEntries(): readonly StarterEntry[] {
  const fromCldr = cldrNames()
    .filter(({ type, de, en }) => type === 'city' && de !== en && CAPITALS.has(de))
    .map(({ de, en }) => {
      const also = CAPITALS_ALSO.get(en) ?? { de: [], accept: [] };
      return place(en, [de, ...also.de], also.accept);
    });
  const own = MORE_CAPITALS.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([en = '', de = '', accept = '']) => place(en, de.split(', '), accept === '' ? [] : accept.split(', ')));
  return [...fromCldr, ...own].filter(({ de }) => de.length > 0).sort(byLabel);
}

/** Languages that news names, by ISO 639. */
const LANGUAGES = new Set(
  'ab af am ar az ba be bg bn bo bs ca ce cs cu cv cy da de el en es et eu fa fi fo fr fy ga gl gsw he hr hsb hu hy id is it ja ka kk kl ko ku ky la lb lt lv mk mn ms mt my nds ne nl no os pl ps pt rm ro rom ru sah sc se sk sl so sq sr sv sw ta tg th tk tr tt tyv ug uk uz vi yi zh'.split(
    ' ',
  ),
);
const LANGUAGES_ALSO: ReadonlyMap<string, { readonly en?: string; readonly accept: readonly string[] }> = new Map([
  ['bn', { en: 'Bengali', accept: ['Bangla'] }],
  ['fa', { accept: ['Farsi'] }],
  ['kl', { en: 'Greenlandic', accept: ['Kalaallisut'] }],
  ['os', { en: 'Ossetian', accept: ['Ossetic'] }],
  ['rom', { en: 'Romani', accept: ['Romany'] }],
  ['tyv', { en: 'Tuvan', accept: ['Tuvinian'] }],
  ['ug', { accept: ['Uighur'] }],
  ['zh', { accept: ['Mandarin'] }],
]);

/** Languages with a German name of their own; matched to the letter, for with an ending they are adjectives. */
export const languageEntries = (): readonly StarterEntry[] =>
  cldrNames()
    .filter(({ type, code, de, en }) => type === 'language' && LANGUAGES.has(code) && de !== en)
    .map(({ code, de, en: name }) => {
      const { en = name, accept = [] } = LANGUAGES_ALSO.get(code) ?? {};
      return { label: `${en} (language)`, en, de: [de], accept, kind: 'term', match: 'exact' } as const;
    })
    .filter(({ en, de }) => de[0] !== en)
    .sort(byLabel);
