import { graphemesOf, type Spelt, speltAs } from './graphemes.ts';

/** Sounds that a unit may stand for. S ш, Z ж, C ч, J дж, X х, T ц, W щ. */
const SOUNDS: Readonly<Record<string, string>> = {
  schtsch: 'W',
  shtsh: 'W',
  chtch: 'W',
  shch: 'W',
  tsch: 'C',
  tch: 'C',
  tsh: 'C',
  dsch: 'JZ',
  dzh: 'JZ',
  dj: 'JZd',
  sch: 'SZ',
  sh: 'SZ',
  zh: 'Z',
  kh: 'X',
  ch: 'XCSk',
  gh: 'g',
  ts: 'T',
  tz: 'T',
  cz: 'CT',
  dz: 'D',
  ds: 'D',
  ph: 'f',
  th: 't',
  ck: 'k',
  qu: 'k',
  q: 'kg',
  c: 'kTC',
  z: 'Tz',
  s: 'sz',
  ss: 's',
  w: 'v',
  j: 'jJZ',
  y: 'ij',
  i: 'ij',
  ou: 'u',
};

/** What it costs that one system writes one sound where another writes the other. */
const NEAR = new Map<string, number>();
const near = (cost: number, ...pairs: string[]): void => {
  for (const [one, two] of pairs as unknown as [string, string][]) NEAR.set(one + two, cost).set(two + one, cost);
};
near(0.2, 'Xh', 'SZ', 'gk', 'ZJ', 'Dz', 'sz', 'üu', 'öo', 'äa');
near(0.4, 'Xk', 'gh', 'JC', 'CT', 'vf', 'TD', 'ao', 'Jd');
near(0.5, 'ou');
near(0.6, 'ei', 'ae', 'äe', 'WC', 'WS', 'Ts', 'SC', 'Sz', 'Zz');
near(0.8, 'Ss');

const VOWELS = 'aeiouyäöü';
const isVowel = (unit: string | undefined): boolean =>
  unit !== undefined && (unit === 'ou' || (unit.length === 1 && VOWELS.includes(unit)));

const OTHER_VOWEL = 0.9;
const OTHER_CONSONANT = 2;

/** Names rarely differ in their first vowel, nor in their last one, by which they tell gender and language. */
const atEdge = (one: readonly string[], two: readonly string[], i: number, j: number): number => {
  if (one[i] === two[j] || !isVowel(one[i]) || !isVowel(two[j]) || /^[ijy]{2}$/.test(one[i]! + two[j]!)) return 0;
  if (i === 0 && j === 0) return 0.5;
  return i === one.length - 1 && j === two.length - 1 ? 0.3 : 0;
};

const soundsOf = (unit: string): string => SOUNDS[unit] ?? unit;

/** Whether both spellings are of one system, which writes one sound in one way. */
const isStrict = (one: Spelt, two: Spelt): boolean => one === two && one !== 'either';

const known = new Map<string, number>();

/** What was worked out once is kept: there are few units. */
function substitution(one: string, two: string, strict: boolean): number {
  const name = `${one} ${two} ${strict}`;
  let cost = known.get(name);
  if (cost === undefined) {
    cost = substitutionOf(one, two, strict);
    known.set(name, cost);
  }
  return cost;
}

function substitutionOf(one: string, two: string, strict: boolean): number {
  if (isVowel(one) !== isVowel(two) && !(/^[ijy]$/.test(one) && /^[ijy]$/.test(two))) return OTHER_CONSONANT;
  if (strict && /^(?:s|z|ss|sh|zh)$/.test(one) && /^(?:s|z|ss|sh|zh)$/.test(two) && one + two !== 'sss') return 1;
  let best = isVowel(one) ? OTHER_VOWEL : OTHER_CONSONANT;
  for (const a of soundsOf(one)) {
    for (const b of soundsOf(two)) best = Math.min(best, a === b ? 0.05 : (NEAR.get(a + b) ?? best));
  }
  return best;
}

/** What it costs that a unit stands in one spelling only. */
function insertion(unit: string, units: readonly string[], at: number): number {
  const [before, after] = [units[at - 1], units[at + 1]];
  const edge = after === undefined;
  if (unit === 'j' || unit === 'y' || unit === 'i') {
    // Alexijewitsch, Alexievich: the glide is heard anyway.
    if (isVowel(after) && before === 'i') return 0.15;
    if (isVowel(after)) return isVowel(before) || before === undefined ? 0.3 : 0.4;
    if (isVowel(before)) return edge ? 0.3 : 0.6;
    return edge ? 1.2 : 0.8;
  }
  if (unit === 'h') return before === undefined ? 0.7 : 0.3;
  // Alexandr, Alexander: only some write the e that is heard before a last r.
  if (unit === 'e' && after === 'r' && at + 2 === units.length && !isVowel(before)) return 0.3;
  if (unit === 'e' && !edge && (isVowel(before) || before === undefined)) return 0.7;
  if (isVowel(unit)) return edge ? 1.2 : 0.8;
  return 1.2;
}

/** Two units for one: ё is jo, yo or e; after hushing sounds o; ü is ue. */
const PAIRS: Readonly<Record<string, number>> = {
  'jo>e': 0.4,
  'yo>e': 0.4,
  'io>e': 0.4,
  'jo>o': 0.1,
  'yo>o': 0.1,
  'ue>ü': 0,
  'oe>ö': 0,
  'ae>ä': 0,
  'ja>a': 0.3,
  'oo>u': 0.2,
  'eo>e': 0.4,
  'di>dj': 0.05,
  'dy>dj': 0.05,
};

/**
 * What the differences of two spellings cost if both were to write one name: nothing for those that follow from the
 * systems of transcription, little for what is often confused, from 1 on for what they do not explain.
 * @param limit from here on it does not matter how much it is: the answer may be too low, but not below
 */
export function spellingCost(first: string, second: string, limit = Infinity): number {
  return align(graphemesOf(first), graphemesOf(second), isStrict(speltAs(first), speltAs(second)), limit);
}

type Units = readonly string[];

/** The cheapest way to read one as the other, by rows of what its beginnings cost. */
function align(one: Units, two: Units, strict: boolean, limit: number): number {
  if (one.length === 0 || two.length === 0) return Infinity;
  let before: readonly number[] = [];
  let row = firstRow(two);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow(one, two, i, strict, row, before);
    // A step may take two units, and a sound after a hushing one may win 0.7 back.
    if (Math.min(...next) > limit + 1 && Math.min(...row) > limit + 1) return Infinity;
    before = row;
    row = next;
  }
  return row[two.length]!;
}

function firstRow(two: Units): number[] {
  const row = [0];
  for (const [at, unit] of two.entries()) row.push(row[at]! + insertion(unit, two, at));
  return row;
}

function nextRow(
  one: Units,
  two: Units,
  i: number,
  strict: boolean,
  above: readonly number[],
  before: readonly number[],
): number[] {
  const row = [above[0]! + insertion(one[i - 1]!, one, i - 1)];
  for (let j = 1; j <= two.length; j += 1) {
    const [a, b] = [one[i - 1]!, two[j - 1]!];
    let best = above[j - 1]! + (a === b ? 0 : change(one, two, i - 1, j - 1, strict));
    best = Math.min(best, above[j]! + insertion(a, one, i - 1), row[j - 1]! + insertion(b, two, j - 1));
    if (i > 1) best = Math.min(best, before[j - 1]! + joined(one[i - 2]!, a, b));
    if (j > 1) best = Math.min(best, above[j - 2]! + joined(two[j - 2]!, b, a));
    row.push(best);
  }
  return row;
}

const change = (one: Units, two: Units, i: number, j: number, strict: boolean): number =>
  substitution(one[i]!, two[j]!, strict) + hushed(one, two, i, j) + atEdge(one, two, i, j);

const joined = (first: string, second: string, unit: string): number => PAIRS[`${first}${second}>${unit}`] ?? Infinity;

/** e for o after a hushing sound is ё: Gorbatschow, Gorbachev. */
const hushed = (one: Units, two: Units, i: number, j: number): number =>
  /^[eo]$/.test(one[i]!) && /^[eo]$/.test(two[j]!) && /(?:ch|sh|zh)$/.test(one[i - 1] ?? '') ? -0.7 : 0;
