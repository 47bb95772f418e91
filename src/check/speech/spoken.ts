/** Fewer words are an expression. */
const LEAST = 4;
/** As many are no title and no expression, with or without a verb. */
const ENOUGH = 8;
/** Words looked at; a speech has its verb long before. */
const MOST = 60;

const VERBS = new Set(
  `ist sind war waren sei seien wäre wären bin bist hat haben hatte hatten habe hätte hätten wird werden wurde
wurden würde würden kann können konnte könnte könnten muss müssen musste müsste müssten soll sollen sollte sollten will wollen
wollte wollten darf dürfen dürfte mag möchte möchten geht gehen ging gibt gab kommt kommen kam steht stehen stand macht machen
machte bleibt bleiben blieb sein gewesen worden geworden ich wir uns unser unsere unserer unserem unseren mir mich mein meine
ihr euch du lassen lässt glaube denke weiß wissen heißt bedeutet brauchen braucht`.split(/\s+/),
);

/** `ging`, `gespielt`, `zu erreichen`: endings alone would take nouns' adjectives too. */
const VERBAL = /^(?:ge\p{Ll}{3,}t|\p{Ll}{2,}(?:ierte?n?|iert)|\p{Ll}{3,}(?:te|ten|st))$/u;

/** Whether quoted words are what somebody said, and not a title, a nickname or an expression. */
export function soundsSpoken(quotation: string): boolean {
  const words = firstWords(quotation);
  if (words.length < LEAST) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  if (small.length * 3 < words.length) return false;
  return (
    words.length >= ENOUGH ||
    words.some((word) => VERBS.has(word.toLowerCase())) ||
    small.some((word) => VERBAL.test(word))
  );
}

const firstWords = (text: string): readonly string[] =>
  text
    .slice(0, MOST * 30)
    .match(/\p{L}+/gu)
    ?.slice(0, MOST) ?? [];
