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

const isAdjective = (word: string): boolean => ADJECTIVE.test(word) && !NO_ADJECTIVE.test(word);

const isBlank = (tokens: Tokens, gap: number): boolean => gap >= 0 && plainGap(gapAfter(tokens, gap)) === ' ';
