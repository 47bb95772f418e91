import { Command, type OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt memory check
  $ zweispalt memory export backup.tmx           all that was paid for, in a file for any translator's tool
  $ zweispalt memory import backup.tmx old.tmx   what is known already is not taken twice
  $ zweispalt memory stats
  $ zweispalt memory prune --dry-run             what no article needs any more

A TMX file that is only to be leaned on, not taken over, belongs into the folder memory/.`;

type Add = (memory: Command, workspace: () => string, exitWith: (code: ExitCode) => void) => void;

/** `zweispalt memory …`: looks after one's own memory. */
export function addMemoryCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  const memory = new Command('memory')
    .description('look after the memory: check, export, import, stats, prune')
    .copyInheritedSettings(program as unknown as Command)
    .addHelpText('after', EXAMPLES);
  for (const add of [addCheck, addExport, addImport, addStats, addPrune]) add(memory, workspace, exitWith);
  program.addCommand(memory);
}

const load = () => import('./run-memory.ts');

const addCheck: Add = (memory, workspace, exitWith) => {
  memory
    .command('check')
    .description('read all of the memory; exit 2 with the way out if it is damaged')
    .option('--json', 'as JSON on stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ zweispalt memory check           whether all of it can be read
  $ zweispalt memory check --json    for programs`,
    )
    .action(async (flags) => exitWith((await load()).runCheck(workspace(), flags)));
};

const addExport: Add = (memory, workspace, exitWith) => {
  memory
    .command('export')
    .description('write the memory to a TMX 1.4 file, from which import restores it')
    .argument('<file.tmx>', 'is replaced')
    .option('--target <language>', 'only en-US or en-GB')
    .option('--json', 'as JSON on stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ zweispalt memory export backup.tmx               all that was paid for
  $ zweispalt memory export us.tmx --target en-US    only one English
  $ zweispalt memory export memory/desk.tmx          where a build finds it, from git`,
    )
    .action(async (file, flags) => exitWith((await load()).runExport(workspace(), file, flags)));
};

const addImport: Add = (memory, workspace, exitWith) => {
  memory
    .command('import')
    .description('take TMX, XLIFF, TSV or CSV files into the memory; the same as “zweispalt import”')
    .argument('<files...>', 'in this order; later ones are newer')
    .option('--target <language>', 'what English without a country is taken for: en-US or en-GB')
    .option('--json', 'as JSON on stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ zweispalt memory import backup.tmx               what an export wrote, as it was
  $ zweispalt memory import agency.tmx old.xlf       what is known already is not taken twice
  $ zweispalt memory import us.tmx --target en-US`,
    )
    .action(async (files, flags) => exitWith(await (await load()).runImport(workspace(), files, flags)));
};

const addStats: Add = (memory, workspace, exitWith) => {
  memory
    .command('stats')
    .description('count what the memory holds')
    .option('--json', 'as JSON on stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ zweispalt memory stats
  $ zweispalt memory stats --json    for programs`,
    )
    .action(async (flags) => exitWith((await load()).runStats(workspace(), flags)));
};

const addPrune: Add = (memory, workspace, exitWith) => {
  memory
    .command('prune')
    .description("drop what no article needs any more; never a person's text, nor what the next run would take")
    .option('--dry-run', 'show what would be dropped')
    .option('--yes', 'do not ask')
    .option('--json', 'as JSON on stdout')
    .addHelpText(
      'after',
      `
Examples:
  $ zweispalt memory prune --dry-run    what would be dropped, and why
  $ zweispalt memory prune              shows it, and asks
  $ zweispalt memory prune --yes        for scripts

Make a backup before: zweispalt memory export backup.tmx`,
    )
    .action(async (flags) => exitWith(await (await load()).runPrune(workspace(), flags)));
};
