import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt review                      all articles of the input folder, in the browser
  $ zweispalt review input/nau            of one folder or file
  $ zweispalt review --no-open --port 7311

Serves a page to this computer alone; its address holds a key, so keep it to yourself. Each decision is written to reviews/
at once. A run may be at work meanwhile, other tabs may be open and files edited: what changes appears by itself.
Ctrl-C ends it (exit 0: nothing is lost by it). Write the English with what was decided: zweispalt translate`;

/** `zweispalt review`: the review desk in the browser. */
export function addReviewCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('review')
    .description('review in the browser; serves until Ctrl-C')
    .argument('[articles...]', 'files and folders; default: the input folder')
    .option('--port <number>', 'port on this computer; default: any that is free')
    .option('--no-open', 'do not open the browser')
    .option('--target <language>', 'en-US or en-GB')
    .option('--by <name>', 'who reviews')
    .addHelpText('after', EXAMPLES)
    .action(async (articles, flags) => {
      const { runReview } = await import('./run-review.ts');
      exitWith(await runReview(articles, { ...flags, workspace: workspace(), debug: program.opts().debug === true }));
    });
}
