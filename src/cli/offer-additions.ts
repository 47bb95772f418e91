import pc from 'picocolors';
import { makeEdits, planEdits } from '../app/edit-glossary.ts';
import type { Settings } from '../domain/settings.ts';
import { visible } from '../domain/visible.ts';
import { type Addition, addedTo, additionCommand } from '../glossary/suggest/addition.ts';
import { confirm } from './confirm.ts';
import { formatDiff, formatNotes } from './glossary-impact-face.ts';
import { warn } from './glossary-output.ts';

const UNDONE = 'nothing was added to entries of the glossary';

/**
 * Adds spellings that a person took to the entries that have the names: shows what that makes of the files, asks, and writes.
 * Where it is not written, the commands that would are shown. All on stderr, as the patch may be on stdout.
 * @throws AppError `glossary` where the edits cannot be made, `interrupted`
 */
export async function offerAdditions(additions: readonly Addition[], settings: Settings): Promise<void> {
  if (additions.length === 0) return;
  let isWritten = false;
  try {
    isWritten = await makeIfWanted(additions, settings);
  } finally {
    if (!isWritten) {
      warn(`${UNDONE[0]!.toUpperCase()}${UNDONE.slice(1)}. To add ${additions.length === 1 ? 'it' : 'them'} later:`);
      for (const addition of additions) warn(`  ${visible(additionCommand(addition))}`);
    }
  }
}

async function makeIfWanted(additions: readonly Addition[], settings: Settings): Promise<boolean> {
  const edits = additions.map((one) => ({ type: 'add' as const, label: one.known, entry: addedTo(one) }));
  const plan = planEdits(settings, edits);
  if (plan.changed.length === 0) {
    warn('The glossary says all of it already.');
    return true;
  }
  const colours = pc.createColors(process.stderr.isTTY === true && pc.isColorSupported);
  for (const line of ['', ...formatDiff(plan.diff, colours), ...formatNotes(plan.notes)]) warn(line);
  if (!(await confirm('Write this?', UNDONE))) return false;
  makeEdits(plan);
  warn('Written. Bring the articles up to date with: zweispalt translate');
  return true;
}
