import { createInterface } from 'node:readline';
import { AppError } from '../domain/errors.ts';
import { isYes } from './yes-no.ts';

/**
 * Asks on the terminal; anything but a yes, in English or German, is a no.
 * @param undone what a no means, as in `nothing was dropped`
 * @throws AppError `usage` where nobody can be asked
 */
export function confirm(question: string, undone = 'nothing was dropped'): Promise<boolean> {
  if (!process.stdin.isTTY) {
    return Promise.reject(
      new AppError('usage', `Nobody can be asked here, so ${undone}`, {
        hint: 'Look with --dry-run, then run again with --yes.',
      }),
    );
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve, reject) => {
    lines.question(`${question} [y/N] `, (answer) => {
      resolve(isYes(answer));
      lines.close();
    });
    lines.on('SIGINT', () => {
      process.stderr.write('\n');
      reject(new AppError('interrupted', `Interrupted: ${undone}`));
      lines.close();
    });
    lines.on('close', () => resolve(false));
  });
}
