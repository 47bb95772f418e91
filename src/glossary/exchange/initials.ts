const SMALL = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'to', 'de', 'des', 'du', 'la']);

/** What a name of several words is abbreviated to: CSTO of “Collective Security Treaty Organization”; else nothing. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL.has(word.toLowerCase()));
  const isName = words.length > 1 && words.every((word) => /^\p{L}/u.test(word));
  return isName ? words.map((word) => word[0]!.toUpperCase()).join('') : '';
}
