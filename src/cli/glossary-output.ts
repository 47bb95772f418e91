import { toldAt } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';

/** A result on stdout: for programs, or as lines for a person. */
export const printResult = (json: true | undefined, value: unknown, lines: readonly string[]): void => {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''));
};

/** What is to be known beside the result. */
export const warn = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const passedOver = (path: string, reason: string): void =>
  warn(`not looked at: ${visible(toldAt({ file: path }, reason))}`);
