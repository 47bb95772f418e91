import { groupBy } from '../../domain/group-by.ts';
import { countSpellings, evidenceOf } from './evidence.ts';
import type { NameSighting, SuggestText } from './gather-names.ts';
import { KNOWN_ORGANISATIONS } from './known-organisations.ts';
import { longFormBefore } from './long-form-before.ts';
import type { Suggestion } from './suggestion.ts';
import { unitsOf } from './units.ts';

/** Abbreviations with the long form that stands before them in brackets, and the English of both. */
export function suggestOrganisations(
  sightings: readonly NameSighting[],
  texts: readonly SuggestText[],
): readonly Suggestion[] {
  const wanted = new Set(sightings.map(({ name }) => name));
  const pairs = pairsOf(texts, wanted);
  const byName = groupBy(sightings, ({ name }) => name);
  const found = [...byName].map(([name, own]) => suggestOne(name, own, pairs.get(name)));
  return [...groupBy(found, ({ english }) => english).values()].map(joined);
}

/** OVKS and the CSTO that stands in German text too are one. */
function joined(found: readonly Suggestion[]): Suggestion {
  const [first, ...others] = [...found].sort(
    (one, two) =>
      two.confidence - one.confidence || two.grade - one.grade || (one.german.join() < two.german.join() ? -1 : 1),
  );
  if (others.length === 0) return first!;
  const spellings = found
    .flatMap((one) => one.spellings)
    .sort((one, two) => two.count - one.count || (one.text < two.text ? -1 : 1));
  const long = found.flatMap((one) => one.long?.de ?? []);
  return {
    ...first!,
    spellings,
    german: [...new Set(found.flatMap(({ german }) => german))].sort(),
    grade: Math.max(...found.map(({ grade }) => grade)),
    ...(first!.long && { long: { ...first!.long, de: [...new Set(long)].sort() } }),
  };
}

interface LongForms {
  readonly german: Map<string, number>;
  readonly abbreviations: Map<string, number>;
  readonly english: Map<string, number>;
}

const PAIR = /\((\p{Lu}[\p{Lu}\p{Ll}]{1,9})\)/gu;

function pairsOf(texts: readonly SuggestText[], wanted: ReadonlySet<string>): ReadonlyMap<string, LongForms> {
  const pairs = new Map<string, LongForms>();
  for (const { german, english } of texts) {
    const own = bracketed(german);
    const theirs = english === undefined ? [] : bracketed(english);
    for (const [at, { name, long }] of own.entries()) {
      if (!wanted.has(name)) continue;
      const forms = pairs.get(name) ?? { german: new Map(), abbreviations: new Map(), english: new Map() };
      pairs.set(name, forms);
      for (const form of long) count(forms.german, form);
      if (theirs.length !== own.length) continue;
      count(forms.abbreviations, theirs[at]!.name);
      count(forms.english, theirs[at]!.long[0]);
    }
  }
  return pairs;
}

const count = (counts: Map<string, number>, text: string | undefined): void => {
  if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
};

/** Abbreviations in brackets, each with the words before it of which it is made. */
function bracketed(text: string): readonly { readonly name: string; readonly long: readonly string[] }[] {
  const matches = [...text.matchAll(PAIR)];
  if (matches.length === 0) return [];
  const units = unitsOf(text);
  return matches.map((match) => {
    const at = units.findIndex(({ start }) => start === match.index + 1);
    return { name: match[1]!, long: at < 1 ? [] : longFormBefore(units, at, match[1]!) };
  });
}

const most = (counts: ReadonlyMap<string, number> | undefined): string | undefined =>
  [...(counts ?? [])].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))[0]?.[0];

/** What the text calls it and what the list does; where the text has no long form, that of the list if an entry is needed. */
function withKnown(found: readonly string[], known: readonly string[], isNeeded: boolean): readonly string[] {
  if (found.length === 0) return isNeeded ? known : [];
  const bases = new Set(found.map(withoutEndings));
  const meant = known.filter((form) => bases.has(withoutEndings(form)));
  return [...new Set([...(meant.length > 0 ? meant : known.slice(0, 1)), ...found])];
}

/** Vereinte and Vereinten Nationen are one; the noun at the end may be in the genitive. */
const withoutEndings = (form: string): string => form.toLowerCase().replace(/(?:e[nrsm]?|n|s)(?=\s|$)/g, '');

function suggestOne(name: string, sightings: readonly NameSighting[], forms: LongForms | undefined): Suggestion {
  const known = KNOWN_ORGANISATIONS.get(name);
  const voted = most(forms?.abbreviations);
  const english = known?.en ?? voted ?? name;
  const found = [...(forms?.german.keys() ?? [])].sort();
  const german = known ? withKnown(found, known.german, known.en !== name) : found;
  const longEnglish = known?.long ?? most(forms?.english);
  const ground = known ? 'known' : voted !== undefined && voted !== name ? 'translations' : 'same';
  const isSure = known !== undefined || ground === 'translations';
  const grade = 1 - sightings.reduce((doubt, one) => doubt * (1 - one.grade), german.length > 0 ? 0.1 : 1);
  return {
    label: english,
    english,
    ground: isSure || german.length === 0 ? ground : 'none',
    because: known
      ? 'list of organisations'
      : isSure
        ? `${forms?.abbreviations.get(voted!)}× in the translations`
        : german.length > 0
          ? 'its English is not known'
          : 'written alike in both languages, as far as is known',
    confidence: known ? 0.95 : isSure ? 0.8 : german.length > 0 ? 0.2 : 0.5,
    alternatives: known && voted !== undefined && voted !== english ? [voted] : [],
    kind: 'organisation',
    grade: Math.round(grade * 100) / 100,
    spellings: countSpellings(sightings, ({ name: text }) => text),
    // What is not known is to be filled in: the German then has to stand there.
    german: name === english && (isSure || german.length === 0) ? [] : [name],
    given: [],
    ...((german.length > 0 || (known && known.en !== name)) && {
      long: { ...(longEnglish !== undefined && { en: longEnglish }), de: german },
    }),
    evidence: evidenceOf(sightings),
  };
}
