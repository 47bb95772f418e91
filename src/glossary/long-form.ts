import type { Hit } from './claims.ts';
import { fold, isCapitalised } from './fold.ts';
import type { Group } from './groups.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

const SMALL = new Set(['of', 'the', 'on', 'for', 'and', 'in', 'to']);
/** Share of common content words from which a phrase is the long form in other words; less is enough before "(OVKS)". */
const SAME_WORDS = 0.75;
const SAME_WORDS_DEFINED = 0.5;

/**
 * A long form that the engine made up, "Organization of the Treaty on Collective Security" for "Collective Security Treaty
 * Organization": a run of capitalised words with mostly the same content words, where the German has the long form.
 */
export function findLongForm(group: Group, claimed: readonly Hit[], tokens: Tokens): Hit[] {
  const long = group.concepts[0]!.long?.en;
  const meant = group.mentions.filter(({ occurrence: { form } }) => form === 'long' || form === 'both').length;
  if (long === undefined || meant === 0) return [];
  if (claimed.some((hit) => hit.group === group && hit.long)) return [];
  const wanted = new Set(contentOf(long.split(/[^\p{L}]+/u)));
  const hits: Hit[] = [];
  for (const { from, to } of runsOf(tokens)) {
    if (hits.length >= meant || claimed.some((hit) => hit.from <= to && hit.to >= from)) continue;
    const content = contentOf(tokens.starts.slice(from, to + 1).map((_, at) => wordAt(tokens, from + at)));
    const shared = content.filter((word) => wanted.has(word)).length;
    const all = new Set([...content, ...wanted]).size;
    const defined = claimed.some(
      (hit) => hit.group === group && hit.from === to + 1 && /\(\s*$/.test(gapAfter(tokens, to)),
    );
    if (shared < 2 || shared / all < (defined ? SAME_WORDS_DEFINED : SAME_WORDS)) continue;
    const [start, end] = [tokens.starts[from]!, tokens.ends[to]!];
    hits.push({
      group,
      from,
      to,
      start,
      end,
      role: 'wrong',
      rule: 'long-form',
      long: true,
      withS: false,
      named: false,
    });
  }
  return hits;
}

/** Runs of capitalised words with small words among them: what may be a long name. */
function runsOf(tokens: Tokens): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.starts.length; at += 1) {
    if (!isCapitalised(wordAt(tokens, at)) || SMALL.has(wordAt(tokens, at).toLowerCase())) continue;
    const from = at;
    let to = at;
    while (at + 1 < tokens.starts.length && /^[ -]$/.test(plainGap(gapAfter(tokens, at)))) {
      const next = wordAt(tokens, at + 1);
      if (!isCapitalised(next) && !SMALL.has(next)) break;
      at += 1;
      if (isCapitalised(next)) to = at;
    }
    if (to > from) runs.push({ from, to });
  }
  return runs;
}

/** Content words without the differences of British, American and plural spelling. */
const contentOf = (words: readonly string[]): string[] =>
  words
    .map((word) => fold(word).replace(/z/g, 's').replace(/s$/, ''))
    .filter((word) => word.length > 0 && !SMALL.has(word));
