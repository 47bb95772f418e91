import type { Concept } from '../domain/concept.ts';
import { visible } from '../domain/visible.ts';
import { type Addition, fitToEntry, isAddition } from '../glossary/suggest/addition.ts';
import { joinedByLabel, oneByHand } from '../glossary/suggest/one-by-hand.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import { type Answer, readAnswer } from './suggest-answer.ts';
import { formatAnswers, formatHelp, formatQuestion } from './suggest-face.ts';
import type { AskLine } from './terminal-ask.ts';
import { isYes } from './yes-no.ts';

/** What a person took. */
export interface Accepted {
  /** New ones, sure by the person's word. */
  readonly entries: readonly Suggestion[];
  /** Spellings of names that the glossary has. */
  readonly additions: readonly Addition[];
}

/**
 * Asks name by name, and again where an answer is none.
 * @param concepts the glossary's entries: whoever writes the name of one means it
 * @returns what was accepted; at `q` and the input's end what was accepted so far
 */
export async function askSuggestions(
  suggestions: readonly Suggestion[],
  ask: AskLine,
  concepts: readonly Concept[] = [],
): Promise<Accepted> {
  const taken = new Map<number, Suggestion | undefined>();
  let at = 0;
  let said = '';
  while (at < suggestions.length) {
    const one = suggestions[at]!;
    const answer = await answerTo(`${said}${questionOf(suggestions, at, taken)}`, one, ask);
    said = '';
    if (answer.type === 'stop') break;
    if (answer.type === 'back') {
      if (at === 0) said = '\nThis is the first question.\n';
      at = Math.max(0, at - 1);
      continue;
    }
    if (answer.type === 'leave' || !taken.has(at)) taken.set(at, undefined);
    if (answer.type === 'take') taken.set(at, oneByHandOrAdded(one, one.english));
    if (answer.type === 'write') taken.set(at, written(one, answer.english, concepts));
    at += 1;
  }
  const accepted = [...taken].sort(([a], [b]) => a - b).flatMap(([, one]) => one ?? []);
  return {
    entries: joinedByLabel(accepted.filter((one) => !isAddition(one))),
    additions: accepted.filter(isAddition),
  };
}

function questionOf(
  suggestions: readonly Suggestion[],
  at: number,
  taken: ReadonlyMap<number, Suggestion | undefined>,
): string {
  const before = taken.has(at) ? { taken: taken.get(at) } : undefined;
  return formatQuestion(suggestions[at]!, { number: at + 1, all: suggestions.length, before }).join('\n');
}

type Settled = Exclude<Answer, { readonly type: 'help' | 'doubtful' | 'refused' }>;

/** Asks until something can be done with the answer. */
async function answerTo(question: string, suggestion: Suggestion, ask: AskLine): Promise<Settled> {
  let shown = question;
  for (;;) {
    const text = await ask(`${shown}\n> `);
    if (text === undefined) return { type: 'stop' };
    const answer = readAnswer(text, suggestion);
    if (answer.type === 'help') shown = formatHelp(suggestion).join('\n');
    else if (answer.type === 'refused') shown = visible(`${answer.why}. ${formatAnswers(suggestion)}`);
    else if (answer.type === 'doubtful') {
      const word = await ask(visible(`Is “${answer.english}” the English form? [y/N] `));
      if (word === undefined) return { type: 'stop' };
      if (isYes(word)) return { type: 'write', english: answer.english };
      shown = visible(`It is not taken. ${formatAnswers(suggestion)}`);
    } else return answer;
  }
}

const oneByHandOrAdded = (suggestion: Suggestion, english: string): Suggestion =>
  isAddition(suggestion) ? suggestion : oneByHand(suggestion, english);

/** A form that a person wrote. That of an entry is meant to be it; any other makes an entry of its own. */
function written(suggestion: Suggestion, english: string, concepts: readonly Concept[]): Suggestion {
  const own = entryCalled(english, concepts);
  if (own) return fitToEntry(suggestion, own);
  const { known: _, ...fresh } = suggestion;
  return oneByHand(fresh, english);
}

function entryCalled(name: string, concepts: readonly Concept[]): Concept | undefined {
  const labelled = concepts.find(({ label }) => label === name);
  const called = concepts.filter(({ en }) => en === name);
  return labelled ?? (called.length === 1 ? called[0] : undefined);
}
