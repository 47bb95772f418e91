/** Letters that stand for one sound in German, English or French spellings of names from Cyrillic; longest first. */
const UNITS = [
  'schtsch',
  'shtsh',
  'chtch',
  'shch',
  ...['tsch', 'dsch', 'tch', 'tsh', 'dzh', 'sch'],
  ...['sh', 'zh', 'kh', 'gh', 'ch', 'ts', 'tz', 'cz', 'dz', 'ds', 'dj', 'ph', 'th', 'ou', 'qu', 'ck'],
];

const UNIT = new RegExp(`${UNITS.join('|')}|.`, 'gsu');

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ä',
  ø: 'ö',
  ł: 'l',
  đ: 'dj',
  ı: 'i',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'tch',
  ć: 'tch',
  ç: 'tch',
  ž: 'zh',
  ż: 'zh',
};

/**
 * A name as the units it is spelt with: small letters, accents gone but for umlauts and those of hushing sounds, double
 * letters as one (`ss` stays, it is never a z), and all that i, j and y write at the end as one i.
 */
export function graphemesOf(name: string): readonly string[] {
  const known = asked.get(name);
  if (known !== undefined) return known;
  if (asked.size >= MOST_ASKED) asked.clear();
  const units = name.length > LONGEST ? [] : split(name);
  asked.set(name, units);
  return units;
}

/** What is longer is no name. */
const LONGEST = 60;

/** Articles repeat their words. */
const asked = new Map<string, readonly string[]>();
const MOST_ASKED = 100_000;

function split(name: string): readonly string[] {
  const letters = [...name.toLowerCase().normalize('NFC')].map((letter) => LETTERS[letter] ?? bare(letter)).join('');
  const plain = letters
    .replace(/x/g, 'ks')
    // The press leaves the y of -eyev.
    .replace(/ee(?=[vw]a?s?$)/, 'eye')
    .replace(/[ijy]{2,}$/, 'i')
    .replace(/y$/, 'i');
  // In German spelling dj is d and a soft vowel: Serdjukow; in French it is дж: Ahmadinedjad.
  const units = (plain.includes('w') ? plain.replace(/dj/g, 'dy') : plain).match(UNIT) ?? [];
  return units.flatMap((unit, at) => doubled(unit, at, units));
}

const bare = (letter: string): string =>
  /[äöü]/.test(letter) ? letter : letter.normalize('NFD').replace(/[^a-z]/g, '');

function doubled(unit: string, at: number, units: readonly string[]): string[] {
  if (unit === units[at - 1]) return [];
  return [unit === 's' && units[at + 1] === 's' ? 'ss' : unit];
}

const GERMAN = /w|sch|(?:^|[aeiouäöü])j[aeiouäöü]|[bdfgklmnprstvz]j[aeou]|[ij]j$|[yi]j$/;
const ENGLISH = /v|sh|zh|kh|(?:^|[^aeiou])y[aeiou]|[aeiou]y[aeou]|q|ou/;

/** The way a name is spelt: German transcription, English or another, or nothing that tells. */
export type Spelt = 'german' | 'english' | 'either';

/** By letters that only one of the two uses; a name with both is taken for either. */
export function speltAs(name: string): Spelt {
  const lower = name.toLowerCase();
  const german = GERMAN.test(lower);
  if (german === ENGLISH.test(lower.replace(/sch/g, ''))) return 'either';
  return german ? 'german' : 'english';
}
