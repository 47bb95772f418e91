import type { Suggestion } from './suggestion.ts';

/** A suggestion that a person accepted, with the English form that he or she wants. */
export function oneByHand(suggestion: Suggestion, english: string): Suggestion {
  const changed = english !== suggestion.english;
  const spelt = [suggestion.german, changed ? suggestion.spellings.map(({ text }) => text) : []].flat();
  return {
    ...suggestion,
    english,
    label: changed ? english : suggestion.label,
    german: [...new Set(spelt)].filter((text) => text !== english),
    confidence: 1,
    grade: 1,
    ground: 'known',
    because: changed ? 'written by you' : `${suggestion.because}; accepted by you`,
  };
}
