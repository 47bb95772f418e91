import type { Concept } from '../domain/concept.ts';

/**
 * Whether a text tells which of two entries with one spelling is meant, or it makes no difference. One condition suffices:
 * where it does not hold, the other is meant. Given names must differ.
 */
export function areToldApart(one: Concept, two: Concept): boolean {
  if (one.en === two.en || one.when.length > 0 || two.when.length > 0) return true;
  if (one.enforce === 'off' || two.enforce === 'off') return true;
  const names = ({ given }: Concept) => given.flatMap(({ en, de }) => [en, ...de]);
  return one.given.length > 0 && two.given.length > 0 && !names(one).some((name) => names(two).includes(name));
}
