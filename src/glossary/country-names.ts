import type { Concept } from '../domain/concept.ts';
import { type CldrName, cldrNames } from './cldr.ts';
import { isEnglishWord } from './english-words.ts';
import { fold } from './fold.ts';
import type { WrittenEntry } from './glossary-schema.ts';

/** Where German is an official language: papers, parties and clubs keep these names in English (Financial Times Deutschland). */
const GERMAN_SPEAKING = new Set(['AT', 'BE', 'CH', 'DE', 'LI', 'LU']);

/** Unions of states. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN']);

/** Names that English has as well, or others bear there: colonies, a river, a label, a camp, Polish Jakubs. Own list. */
const ENGLISH_TOO = new Set(
  'Brunei Darussalam, Cabo Verde, Grönland, Kamerun, Kanada, Kuba, Macau, Moldau, Myanmar, Ruanda, USA'.split(', '),
);

let names: ReadonlySet<string> | undefined;

function readNames(): ReadonlySet<string> {
  const all = cldrNames();
  const english = new Set(all.map(({ en }) => fold(en)));
  const isCountry = ({ type, code }: CldrName) =>
    type === 'territory' && /^[A-Z]{2}$/.test(code) && !GERMAN_SPEAKING.has(code) && !NO_COUNTRIES.has(code);
  const german = all.filter((name) => isCountry(name) && !ENGLISH_TOO.has(name.de)).map(({ de }) => fold(de));
  return new Set(german.filter((name) => !english.has(name) && !isEnglishWord(name)));
}

/** A country's German name, in the genitive too, which in English can only have been left over: not Island, nor Deutschland. */
function isLeftOver(german: string): boolean {
  names ??= readNames();
  const name = fold(german);
  return names.has(name) || (name.endsWith('s') && names.has(name.slice(0, -1)));
}

/** The spellings that are repaired in a place's entry that does not say `enforce`. Measured on 65,235 texts: none is harmed. */
export function leftoversOf({ kind, enforce, de = [] }: WrittenEntry): Pick<Concept, 'leftovers'> {
  if (kind !== 'place' || enforce !== undefined) return {};
  const leftovers = de.filter(isLeftOver);
  return leftovers.length > 0 ? { leftovers } : {};
}
