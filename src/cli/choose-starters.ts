import { createInterface } from 'node:readline/promises';
import { startersNamed, USUAL_STARTERS } from '../app/init.ts';
import { AppError } from '../domain/errors.ts';
import { visible } from '../domain/visible.ts';
import { STARTER_NAMES, type StarterName } from '../glossary/starter/starter-glossaries.ts';
import { isNo, isYes } from './yes-no.ts';

/** Where the question is put; the terminal unless given. */
export interface Asking {
  readonly isTerminal: boolean;
  ask(question: string): Promise<string>;
}

/**
 * The starter glossaries that a flag names, else those that a person at the terminal chooses, asked again after a slip; none
 * where nobody is asked.
 * @throws AppError `usage` for a name that is none, `interrupted`
 */
export async function chooseStarters(flag: string | undefined, asking = ON_TERMINAL): Promise<readonly StarterName[]> {
  if (flag !== undefined) return startersNamed(flag);
  if (!asking.isTerminal) return [];
  const question = `Glossaries to start with (${STARTER_NAMES.join(', ')}; all, none) [${USUAL_STARTERS.join(', ')}]: `;
  let shown = question;
  for (;;) {
    const answer = await asking.ask(shown);
    try {
      if (answer.trim() === '' || isYes(answer)) return USUAL_STARTERS;
      return isNo(answer) ? [] : startersNamed(answer);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      shown = `${visible(error.message)}. ${error.hint}\n${question}`;
    }
  }
}

const ON_TERMINAL: Asking = {
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await lines.question(question);
    } catch (cause) {
      process.stderr.write('\n');
      throw new AppError('interrupted', 'Interrupted: no workspace was made', { cause });
    } finally {
      lines.close();
    }
  },
};
