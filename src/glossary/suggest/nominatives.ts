/** Adjectives as names of organisations have them; Gruppe and Ärzte are none. */
const ADJECTIVE =
  /(?:isch|lich|ig|nal|ral|ial|ell|iv|är|ant|vereint|deutsch|frei|neu|groß|jung|alt|rot|grün|weiß|schwarz|link|bar|sam|los)e(?=[nrsm]?$)/i;

/** Names of organisations end so that are neuter; most others that have a genitive -s are masculine. */
const NEUTER =
  /(?:amt|zentrum|komitee|institut|parlament|bündnis|gericht|ministerium|programm|werk|museum|forum|büro|netz|haus|kommando|kreuz|system|modell|produkt|archiv|präsidium|kollegium|konsortium|unternehmen|theater|orchester)$/i;

/**
 * A name of several words as German spells it in the nominative, without article and, where that differs, with it: “das
 * Internationale Olympische Komitee” is called Internationales Olympisches Komitee too.
 * @param before the word before it, which tells the case
 */
export function nominatives(words: readonly string[], before: string | undefined): readonly string[] {
  const count = words.findIndex((word) => !ADJECTIVE.test(word));
  if (count === -1) return [words.join(' ')];
  const article = before?.toLowerCase() ?? '';
  const isGenitive = article === 'des' || article === 'eines';
  const noun = isGenitive ? withoutGenitive(words[count]!) : words[count]!;
  const ending = /e([nrsm]?)$/.exec(words[0]!)?.[1];
  const formed = (end: string) =>
    [
      ...words.slice(0, count).map((word) => word.replace(/e[nrsm]?$/, `e${end}`)),
      noun,
      ...words.slice(count + 1),
    ].join(' ');
  if (count === 0) return [formed('')];
  if (isGenitive || (ending === 'n' && OF_NO_FEMININE.test(article))) return [formed(NEUTER.test(noun) ? 's' : 'r')];
  if (ending === '' && article === 'das') return [formed('s'), formed('')];
  if (ending === '' && article === 'der') return [formed('r'), formed('')];
  return [ending === 'n' && OF_FEMININES.test(article) ? formed('') : words.join(' ')];
}

const OF_NO_FEMININE = /^(?:dem|den|im|am|vom|zum|beim)$/;
const OF_FEMININES = /^(?:der|zur)$/;

/** Komitees, Amtes, Bündnisses, Kongresses; Fonds has its s in all cases. */
function withoutGenitive(noun: string): string {
  if (/(?:fonds|[^e]ss|us|nis)$/i.test(noun)) return noun;
  if (/nisses$/.test(noun)) return noun.slice(0, -3);
  return /[^e]es$/.test(noun) ? noun.slice(0, -2) : noun.replace(/s$/, '');
}
