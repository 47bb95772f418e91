import { isFunctionWord } from './german-nouns.ts';
import { nominatives } from './nominatives.ts';
import { placeName } from './place-name.ts';
import { isNextTo, type Unit } from './units.ts';

const MOST_WORDS = 12;

/**
 * The words before an abbreviation in brackets of which it is made, little words between them, as German spells them in the
 * nominative; nothing unless all of its letters are accounted for. @param at the abbreviation among the units
 */
export function longFormBefore(units: readonly Unit[], at: number, name: string): readonly string[] {
  const from = beginOf(units, at, [...name.toLowerCase()]);
  if (from === undefined) return [];
  const words = units.slice(from, at).map(({ text }) => text);
  if (!units[from]!.capital || (words.length === 1 && placeName(words[0]!) !== undefined)) return [];
  return nominatives(words, isNextTo(units[from]) ? units[from - 1]?.text : undefined);
}

/** Where the long form begins: each word takes letters from the end of the abbreviation. */
function beginOf(units: readonly Unit[], at: number, letters: readonly string[]): number | undefined {
  let left = letters.length;
  let from: number | undefined;
  for (let next = at - 1; next >= 0 && at - next <= MOST_WORDS && left > 0; next -= 1) {
    const unit = units[next]!;
    if (next < at - 1 && !isNextTo(units[next + 1])) return undefined;
    const taken = lettersIn(unit.text.toLowerCase(), letters.slice(0, left));
    if (taken > 0) {
      left -= taken;
      from = next;
    } else if (!isFunctionWord(unit.text)) return undefined;
  }
  return left === 0 ? from : undefined;
}

/** Parts of a compound are not shorter: Z and B in Zentralbank. */
const SHORTEST_PART = 3;

/** How many of the last letters a word has: its first one, and those with which the parts of a compound may begin. */
function lettersIn(word: string, letters: readonly string[]): number {
  for (let count = 1; count <= letters.length; count += 1) {
    const [first, ...inner] = letters.slice(-count);
    if (word.charAt(0) === first && hasParts(word, inner)) return count;
  }
  return 0;
}

function hasParts(word: string, initials: readonly string[]): boolean {
  let at = 0;
  for (const initial of initials) {
    at = word.indexOf(initial, at + SHORTEST_PART);
    if (at === -1 || word.length - at < SHORTEST_PART) return false;
  }
  return true;
}
