import { scaled } from './decimal.ts';
import { centuryKeys, hourKeys, numberKey, timeKeys } from './figure.ts';

const SMALL: Readonly<Record<string, number>> = {
  null: 0,
  ein: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  erst: 1,
  dritt: 3,
  siebt: 7,
};
const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const BELOW_100 = new RegExp(
  `(?:(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(${longestFirst(Object.keys(TENS))})|(${longestFirst(Object.keys(SMALL))})`,
  'y',
);

/** Words that stand for a figure, or may be rendered by one. */
const OTHERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:beide|doppel|verdoppel|paar|dutzend)/, ['2', '12']],
  [/^verdreifach/, ['3']],
  [/^vervierfach/, ['4']],
  [/^(?:halb|hälfte)/, ['0.5', '50', '30']],
  [/^achtelfinal/, ['8', '16']],
  [/^viertelfinal/, ['4', '8']],
  [/^viertel/, ['0.25', '25', '15', '4']],
  [/^(?:drittel)/, ['3']],
  [/^dreiviertel/, ['0.75', '75', '3', '4']],
  [/^(?:anderthalb|eineinhalb)/, ['1.5']],
  [/^jahrzehnt/, ['10']],
  [/^jahrhundert/, ['100']],
];

/**
 * What a German word can stand for as a figure: zweiundzwanzig, dreihundert, achtjährig, Zwanzigerjahre, Hälfte.
 * @param word in lower case @returns keys; none for other words
 */
export function germanWord(word: string): readonly string[] {
  const others = OTHERS.find(([pattern]) => pattern.test(word));
  if (others) return others[1].map(numberKey);
  if (word === 'mittag' || word === 'mittags') return timeKeys(12, '00');
  if (word === 'mitternacht') return timeKeys(0, '00');
  const number = leadingNumber(word);
  if (!number) return [];
  const scale = /^mill(ion|iarde)/.exec(word.slice(number.length, number.length + 9));
  if (scale) return [numberKey(scaled(String(number.value), scale[1] === 'ion' ? 6 : 9))];
  const decade = number.value % 10 === 0 && number.value < 100 && word.startsWith('er', number.length);
  return [numberKey(number.value), ...(decade ? centuryKeys(String(number.value)) : []), ...hourKeys(number.value)];
}

/** The number that a word begins with, and how many letters it takes. */
function leadingNumber(word: string): { readonly value: number; readonly length: number } | undefined {
  let [total, part, at] = [0, 0, 0];
  for (;;) {
    const next = word.startsWith('und', at) && at > 0 ? at + 3 : at;
    if (word.startsWith('hundert', next)) [part, at] = [(part || 1) * 100, next + 7];
    else if (word.startsWith('tausend', next)) [total, part, at] = [total + (part || 1) * 1000, 0, next + 7];
    else if (word.startsWith('einhalb', next) && at > 0) return { value: total + part + 0.5, length: next + 7 };
    else {
      BELOW_100.lastIndex = next;
      const match = part % 100 === 0 ? BELOW_100.exec(word) : null;
      if (!match) break;
      part += (SMALL[match[1] ?? match[3] ?? ''] ?? 0) + (TENS[match[2] ?? ''] ?? 0);
      at = next + match[0].length;
      if (match[3] === 'null') break;
    }
  }
  return at === 0 ? undefined : { value: total + part, length: at };
}
