import { CommanderError } from '@commander-js/extra-typings';
import { AppError, EXIT, type ExitCode, exitOf, worstExit } from '../domain/errors.ts';
import { formatError } from './format-error.ts';
import { buildProgram } from './program.ts';

/** Runs one command line. stdout carries results, stderr everything else. @returns the exit code */
export async function main(args: readonly string[]): Promise<ExitCode> {
  goOnUnheard();
  let exit: ExitCode = EXIT.done;
  const program = buildProgram((code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
    process.stderr.write(`${formatError(error, args.includes('--debug'))}\n`);
    return error instanceof AppError ? exitOf(error) : EXIT.bug;
  }
}

/** What is under way is paid for: that nobody can be told of it ends nothing. Once, however often it runs. */
function goOnUnheard(): void {
  process.stdout.off('error', tellUnwritten).on('error', tellUnwritten);
  process.stderr.off('error', passOver).on('error', passOver);
}

/** `zweispalt … | head` closes the pipe early: nothing went wrong, and nobody reads on. Else a result is lost. */
function tellUnwritten(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || exitSoFar().includes(EXIT.input)) return;
  const fault = new AppError('output', `stdout cannot be written: ${error.message}`, {
    hint: 'Free some space and run again; what is done is remembered.',
  });
  process.stderr.write(`${formatError(fault, false)}\n`);
  process.exitCode = worstExit([exitOf(fault), ...exitSoFar()]);
}

function passOver(): void {}

/** What output that could not be written has left, before the command itself has ended or after. */
export const exitSoFar = (): readonly ExitCode[] =>
  process.exitCode === undefined ? [] : [process.exitCode as ExitCode];
