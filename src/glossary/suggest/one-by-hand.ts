import { groupBy } from '../../domain/group-by.ts';
import type { Suggestion } from './suggestion.ts';

/** A suggestion that a person accepted, with the English form that he or she wants. */
export function oneByHand(suggestion: Suggestion, english: string): Suggestion {
  const changed = english !== suggestion.english;
  const isSeen = suggestion.spellings.some(({ text }) => text === suggestion.english);
  const german = isSeen && changed ? [...suggestion.german, suggestion.english] : suggestion.german;
  return {
    ...suggestion,
    english,
    label: changed ? english : suggestion.label,
    german: german.filter((text) => text !== english),
    confidence: 1,
    grade: 1,
    ground: 'known',
    because: changed ? 'written by you' : `${suggestion.because}; accepted by you`,
  };
}

/** Suggestions to which a person gave one name become one: a label stands once in a glossary. */
export const joinedByLabel = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  [...groupBy(suggestions, ({ label }) => label).values()].map(([first, ...others]) => ({
    ...first!,
    spellings: [first!, ...others].flatMap(({ spellings }) => spellings),
    german: [...new Set([first!, ...others].flatMap(({ german }) => german))],
    given: [first!, ...others]
      .flatMap(({ given }) => given)
      .filter(({ english }, at, all) => all.findIndex((one) => one.english === english) === at),
  }));
