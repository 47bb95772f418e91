import { countSpellings, evidenceOf } from './evidence.ts';
import type { NameSighting, SuggestText } from './gather-names.ts';
import { isFunctionWord } from './german-nouns.ts';
import { groupBy } from './group-by.ts';
import { KNOWN_ORGANISATIONS } from './known-organisations.ts';
import type { Suggestion } from './suggestion.ts';
import { isNextTo, type Unit, unitsOf } from './units.ts';

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
      count(forms.german, long);
      if (theirs.length !== own.length) continue;
      count(forms.abbreviations, theirs[at]!.name);
      count(forms.english, theirs[at]!.long);
    }
  }
  return pairs;
}

const count = (counts: Map<string, number>, text: string | undefined): void => {
  if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
};

/** Abbreviations in brackets, each with the words before it of which it is made. */
function bracketed(text: string): readonly { readonly name: string; readonly long: string | undefined }[] {
  const matches = [...text.matchAll(PAIR)];
  if (matches.length === 0) return [];
  const units = unitsOf(text);
  return matches.map((match) => {
    const at = units.findIndex(({ start }) => start === match.index + 1);
    return { name: match[1]!, long: at < 1 ? undefined : longBefore(units, at, match[1]!, text) };
  });
}

const MOST_WORDS = 12;

/** The words whose initials the abbreviation has, little words between them; all of it must be accounted for. */
function longBefore(units: readonly Unit[], at: number, name: string, text: string): string | undefined {
  const letters = [...name.toLowerCase()];
  let left = letters.length;
  let from = at;
  for (let next = at - 1; next >= 0 && at - next <= MOST_WORDS && left > 0; next -= 1) {
    const unit = units[next]!;
    if (next < at - 1 && !isNextTo(units[next + 1])) break;
    const initial = unit.text.charAt(0).toLowerCase();
    if (initial === letters[left - 1]) {
      left -= 1;
      from = next;
    } else if (!isFunctionWord(unit.text)) break;
  }
  if (left > 0 || !units[from]!.capital || at - from < 2) return undefined;
  return text.slice(units[from]!.start, units[at - 1]!.end).replace(/\s+/g, ' ');
}

const most = (counts: ReadonlyMap<string, number> | undefined): string | undefined =>
  [...(counts ?? [])].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))[0]?.[0];

function suggestOne(name: string, sightings: readonly NameSighting[], forms: LongForms | undefined): Suggestion {
  const known = KNOWN_ORGANISATIONS.get(name);
  const voted = most(forms?.abbreviations);
  const english = known?.en ?? voted ?? name;
  const german = [...(forms?.german.keys() ?? [])].sort();
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
