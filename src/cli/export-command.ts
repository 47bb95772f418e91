import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt export                          a workbook for each article, into exchange/
  $ zweispalt export --format docx input/nau  a table in a Word document, for one folder
  $ zweispalt export --format xliff --to ~/job
  $ zweispalt apply exchange/nau/*.xlsx       what was edited comes back

A file in which somebody has begun to work is left as it is; --force writes it anew.`;

/** `zweispalt export`: articles to be reviewed in other tools. */
export function addExportCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('export')
    .description('write articles into files to review elsewhere: Excel, Word, XLIFF, TMX, TSV, Markdown')
    .argument('[paths...]', 'articles and folders of them; default: the input folder')
    .option('--format <name>', 'xlsx, docx, xliff, tmx, tsv or md', 'xlsx')
    .option('--to <dir>', 'folder for the files')
    .option('--target <language>', 'en-US or en-GB')
    .option('--force', 'also replace files that were edited')
    .option('--json', 'as JSON on stdout')
    .addHelpText('after', EXAMPLES)
    .action(async (paths, flags) => {
      const { runExportReviews } = await import('./run-reviews.ts');
      exitWith(await runExportReviews(workspace(), paths, flags));
    });
}
