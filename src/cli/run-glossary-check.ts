import pc from 'picocolors';
import { planFixes } from '../app/fix-glossary.ts';
import { type LintOutcome, lintWorkspace } from '../app/lint-glossary.ts';
import { openSettings } from '../app/settings.ts';
import type { ExitCode } from '../domain/errors.ts';
import type { CHECK_FORMATS } from './check-formats.ts';
import { formatLint, formatLintGithub, lintForPrograms } from './glossary-check-face.ts';
import { passedOver, warn } from './glossary-output.ts';
import { makeIfWanted } from './offer-edits.ts';

/** The flags of `zweispalt glossary check` as commander hands them over. */
interface GlossaryCheckFlags {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly fix?: true | undefined;
  readonly dryRun?: true | undefined;
  readonly yes?: true | undefined;
}

/** Lints the glossary; with `--fix` mends what is safe first. @returns 1 on findings at or above the threshold */
export async function runGlossaryCheck(workspace: string, flags: GlossaryCheckFlags): Promise<ExitCode> {
  const { failOn, glossary, fix, dryRun, yes, format } = flags;
  const settings = openSettings(workspace, {
    ...(failOn !== undefined && { failOn }),
    ...(glossary !== undefined && { glossary }),
  });
  if (fix) {
    const plan = planFixes(settings);
    if (plan.changed.length === 0) warn('There is nothing that is safe to mend.');
    // In other formats stdout is for programs.
    await makeIfWanted(plan, { dryRun, yes }, format === 'text' ? process.stdout : process.stderr);
  }
  const outcome = await lintWorkspace(settings, passedOver);
  process.stdout.write(`${SHOW[format](outcome, workspace)}\n`);
  return outcome.exit;
}

const SHOW: Readonly<Record<GlossaryCheckFlags['format'], (outcome: LintOutcome, workspace: string) => string>> = {
  text: (outcome) => {
    const colours = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
    return formatLint(outcome, process.cwd(), colours).join('\n');
  },
  json: lintForPrograms,
  // The folder that the build checked out; paths of annotations begin there.
  github: (outcome) => formatLintGithub(outcome, process.env.GITHUB_WORKSPACE || process.cwd()).join('\n'),
};
