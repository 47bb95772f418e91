import { resolve } from 'node:path';
import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { VERSION } from '../app/version.ts';
import type { ExitCode } from '../domain/errors.ts';
import { addApplyCommand } from './apply-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addDiffCommand } from './diff-command.ts';
import { addDoctorCommand } from './doctor-command.ts';
import { addExportCommand } from './export-command.ts';
import { addGlossaryCommand } from './glossary-command.ts';
import { addImportCommand } from './import-command.ts';
import { addInitCommand } from './init-command.ts';
import { addMemoryCommand } from './memory-command.ts';
import { addReviewCommand } from './review-command.ts';
import { addTranslateCommand } from './translate-command.ts';
import { addUsageCommand } from './usage-command.ts';
import { withoutKeys } from './without-keys.ts';

const EXAMPLES = `
Examples:
  $ zweispalt init                       make a workspace here
  $ zweispalt translate                  translate all of input/
  $ zweispalt translate --dry-run        what it would send and cost, sending nothing
  $ zweispalt translate ~/Downloads/a.html
  $ pbpaste | zweispalt translate -      from the clipboard to the terminal
  $ zweispalt doctor                     whether all is in order, and what to do

Exit codes: 0 done, 1 findings at or above --fail-on, 2 fix your input, 3 engine unavailable or text still pending
(run again: what is done is remembered), 70 our bug, 130 interrupted.`;

/** The command line. Commands load what they need when they run, so that `--help` answers at once. */
export function buildProgram(exitWith: (code: ExitCode) => void) {
  const program = new Command('zweispalt')
    .description('German articles in, English out, side by side, with every name in its one form.')
    .version(VERSION, '-V, --version')
    .option('-C, --workspace <dir>', 'run as if started in this folder', '.')
    .option('--debug', 'stack traces on errors')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXAMPLES)
    .configureOutput({ outputError: (text, write) => write(withoutKeys(text)) })
    .exitOverride();
  const workspace = () => resolve(program.opts().workspace);
  addTranslateCommand(program, workspace, exitWith);
  addInitCommand(program, workspace);
  addReviewCommand(program, workspace, exitWith);
  addExportCommand(program, workspace, exitWith);
  addApplyCommand(program, workspace, exitWith);
  addCheckCommand(program, workspace, exitWith);
  addDiffCommand(program, workspace, exitWith);
  addImportCommand(program, workspace, exitWith);
  addGlossaryCommand(program, workspace, exitWith);
  addMemoryCommand(program, workspace, exitWith);
  addUsageCommand(program, workspace, exitWith);
  addDoctorCommand(program, workspace, exitWith);
  pointToHelp(program, 'zweispalt');
  return program;
}

/** After a slip each command points to its own help. */
function pointToHelp(command: CommandUnknownOpts, called: string): void {
  command.showHelpAfterError(`(${called} --help shows what there is)`);
  for (const sub of command.commands) pointToHelp(sub, `${called} ${sub.name()}`);
}
