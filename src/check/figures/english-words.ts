import { centuryKeys, hourKeys, numberKey, timeKeys } from './figure.ts';

const UNITS: readonly (readonly string[])[] = [
  ['zero', 'nil', 'no', 'none', 'nobody'],
  ['one', 'first', 'once', 'single', 'a', 'an', 'another'],
  ['two', 'second', 'twice', 'both', 'double', 'doubled', 'doubles', 'doubling', 'couple', 'pair', 'twin', 'twins'],
  ['three', 'third', 'thirds', 'triple', 'tripled', 'thrice'],
  ['four', 'fourth', 'fourths', 'quadruple', 'quadrupled'],
  ['five', 'fifth', 'fifths'],
  ['six', 'sixth', 'sixths'],
  ['seven', 'seventh', 'sevenths'],
  ['eight', 'eighth', 'eighths'],
  ['nine', 'ninth', 'ninths'],
  ['ten', 'tenth', 'tenths'],
  ['eleven', 'eleventh'],
  ['twelve', 'twelfth'],
  ['thirteen', 'thirteenth'],
  ['fourteen', 'fourteenth', 'fortnight'],
  ['fifteen', 'fifteenth'],
  ['sixteen', 'sixteenth'],
  ['seventeen', 'seventeenth'],
  ['eighteen', 'eighteenth'],
  ['nineteen', 'nineteenth'],
];
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const SCALES: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['decades', 10],
  ['dozen', 12],
  ['centuries', 100],
  ['hundred', 100],
  ['hundredth', 100],
  ['thousand', 1e3],
  ['thousandth', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.flatMap((words, value) => words.map((word) => [word, value] as const)),
  ...TENS.flatMap((stem, index) => ['y', 'ieth', 'ies'].map((end) => [stem + end, (index + 2) * 10] as const)),
]);

/** Words that stand for a figure of several meanings. */
const OTHERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['half', ['n:0.5', 'n:50', 'n:1.5']],
  ['halves', ['n:2']],
  ['quarter', ['n:0.25', 'n:25', 'n:4', 'n:15', 'n:3']],
  ['quarters', ['n:0.75', 'n:75', 'n:4', 'n:3']],
  ['century', ['n:100']],
  ['week', ['n:7', 'n:8']],
  ['weeks', ['n:14']],
  ['noon', timeKeys(12, '00')],
  ['midday', timeKeys(12, '00')],
  ['midnight', timeKeys(0, '00')],
]);

const NUMBER_WORDS = new Set([...SMALL.keys(), ...SCALES.keys(), ...OTHERS.keys()]);

/** Whether a word, in lower case, stands for a figure or for part of one. */
export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word);

/**
 * What a run of English words joined by blanks and hyphens can stand for: "two hundred and fifty", "twenty-first",
 * "half a million", "the nineties", "eight" (o'clock).
 * @param words in lower case, with a lone `and` where one stands @returns keys
 */
export function englishWords(words: readonly string[]): readonly string[] {
  const keys: string[] = [];
  let [total, part, half] = [0, 0, 0];
  let open = false;
  const flush = () => {
    if (open) keys.push(...keysOf(total + part), ...(half ? [numberKey(total + part + half)] : []));
    [total, part, half, open] = [0, 0, 0, false];
  };
  for (const [index, word] of words.entries()) {
    const scale = SCALES.get(word);
    const small = SMALL.get(word);
    keys.push(...(OTHERS.get(word) ?? []));
    if (scale === 100) [part, open] = [(part || 1) * 100, true];
    else if (scale) [total, part, open] = [total + (part + half || 1) * scale, 0, true];
    else if (word === 'half') half = 0.5;
    else if (small === undefined) word === 'and' || flush();
    else if (word !== 'a' || (half === 0 && words[index - 1] !== 'and')) {
      if (word === 'a' || word === 'an' || !joins(part, small)) flush();
      [part, open] = [part + small, true];
    }
  }
  flush();
  return keys;
}

/** Whether a number word goes on with the one before it: twenty one, hundred five; but not five six. */
const joins = (part: number, next: number): boolean =>
  part === 0 || (part % 100 === 0 && next < 100) || (part % 10 === 0 && part % 100 >= 20 && next < 10);

function keysOf(value: number): readonly string[] {
  const decade = value >= 20 && value < 100 && value % 10 === 0 ? centuryKeys(String(value)) : [];
  return [numberKey(value), ...hourKeys(value), ...decade];
}
