import type { Concept } from '../../domain/concept.ts';
import { fold } from '../fold.ts';
import { isCyrillicName } from '../suggest/cyrillic-name.ts';
import { graphemesOf } from '../suggest/graphemes.ts';
import { cyrillicGivenName } from '../suggest/is-given-name.ts';
import { KNOWN_PERSONS } from '../suggest/known-persons.ts';
import { romanise } from '../suggest/romanise.ts';
import { isPlace } from './is-place.ts';
import { isWestern, keepsOw } from './keeps-ow.ts';
import { type EvidenceRow, type LintRule, perConcept, quoted, type RawLint } from './lint-rule.ts';

/** As many translations as are believed against a glossary. */
const ENOUGH = 3;

/** Whether the English is what the rules make of the German: -ow to -ov, Schoigu to Shoigu. */
const isByRule = (german: string, english: string): boolean =>
  german.replace(/w/g, 'v').replace(/W/g, 'V') === english ||
  (['russian', 'ukrainian', 'other'] as const).some((tongue) => romanise(german, tongue).includes(english));

/** The settled English of a person who is known by this very spelling. */
const knownForm = (concept: Concept, german: string): string | undefined =>
  KNOWN_PERSONS.find(
    ({ en, spellings }) => !endsOtherwise(en, concept.en) && spellings.includes(german) && fold(en) === fold(german),
  )?.en;

/** Zelenskyy, Zelensky: the press has both, and a house chooses. */
const endsOtherwise = (one: string, two: string): boolean => graphemesOf(one).join() === graphemesOf(two).join();

/** What tells that the bearer spells the name otherwise than the rules do; in words. */
function objection({ en, given }: Concept, german: string, rows: readonly EvidenceRow[]): string | undefined {
  if (keepsOw(german)) return 'it is no Russian name, and keeps its -ow in English';
  const bearer = rows.map((row) => westernBearer(row, german)).find((name) => name !== undefined);
  if (bearer !== undefined && /[oe]w[as]?$/.test(german))
    return `${quoted(bearer)} is no Russian, and spells the name so`;
  // Engines leave many a Russian as German spells him; only of others is that evidence.
  const isRussian =
    given.some((name) => cyrillicGivenName(name.en)) || rows.some((row) => cyrillicGivenName(wordBefore(row)));
  if (isRussian || KNOWN_PERSONS.some((person) => person.en === en)) return undefined;
  if (rows.some(({ english }) => english?.includes(en))) return undefined;
  const kept = rows.filter(({ english }) => english !== undefined && holdsWord(english, german)).length;
  return kept >= ENOUGH ? `all ${kept} translations that name it keep ${quoted(german)}` : undefined;
}

const wordBefore = ({ source, start }: EvidenceRow): string =>
  /(\p{Lu}[\p{Ll}-]+) $/u.exec(source.slice(Math.max(0, start - 40), start))?.[1] ?? '';

const holdsWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at !== -1 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length));
};

/** `Theodore J. Romankow`, `Henry Bartow`: the name with what stands before it, where that is no name from Cyrillic. */
function westernBearer({ source, start, end }: EvidenceRow, german: string): string | undefined {
  const before = source.slice(Math.max(0, start - 60), start);
  const found = /(\p{Lu}\p{Ll}+) ((?:\p{Lu}\. )?)$/u.exec(before);
  if (!found || !source.slice(start, end).startsWith(german)) return undefined;
  const [, given = '', initial = ''] = found;
  // “Theodore J. Romankow”: a middle initial behind a given name is American; Russians have two initials, or none.
  return isWestern(given) || (initial !== '' && !isCyrillicName(given)) ? `${given} ${initial}${german}` : undefined;
}

/** Romankow of New Jersey is no Romankov: rules know no passports. */
export const ruleMade: LintRule = {
  name: 'rule-made',
  about: 'An English form is what the rules make of a name whose bearer spells it otherwise.',
  lint: perConcept((concept, { evidence }) => {
    // Of places engines keep the German often, and nobody bears their names.
    if (concept.enforce !== 'repair' || (concept.kind ?? 'person') !== 'person' || isPlace(concept)) return [];
    const rows = evidence.entries.get(concept.label)?.rows ?? [];
    return concept.de.flatMap((german): RawLint[] => {
      if (german === concept.en) return [];
      const known = knownForm(concept, german);
      const why = known === undefined && isByRule(german, concept.en) ? objection(concept, german, rows) : undefined;
      if (known === undefined && why === undefined) return [];
      return [
        {
          severity: 'warning',
          concept,
          name: german,
          message: known
            ? `English writes ${quoted(known)}, not ${quoted(concept.en)}`
            : `${quoted(concept.en)} is ${quoted(german)} by rule, but ${why}`,
          remedy: `Make ${quoted(known ?? german)} the English form, or say with “when” or “given” who is meant.`,
        },
      ];
    });
  }),
};
