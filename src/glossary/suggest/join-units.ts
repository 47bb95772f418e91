import { isNoun, isTitle } from './german-nouns.ts';
import { isGivenName } from './is-given-name.ts';
import { goesOn, hasArticle, isGermanParticle, isParticle, isPlaceHead } from './particles.ts';
import { placeName } from './place-name.ts';
import { isKnownPerson } from './propose-english.ts';
import { isNextTo, type Unit } from './units.ts';
import type { WordFacts } from './word-facts.ts';

/** A particle, perhaps a second and a third, and the name behind them. */
interface Run {
  readonly particles: readonly Unit[];
  readonly name: Unit;
  readonly after: Unit | undefined;
}

/** Surnames that begin with a particle or an article, as they are written inside a sentence; by their small letters. */
export type Particled = ReadonlyMap<string, string>;

/** Those of a text that a given name, a title or another name shows to be names: „Ursula von der Leyen“, „al-Assad“. */
export function particledIn(units: readonly Unit[], facts: WordFacts): readonly string[] {
  return units.flatMap((unit, at) => {
    if (hasArticle(unit.text)) return [unit.text];
    const run = runAt(units, at);
    const known = run && textOf(run, unit.text.toLowerCase());
    if (known !== undefined && isKnownPerson(known)) return [known];
    if (run === undefined || !isNextTo(unit) || !maySurname(run, units[at - 1], facts)) return [];
    return [textOf(run, unit.text)];
  });
}

function runAt(units: readonly Unit[], at: number): Run | undefined {
  if (!isParticle(units[at]!.text)) return undefined;
  let end = at + 1;
  while (end - at < 3 && isNextTo(units[end]) && goesOn(units[at]!.text, units[end]!.text)) end += 1;
  const name = units[end];
  if (!isNextTo(name) || !name!.capital || isParticle(name!.text) || /^\p{Lu}+$/u.test(name!.text)) return undefined;
  return { particles: units.slice(at, end), name: name!, after: units[end + 1] };
}

/**
 * Whether what stands before shows that it is a surname. „Präsident von Gazprom“ and „die Tore von Müller“ show nothing; no
 * German word looks like “van” or “bin” between two capitals.
 */
function maySurname({ particles, name, after }: Run, before: Unit | undefined, facts: WordFacts): boolean {
  const [first] = particles;
  if (before === undefined || isParticle(before.text)) return false;
  // Bellen looks like a verb: „Alexander Van der Bellen“
  const isFull = particles.length > 1 && !isGermanParticle(first!.text) && isGivenName(before.text);
  if (!facts.mayBeSurname(name.text) && (!isFull || isNoun(name.text))) return false;
  if (isPlaceHead(before.text)) return false;
  // „Man fand Bin Ladens Haus“
  if (isNameByCapital(first!) && !isNoun(name.text)) return true;
  const isGerman = isGermanParticle(first!.text);
  if (isGerman && (first!.capital || placeName(name.text) !== undefined)) return false;
  // „Der Roman von Thea Bekow“
  if (isGerman && isNextTo(after) && after!.capital && facts.mayBeName(after!.text)) return false;
  // „Mit Anna zum Bahnhof“
  if (isNoun(name.text) && /^zu[mr]|vom$/.test(first!.text)) return false;
  if (isGivenName(before.text) || hasArticle(before.text)) return true;
  if (!before.capital || isNoun(name.text) || (isGerman && particles.length === 1)) return false;
  if (isTitle(before.text)) return !first!.capital || !/^b[ei]n$/i.test(first!.text);
  return !isGerman && placeName(before.text) === undefined && facts.mayBeName(before.text);
}

/** No sentence begins with it, so that its capital belongs to the name. */
const isNameByCapital = ({ text, opens }: Unit): boolean => !opens && /^(?:Bin|Ibn|Van)$/.test(text);

const textOf = ({ particles, name }: Run, first: string): string =>
  [first, ...particles.slice(1).map(({ text }) => text), name.text].join(' ');

/** A text’s units with each such surname as one, and without the initials between given name and surname. */
export function joinUnits(units: readonly Unit[], particled: Particled): readonly Unit[] {
  const joined: Unit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at]!;
    const run = runAt(units, at);
    const known = run && knownAs(textOf(run, unit.text), particled);
    if (run && known !== undefined) {
      const text = textOf(run, unit.opens ? known.split(' ')[0]! : unit.text);
      joined.push({ ...unit, text, end: run.name.end, capital: true });
      at += run.particles.length;
    } else if (isInitial(units, at)) {
      joined.push({ ...units[at + 1]!, gap: ' ', opens: false });
      at += 1;
    } else joined.push(withArticle(unit, particled));
  }
  return joined;
}

/** „George W. Bush“: the full stop ends no name. */
const isInitial = (units: readonly Unit[], at: number): boolean => {
  const [before, unit, after] = [units[at - 1], units[at]!, units[at + 1]];
  if (!/^\p{Lu}$/u.test(unit.text) || !isNextTo(unit) || !before!.capital) return false;
  return after?.capital === true && /^\.[ \u00a0]$/.test(after.gap) && isGivenName(before!.text);
};

/** „al-Assad“ is a name though its first letter is small; „Al-Assad“ is the same where a sentence begins. */
function withArticle(unit: Unit, particled: Particled): Unit {
  if (hasArticle(unit.text)) return { ...unit, capital: true };
  const known = /^\p{Lu}\p{Ll}{1,3}-/u.test(unit.text) ? knownAs(unit.text, particled) : undefined;
  return known === undefined || !hasArticle(known) ? unit : { ...unit, text: unit.text.replace(/^\p{Lu}/u, small) };
}

const small = (letter: string): string => letter.toLowerCase();

const knownAs = (text: string, particled: Particled): string | undefined => {
  const lower = text.toLowerCase();
  return particled.get(lower) ?? (lower.endsWith('s') ? particled.get(lower.slice(0, -1)) : undefined);
};

/** By small letters, to be found where a sentence begins; what stands there with a small letter goes first. */
export const particledMap = (names: readonly string[]): Particled =>
  new Map([...new Set(names)].sort().map((name) => [name.toLowerCase(), name]));
