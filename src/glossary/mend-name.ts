/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕКМНОРСТХУІЈЅ', 'ABEKMHOPCTXYIJS'],
    ['аеорсухіјѕԁһ', 'aeopcyxijsdh'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ον', 'ov'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, at) => [letter, to[at]!])),
);

const LATIN = /\p{Script=Latin}/u;
/** The letters that make a Latin name a mixed one. */
export const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

export const isMixed = (name: string): boolean => LATIN.test(name) && name.search(FOREIGN) !== -1;

/** In Latin letters; as it is where it is not mixed, or with letters that look like no Latin ones. */
function inLatin(name: string): string {
  if (!isMixed(name)) return name;
  const latin = name.replace(FOREIGN, (letter) => LOOKALIKES[letter] ?? letter);
  return isMixed(latin) ? name : latin;
}

/** Blanks that nobody sees: of another kind or width, or several in a row. */
export const ODD_BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]|\s{2,}/gu;

/** Marks of no width that text from the web and from Word brings along. The joiners of other scripts mean something. */
const MARKS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A name without what was pasted along unseen: look-alike letters, marks of no width, odd blanks, blanks at its edges. */
export const mendName = (name: string): string =>
  inLatin(name.replace(MARKS, '').replace(ODD_BLANKS, ' ').replace(/ {2,}/g, ' ').trim());
