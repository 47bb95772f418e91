import { faultOfName } from '../glossary/glossary-schema.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import { isNo, isYes } from './yes-no.ts';

/** What a person says to a suggestion. */
export type Answer =
  | { readonly type: 'take' | 'leave' | 'same' | 'back' | 'stop' | 'help' }
  /** @param english the form that is wanted */
  | { readonly type: 'write'; readonly english: string }
  /** It may be a form, or a slip: to be asked again. */
  | { readonly type: 'doubtful'; readonly english: string }
  | { readonly type: 'refused'; readonly why: string };

const WORDS: readonly (readonly [RegExp, Answer['type'] & ('back' | 'stop' | 'help')])[] = [
  [/^q(?:uit)?$/i, 'stop'],
  [/^b(?:ack)?$/i, 'back'],
  [/^(?:\?+|h|help|hilfe)$/i, 'help'],
];

/** The forms that a number stands for; of a name that the glossary has the form is settled. */
export const numberedForms = ({ alternatives, known }: Suggestion): readonly string[] =>
  known === undefined ? alternatives : [];

/** Reads an answer: what is neither a word of the question nor a name is never taken for a form. */
export function readAnswer(text: string, suggestion: Suggestion): Answer {
  const word = text.normalize('NFC').trim();
  if (word === '') return { type: 'same' };
  if (isYes(word)) return { type: 'take' };
  if (isNo(word)) return { type: 'leave' };
  const named = WORDS.find(([pattern]) => pattern.test(word));
  if (named) return { type: named[1] };
  return /^[\d\s.,)-]+$/.test(word) ? numbered(word, numberedForms(suggestion)) : formIn(word);
}

function numbered(word: string, forms: readonly string[]): Answer {
  const english = /^\d\d?$/.test(word) ? forms[Number(word) - 1] : undefined;
  return english === undefined ? { type: 'refused', why: `There is no ${word} here` } : { type: 'write', english };
}

/** As names in English are written; anything else is asked about. */
const LIKE_A_NAME = /^\p{Lu}[\p{L}\p{M}\p{N} .’'&()-]{1,79}$/u;

function formIn(word: string): Answer {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return { type: 'refused', why: `“${word}” is no name: a name has two letters at least` };
  const fault = faultOfName(word);
  if (fault) return { type: 'refused', why: fault[0] };
  return { type: LIKE_A_NAME.test(word) ? 'write' : 'doubtful', english: word };
}
