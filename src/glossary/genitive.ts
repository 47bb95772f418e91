import { isCapitalised } from './fold.ts';
import type { Sighting } from './sightings.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

const DETERMINER = /^(?:des|(?:ein|kein|mein|dein|sein|ihr|unser|eur|dies|jen|jed)es)$/i;
const ADJECTIVE = /^\p{Ll}\p{L}*e[rsnm]?$/u;
/** Ends like an adjective, but never stands between an owner and what is owned: „die Tokajews dieser Welt“, „haben Macht“. */
const NO_ADJECTIVE =
  /^(?:d(?:er|e[nms])|(?:dies|jen|jed|welch|all|manch|ein|kein|mein|dein|sein|ihr|unser|eur)e[rsnm]?|gegen|neben|wegen|unter|über|hinter|außer|ausser|aber|oder|haben?|hatten?|waren?|w[eu]rden|wollen|sollen|können|müssen|dürfen|mögen)$/;

/**
 * Whether the -s of a name is a genitive, by what stands around it: „des Sicherheitsrats“, „Tokajews neue Rede“, „die Rede
 * Tokajews“; „die Schigulis fuhren“ is a plural.
 */
export function isGenitive(tokens: Tokens, { from, to }: Sighting): boolean {
  if (!/s$/i.test(wordAt(tokens, to))) return false;
  const before = isBlank(tokens, from - 1) ? wordAt(tokens, from - 1) : '';
  if (DETERMINER.test(before)) return true;
  if (from > 1 && isCapitalised(before) && before.length > 3) return true;
  let next = to + 1;
  while (next <= to + 2 && isBlank(tokens, next - 1) && isAdjective(wordAt(tokens, next))) next += 1;
  return isBlank(tokens, next - 1) && isCapitalised(wordAt(tokens, next));
}

const OF_SEVERAL =
  /^(?:die|der|den|beiden?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|(?:all|dies|jen|viel|einig|mehrer|wenig|manch|kein)e[rn]?)$/i;

/** As far before a name as its article may stand: „die beiden jungen Tokajews und Bekows“. */
const MOST_BEFORE = 5;

/** Whether the -s of a name is a plural, by the article, the number or the like that belongs to it. */
export function isPlural(tokens: Tokens, sighting: Sighting): boolean {
  if (sighting.ending !== 'genitive' || isGenitive(tokens, sighting)) return false;
  let at = sighting.from - 1;
  for (let steps = 0; steps < MOST_BEFORE && isBlank(tokens, at); steps += 1) {
    const word = wordAt(tokens, at);
    if (OF_SEVERAL.test(word)) return true;
    if (!isAdjective(word) && !isBesideAnother(tokens, at)) return false;
    at -= isAdjective(word) ? 1 : 2;
  }
  return false;
}

/** „die Tokajews und Bekows“ */
const isBesideAnother = (tokens: Tokens, at: number): boolean =>
  /^(?:und|oder)$/.test(wordAt(tokens, at)) && isBlank(tokens, at - 1) && /^\p{Lu}.*s$/u.test(wordAt(tokens, at - 1));

const isAdjective = (word: string): boolean => ADJECTIVE.test(word) && !NO_ADJECTIVE.test(word);

const isBlank = (tokens: Tokens, gap: number): boolean => gap >= 0 && plainGap(gapAfter(tokens, gap)) === ' ';
