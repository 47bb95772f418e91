import pc from 'picocolors';
import { planEdits } from '../app/edit-glossary.ts';
import { type LintOutcome, lintWorkspace } from '../app/lint-glossary.ts';
import { openSettings } from '../app/settings.ts';
import type { ExitCode } from '../domain/errors.ts';
import type { GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import type { CHECK_FORMATS } from './check-formats.ts';
import { formatLint, formatLintGithub, lintForPrograms } from './glossary-check-face.ts';
import { passedOver } from './glossary-output.ts';
import { carryOut } from './run-glossary-edit.ts';

/** The flags of `zweispalt glossary check` as commander hands them over. */
interface GlossaryCheckFlags {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly fix?: true | undefined;
  readonly yes?: true | undefined;
}

/** Lints the glossary; with `--fix` mends what is safe first. @returns 1 on findings at or above the threshold */
export async function runGlossaryCheck(workspace: string, flags: GlossaryCheckFlags): Promise<ExitCode> {
  const { failOn, glossary, fix, yes, format } = flags;
  const settings = openSettings(workspace, {
    ...(failOn !== undefined && { failOn }),
    ...(glossary !== undefined && { glossary }),
  });
  if (fix) {
    const { findings } = await lintWorkspace(settings, () => {});
    // One for each name: what mends it may make another mending needless.
    const fixes = new Map(
      findings.toReversed().flatMap(({ fix, label, name }) => (fix ? [[JSON.stringify([label, name]), fix]] : [])),
    );
    const edits = renamedLast([...fixes.values()]);
    if (edits.length > 0) await carryOut(planEdits(settings, edits), settings, { yes });
  }
  const outcome = await lintWorkspace(settings, passedOver);
  process.stdout.write(`${SHOW[format](outcome, workspace)}\n`);
  return outcome.exit;
}

/** An entry is edited under its old label before it gets another. */
const renamedLast = (edits: readonly GlossaryEdit[]): readonly GlossaryEdit[] => [
  ...edits.filter(({ type }) => type !== 'rename'),
  ...edits.filter(({ type }) => type === 'rename'),
];

const SHOW: Readonly<Record<GlossaryCheckFlags['format'], (outcome: LintOutcome, workspace: string) => string>> = {
  text: (outcome) => {
    const colours = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
    return formatLint(outcome, process.cwd(), colours).join('\n');
  },
  json: lintForPrograms,
  // The folder that the build checked out; paths of annotations begin there.
  github: (outcome) => formatLintGithub(outcome, process.env.GITHUB_WORKSPACE || process.cwd()).join('\n'),
};
