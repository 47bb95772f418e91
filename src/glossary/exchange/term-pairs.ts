import type { Concept } from '../../domain/concept.ts';
import type { TermPair } from '../../domain/term.ts';
import { commentOf } from './term-comment.ts';

/**
 * What a glossary says pair by pair, as other tools' glossaries hold it: each German spelling, long form and given name
 * with its English. What pairs cannot say stays behind: conditions, wrong and accepted forms, policies. Entries that are
 * switched off are left out.
 */
export const termPairs = (concepts: readonly Concept[]): readonly TermPair[] =>
  withoutDoubles(concepts.filter(({ enforce }) => enforce !== 'off').flatMap(pairsOf));

function pairsOf(concept: Concept): readonly TermPair[] {
  const { en, long, given } = concept;
  // A name that is the same in both languages is an entry of its own for whoever translates.
  const isSame = concept.de.length === 0 && !long?.de.length && given.every(({ de }) => de.length === 0);
  const short = isSame ? [en] : concept.de;
  return [
    ...short.map((de) => ({ de, en, comment: commentOf(concept, 'spelling') })),
    ...(long?.de ?? []).map((de) => ({ de, en: long!.en, comment: commentOf(concept, 'long form') })),
    ...given.flatMap((name) => name.de.map((de) => ({ de, en: name.en, comment: commentOf(concept, 'given name') }))),
  ];
}

const withoutDoubles = (pairs: readonly TermPair[]): readonly TermPair[] => [
  ...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values(),
];
