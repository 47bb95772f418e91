import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt apply --dry-run exchange/*.xlsx   what would be taken, and what not
  $ zweispalt apply exchange/*.xlsx
  $ zweispalt apply --accept back/a.txt.docx    what was left as it is counts as reviewed, too
  $ zweispalt translate                         writes the English with it, at no cost

A row is known by its id and its German. What is not clear is reported and never guessed (exit 2); the rest is taken.`;

/** `zweispalt apply`: edited files come back as reviews. */
export function addApplyCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('apply')
    .description('take files that were exported and edited back as reviews')
    .argument('<files...>', 'in this order')
    .option('--dry-run', 'say what would change, change nothing')
    .option('--accept', 'take rows that were left as they are for reviewed')
    .option('--by <name>', 'who reviewed')
    .option('--force', 'also replace what somebody else wrote since, and what is locked')
    .option('--json', 'as JSON on stdout')
    .addHelpText('after', EXAMPLES)
    .action(async (files, flags) => {
      const { runApply } = await import('./run-reviews.ts');
      exitWith(await runApply(workspace(), files, flags));
    });
}
