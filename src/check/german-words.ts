/**
 * Words that are frequent in German and are no English words. Left out are those that English has too (die, war, in,
 * hat, so, will, den) or that stand in names (von, van, des).
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `der das dem und ist nicht ein eine einer einem einen eines mit für auf sich auch wird werden sind bei nach aus dass
  oder wie aber haben wurde wurden über vor zum zur durch noch nur als bis ich wir sie kann können seine seiner ihre ihrer
  diese dieser dieses diesem mehr schon sein waren hatte hatten sagte müssen soll sollen gegen unter zwischen wenn weil
  keine kein habe ihm ihn ihnen uns zu im vom beim sowie seit während`.split(/\s+/),
);

const LONGEST = Math.max(...[...FUNCTION_WORDS].map(({ length }) => length));

/** Whether a word, in lower case, is a German function word and nothing in English. */
export const isGermanWord = (word: string): boolean => word.length <= LONGEST && FUNCTION_WORDS.has(word);
