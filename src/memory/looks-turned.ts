const GERMAN = /(?<!\p{L})(?:der|die|das|und|ist|nicht|ein|eine|mit|von|zu|den)(?!\p{L})/giu;
const ENGLISH = /(?<!\p{L})(?:the|and|is|not|of|to|a|with|that|for|by)(?!\p{L})/giu;

/** So many rows tell enough. */
const LOOKED_AT = 1000;

/** Whether of two columns the first is English and the second German, by their commonest words. */
export function looksTurned(rows: readonly (readonly string[])[]): boolean {
  let first = 0;
  let second = 0;
  for (const [a = '', b = ''] of rows.slice(0, LOOKED_AT)) {
    first += count(a, ENGLISH) - count(a, GERMAN);
    second += count(b, GERMAN) - count(b, ENGLISH);
  }
  return first > 0 && second > 0;
}

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;
