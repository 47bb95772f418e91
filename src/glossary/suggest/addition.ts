import type { Concept, GivenName } from '../../domain/concept.ts';
import type { WrittenEntry } from '../glossary-schema.ts';
import { isSameName } from './same-name.ts';
import type { SuggestedGiven, Suggestion } from './suggestion.ts';

/** A suggestion of a name that the glossary has. */
export type Addition = Suggestion & { readonly known: string };

export const isAddition = (suggestion: Suggestion): suggestion is Addition => suggestion.known !== undefined;

/**
 * A suggestion as an addition to an entry: what the entry lacks, given names and long form under the English that it has
 * for them already.
 */
export function fitToEntry(suggestion: Suggestion, concept: Concept): Addition {
  const { english, german, spellings, given, long, ...rest } = suggestion;
  const isSeen = spellings.some(({ text }) => text === english);
  const own = new Set([concept.en, ...concept.de]);
  const longGerman = (long?.de ?? []).filter((text) => !concept.long?.de.includes(text));
  return {
    ...rest,
    english,
    spellings,
    known: concept.label,
    german: [...new Set(isSeen ? [...german, english] : german)].filter((text) => !own.has(text)),
    given: given.flatMap((one) => givenFor(one, concept.given) ?? []),
    ...(longGerman.length > 0 && { long: { en: concept.long?.en ?? long?.en ?? concept.en, de: longGerman } }),
  };
}

/** A given name under the form that the entry has for it, without what stands there; undefined where nothing is new. */
function givenFor(given: SuggestedGiven, known: readonly GivenName[]): SuggestedGiven | undefined {
  const names = [given.english, ...given.spellings.map(({ text }) => text)];
  const own = known.find(({ en, de }) => [en, ...de].some((one) => names.some((name) => isSameName(one, name))));
  if (!own) return given;
  const spellings = given.spellings.filter(({ text }) => text !== own.en && !own.de.includes(text));
  return spellings.length === 0 ? undefined : { ...given, english: own.en, spellings };
}

/** What an addition writes into its entry. */
export const addedTo = ({ known, german, given, long }: Addition): WrittenEntry => ({
  de: german,
  ...(given.length > 0 && { given: given.map(writtenGiven) }),
  ...(long && { long: { en: long.en ?? known, de: long.de } }),
});

const writtenGiven = ({ english, spellings }: SuggestedGiven): GivenName => ({
  en: english,
  de: spellings.map(({ text }) => text).filter((text) => text !== english),
});

/** The command that makes an addition, as a shell takes it. */
export function additionCommand(addition: Addition): string {
  const { de, given = [], long } = addedTo(addition);
  const words = [(de ?? []).join(', ') || addition.known, addition.known];
  const flags = [
    ...(given.length > 0 ? ['--given', ...given.map(formAndSpellings).map(quoted)] : []),
    ...(long ? ['--long', quoted(formAndSpellings(long))] : []),
  ];
  return ['zweispalt glossary add', ...words.map(quoted), ...flags].join(' ');
}

const formAndSpellings = ({ en, de }: GivenName): string => (de.length === 0 ? en : `${en}=${de.join(',')}`);

const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`;
