import { resolve } from 'node:path';
import pc from 'picocolors';
import { type CheckOutcome, check, onlyChecks } from '../app/check.ts';
import { composeLook } from '../app/compose.ts';
import type { Watch } from '../app/events.ts';
import { CHECKS, openSettings } from '../app/settings.ts';
import type { ExitCode } from '../domain/errors.ts';
import type { CHECK_FORMATS } from './check-formats.ts';
import { formatGithub } from './check-github.ts';
import { formatCheckJson } from './check-json.ts';
import { formatCheck } from './check-text.ts';

/** The flags of `zweispalt check` as commander hands them over. */
export interface CheckFlags {
  readonly workspace: string;
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn?: string | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly input?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly target?: string | undefined;
}

/** Runs the checks alone and shows what they found. @returns the exit code */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const { workspace, failOn, rule, input, glossary, target, format } = flags;
  const chosen = openSettings(workspace, {
    ...(input !== undefined && { input }),
    ...(glossary !== undefined && { glossary }),
    ...(target !== undefined && { target }),
    ...(failOn !== undefined && { failOn }),
  });
  const settings = onlyChecks(chosen, rule ?? [], CHECKS);
  const { look, findArticles, close } = await composeLook(settings, sayWhatIsSkipped);
  try {
    const files = await findArticles(paths.map((path) => resolve(workspace, path)));
    const outcome = await check(files, { look, failOn: settings.failOn });
    process.stdout.write(`${SHOW[format](outcome, workspace)}\n`);
    return outcome.exit;
  } finally {
    close();
  }
}

const SHOW: Readonly<Record<CheckFlags['format'], (outcome: CheckOutcome, workspace: string) => string>> = {
  text: (outcome) => {
    const colours = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
    return formatCheck(outcome, process.cwd(), colours).join('\n');
  },
  json: formatCheckJson,
  // The folder that the build checked out; paths of annotations begin there.
  github: (outcome) => formatGithub(outcome, process.env.GITHUB_WORKSPACE || process.cwd()).join('\n'),
};

const sayWhatIsSkipped: Watch = (event) => {
  if (event.type === 'file-skipped') process.stderr.write(`skipped  ${event.path}: ${event.reason}\n`);
};
