import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt import agency.tmx old.xlf     what is known already is not taken twice
  $ zweispalt import archive.csv            columns source and target, de and en, or German and English
  $ zweispalt import us.tmx --target en-US  what English without a country is taken for

XLIFF may be 1.2, 2.0 or 2.1, and from English into German too. Of each file it is said what was new, what was known
and which lines were left out, with the reason. Texts that were exported for a review go back with “zweispalt apply”.`;

/** `zweispalt import`: takes bilingual files of other tools into one's own memory. */
export function addImportCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('import')
    .description('take translations of other tools into the memory: TMX, XLIFF, TSV, CSV')
    .argument('<files...>', 'in this order; later ones are newer')
    .option('--target <language>', 'what English without a country is taken for: en-US or en-GB')
    .option('--json', 'as JSON on stdout')
    .addHelpText('after', EXAMPLES)
    .action(async (files, flags) => {
      const { runImport } = await import('./run-memory.ts');
      exitWith(await runImport(workspace(), files, flags));
    });
}
