import pc from 'picocolors';
import { makeEdits, planEdits } from '../app/edit-glossary.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { visible, visibleLines } from '../domain/visible.ts';
import type { GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import { confirm } from './confirm.ts';
import { printResult, warn } from './glossary-output.ts';

/** The flags of commands that change the glossary. */
export interface OfferFlags {
  readonly dryRun?: true | undefined;
  readonly yes?: true | undefined;
  readonly json?: true | undefined;
}

/**
 * Shows what edits would make of the glossary's files, asks, and makes them.
 * @param facts what programs are told beside the difference @param lines what people are told before it
 */
export async function offerEdits(
  settings: Settings,
  edits: readonly GlossaryEdit[],
  { dryRun, yes, json }: OfferFlags,
  facts: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): Promise<ExitCode> {
  const plan = planEdits(settings, edits);
  for (const line of lines) warn(line);
  for (const { label, message } of plan.notes) warn(`${visible(label)}: ${visible(message)}`);
  const isSame = plan.changed.length === 0;
  // Whoever is asked must have seen what it is about.
  if (!json && !isSame) process.stdout.write(formatDiff(plan.diff));
  const isWanted =
    !dryRun && !isSame && (yes === true || (await confirm('Write this?', 'the glossary stays as it is')));
  if (isWanted) makeEdits(plan);
  const said = isSame ? 'The glossary says all of it already.' : isWanted ? 'Written.' : 'Nothing was written.';
  if (json) printResult(json, { ...facts, written: isWanted, diff: plan.diff, notes: plan.notes }, []);
  else warn(said);
  return EXIT.done;
}

const formatDiff = (diff: string): string =>
  visibleLines(diff)
    .split('\n')
    .map((line) => (line.startsWith('+') ? pc.green(line) : line.startsWith('-') ? pc.red(line) : line))
    .join('\n');
