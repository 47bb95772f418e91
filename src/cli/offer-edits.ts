import pc from 'picocolors';
import { lookAhead } from '../app/compose-glossary.ts';
import { type GlossaryPlan, makeEdits } from '../app/edit-glossary.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { loadGlossary } from '../glossary/load-glossary.ts';
import { confirm } from './confirm.ts';
import { formatDiff, formatImpact, formatNotes } from './glossary-impact-face.ts';
import { passedOver, printResult, warn } from './glossary-output.ts';

/** The flags of commands that change the glossary. */
export interface OfferFlags {
  readonly dryRun?: true | undefined;
  readonly yes?: true | undefined;
  readonly json?: true | undefined;
}

/**
 * Shows what edits would make of the glossary's files, asks, and makes them; in a dry run it shows instead what would become of
 * the articles. Difference and articles are the result, all else stands beside it.
 * @param facts what programs are told besides
 * @param idle what is said where nothing differs
 */
export async function offerEdits(
  plan: GlossaryPlan,
  settings: Settings,
  { json, ...flags }: OfferFlags,
  facts: Readonly<Record<string, unknown>> = {},
  idle = 'The glossary says all of it already.',
): Promise<ExitCode> {
  const isAsked = !flags.dryRun && !flags.yes;
  // Whoever is asked must have seen what it is about; stdout is for programs then.
  const written = await makeIfWanted(plan, flags, json ? isAsked && process.stderr : process.stdout);
  const impact =
    flags.dryRun && plan.changed.length > 0
      ? await lookAhead(settings, passedOver, loadGlossary(plan.files).concepts)
      : undefined;
  const { diff, notes } = plan;
  if (json) printResult(json, { ...facts, written, diff, notes, impact }, []);
  else {
    if (impact) printResult(json, impact, formatImpact(impact, colours(process.stdout)));
    warn(plan.changed.length === 0 ? idle : outcomeOf(written));
  }
  return EXIT.done;
}

/**
 * Shows planned edits, asks unless a flag has answered, and makes them.
 * @param out where they are shown; not at all if false
 * @returns whether they were made
 */
export async function makeIfWanted(
  plan: GlossaryPlan,
  { dryRun, yes }: Omit<OfferFlags, 'json'>,
  out: NodeJS.WriteStream | false,
): Promise<boolean> {
  if (out) show(plan, out);
  if (dryRun || plan.changed.length === 0) return false;
  if (!yes && !(await confirm('Write this?', 'nothing was written'))) return false;
  makeEdits(plan);
  return true;
}

function show({ changed, diff, notes }: GlossaryPlan, out: NodeJS.WriteStream): void {
  if (changed.length > 0) out.write(`${formatDiff(diff, colours(out)).join('\n')}\n`);
  for (const note of formatNotes(notes)) warn(note);
}

const outcomeOf = (written: boolean): string =>
  written ? 'Written. Bring the articles up to date with: zweispalt translate' : 'Nothing was written.';

const colours = (out: NodeJS.WriteStream) => pc.createColors(out.isTTY === true && pc.isColorSupported);
