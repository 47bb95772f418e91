import { isFunctionWord, isNoun, isPlainNoun, isTitle } from './german-nouns.ts';
import { speltAs } from './graphemes.ts';
import { cyrillicGivenName, isGivenName } from './is-given-name.ts';
import { isKnownPerson } from './propose-english.ts';
import { isNextTo, type Unit } from './units.ts';

interface Counts {
  all: number;
  /** After an article, a number or an adjective: names of persons and most places have none. */
  determined: number;
  /** After a title or a given name. */
  called: number;
  /** Not where a sentence begins. */
  inside: number;
}

/** What all articles together tell of their words. */
export class WordFacts {
  readonly #counts = new Map<string, Counts>();
  readonly #small = new Set<string>();
  readonly #names = new Map<string, boolean>();

  add(units: readonly Unit[]): void {
    for (const [at, unit] of units.entries()) {
      if (!unit.capital) {
        this.#small.add(unit.text);
        continue;
      }
      const counts = this.#counts.get(unit.text) ?? { all: 0, determined: 0, called: 0, inside: 0 };
      counts.all += 1;
      if (!unit.opens) counts.inside += 1;
      if (isNextTo(unit) && determines(units[at - 1])) counts.determined += 1;
      if (isNextTo(unit) && calls(units[at - 1]!)) counts.called += 1;
      this.#counts.set(unit.text, counts);
    }
  }

  /** Whether a word may be a name: no word of German as far as lists, small letters and articles before it tell. */
  mayBeName(word: string): boolean {
    let known = this.#names.get(word);
    if (known === undefined) {
      known = this.#judge(word);
      this.#names.set(word, known);
    }
    return known;
  }

  /** The same of a word that a given name or a particle shows to be a surname, which may be made like a compound. */
  mayBeSurname(word: string): boolean {
    return this.#isNoWord(word) && !isPlainNoun(word);
  }

  #isNoWord(word: string): boolean {
    if (word.length < 2 || /\d|_/.test(word) || isFunctionWord(word) || ADJECTIVE.test(word)) return false;
    return !this.#small.has(word.toLowerCase());
  }

  #judge(word: string): boolean {
    if (!this.#isNoWord(word) || isNoun(word)) return false;
    // „den Stanislaw Sas führt“
    if (speltAs(word) !== 'either' && cyrillicGivenName(word) !== undefined) return true;
    const { all, determined, called } = this.#counts.get(word) ?? { all: 0, determined: 0, called: 0 };
    // „Präsident Bekow … Der Bekow von heute“
    return determined * 3 <= all || (called > 0 && determined <= called) || isKnownPerson(word);
  }

  /** Whether the word has a capital also where no sentence begins. */
  isCapitalInside(word: string): boolean {
    return (this.#counts.get(word)?.inside ?? 0) > 0;
  }
}

const ADJECTIVE = /(?:isch|lich|ige|los|bar|sam|ell|iert)(?:e[rnsm]?)?$/;

const DETERMINER =
  /^(?:der|die|das|des|dem|den|eine?[rsnm]?|keine?[rsnm]?|diese[rsnm]?|jene[rsnm]?|jede[rsnm]?|meine?[rsnm]?|seine?[rsnm]?|ihre?[rsnm]?|unsere?[rsnm]?|welche[rsnm]?|alle[rnsm]?|viele[rn]?|einige[rn]?|mehrere[rn]?|wenige[rn]?|manche[rsnm]?|beide[rn]?|im|am|zum|zur|vom|beim|ins|ans|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend)$/;
const DECLINED =
  /(?:isch|lich|ig|end|bar|sam|los|haft|iv|al|ell|ar|neu|alt|groß|hoh|erst|letzt|nächst|weit|stark|rund|über|unter|en|er)e[rnsm]?$/;
const VERB = /(?:te|ten|tet)$/;

const calls = ({ capital, text }: Unit): boolean => capital && (isTitle(text) || isGivenName(text));

function determines(before: Unit | undefined): boolean {
  if (before === undefined) return false;
  const lower = before.text.toLowerCase();
  if (DETERMINER.test(lower) || /^\d/.test(lower)) return true;
  return !before.capital && DECLINED.test(lower) && !VERB.test(lower) && !isFunctionWord(lower);
}
