import type { TaggedToken } from '../domain/tagged-text.ts';

/**
 * For each token that opens or closes, the place of its partner; none for one that stands alone, as only texts that a
 * person edited have. Pairs nest.
 */
export function pairTags(tokens: readonly TaggedToken[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly number: number; readonly at: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'open') open.push({ number: token.number, at });
    if (token.type !== 'close' || open.at(-1)?.number !== token.number) continue;
    const partner = open.pop()!.at;
    pairs.set(partner, at).set(at, partner);
  }
  return pairs;
}
