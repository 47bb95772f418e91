import pc from 'picocolors';
import { AppError, formatFault } from '../domain/errors.ts';
import { toldAt } from '../domain/place.ts';
import { withoutKeys } from './without-keys.ts';

const colours = pc.createColors(process.stderr.isTTY === true && pc.isColorSupported);

/** An error for stderr: what failed, where, and what to do. The stack and the cause only with `--debug`. */
export const formatError = (error: unknown, debug: boolean): string =>
  error instanceof AppError ? formatFailure(error, debug) : withoutKeys(formatBug(error, debug));

function formatFailure(error: AppError, debug: boolean): string {
  const lines = [
    `${colours.red('error:')} ${toldAt(error.place, error.message)}`,
    ...error.faults.map(formatFault),
  ].map(withoutKeys);
  // Ours, and may name a glossary's id, which looks like a key.
  if (error.hint) lines.push(`${colours.dim('→')} ${error.hint}`);
  if (debug) lines.push(withoutKeys(stackOf(error)));
  return lines.join('\n');
}

const formatBug = (error: unknown, debug: boolean): string =>
  [
    `${colours.red('bug:')} ${error instanceof Error ? error.message : String(error)}`,
    '→ This is a fault of zweispalt, not yours. What was paid for is kept. Run again with --debug and report what it prints.',
    ...(debug ? [stackOf(error)] : []),
  ].join('\n');

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause) || String(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
