import { createInterface, type Interface } from 'node:readline';
import { AppError } from '../domain/errors.ts';

/** Where answers come from: the terminal, or a test. A closed input is the end of the questions. */
export type AskLine = (question: string) => Promise<string | undefined>;

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
    // What is said next begins a line of its own.
    const endLine = () => process.stderr.write('\n');
    const end = () => {
      endLine();
      resolve(undefined);
    };
    lines.once('close', end);
    lines.once('SIGINT', () => {
      lines.removeListener('close', end);
      endLine();
      reject(new AppError('interrupted', 'Interrupted: nothing was written'));
      lines.close();
    });
    lines.question(question, (answer) => {
      lines.removeListener('close', end);
      lines.removeAllListeners('SIGINT');
      resolve(answer);
    });
  });
