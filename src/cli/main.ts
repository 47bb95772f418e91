import { CommanderError } from '@commander-js/extra-typings';
import { AppError, EXIT, type ExitCode, exitOf } from '../domain/errors.ts';
import { formatError } from './format-error.ts';
import { buildProgram } from './program.ts';

/** Runs one command line. stdout carries results, stderr everything else. @returns the exit code */
export async function main(args: readonly string[]): Promise<ExitCode> {
  quietOnClosedPipe();
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

/** `zweispalt … | head` closes the pipe early: nothing went wrong, and nobody reads on. Once, however often it runs. */
function quietOnClosedPipe(): void {
  process.stdout.off('error', passOverClosedPipe).on('error', passOverClosedPipe);
}

function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
