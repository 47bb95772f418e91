import { createInterface, type Interface } from 'node:readline';
import { AppError } from '../domain/errors.ts';
import { visible } from '../domain/visible.ts';
import { joinedByLabel, oneByHand } from '../glossary/suggest/one-by-hand.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import { formatQuestion } from './suggest-face.ts';

/** Where answers come from: the terminal, or a test. A closed input is the end of the questions. */
export type AskLine = (question: string) => Promise<string | undefined>;

/** Asks name by name. @returns what was accepted, sure by the person's word; `q` keeps what was accepted so far */
export async function askSuggestions(suggestions: readonly Suggestion[], ask: AskLine): Promise<readonly Suggestion[]> {
  const accepted: Suggestion[] = [];
  for (const [at, suggestion] of suggestions.entries()) {
    const answer = await ask(`${formatQuestion(suggestion, at + 1, suggestions.length).join('\n')}\n> `);
    const word = answer?.trim();
    if (word === undefined || /^q(?:uit)?$/i.test(word)) break;
    if (word === '' || /^n(?:o)?$/i.test(word)) continue;
    accepted.push(oneByHand(suggestion, englishMeant(word, suggestion)));
  }
  return joinedByLabel(accepted);
}

/** `y` takes the proposal, a number one of the alternatives, anything else is the English form itself. */
function englishMeant(word: string, { english, alternatives }: Suggestion): string {
  if (/^y(?:es)?$/i.test(word)) return english;
  return (/^\d$/.test(word) ? alternatives[Number(word) - 1] : undefined) ?? word;
}

/** Asks on the terminal. @throws AppError `usage` where nobody can be asked, `interrupted` at Ctrl-C */
export function terminalAsk(): { readonly ask: AskLine; close(): void } {
  if (!process.stdin.isTTY) {
    throw new AppError('usage', 'Nobody can be asked here', {
      hint: 'Run without --ask: the proposals are then written as a patch to review.',
    });
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return { ask: (question) => askOn(lines, question), close: () => lines.close() };
}

const askOn = (lines: Interface, question: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const end = () => resolve(undefined);
    lines.once('close', end);
    lines.once('SIGINT', () => {
      reject(new AppError('interrupted', 'Interrupted: nothing was written'));
      lines.close();
    });
    lines.question(question, (answer) => {
      lines.removeListener('close', end);
      lines.removeAllListeners('SIGINT');
      resolve(visible(answer));
    });
  });
