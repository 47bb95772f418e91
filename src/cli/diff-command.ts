import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';
import { DIFF_FORMATS } from './diff-formats.ts';

const EXAMPLES = `
Examples:
  $ zweispalt diff                            what changed since the previous text of each article
  $ zweispalt diff nau/abzug.html             of one article; a folder of them does, too
  $ zweispalt diff --since 2026-11-20         since the beginning of that day (UTC)
  $ zweispalt diff --since 2026-11-20T10:15   since then, or since the one run whose start begins so
  $ zweispalt diff --raw                      what the glossary did to the engine's text
  $ zweispalt diff --source                   how the German changed, and what was moved
  $ zweispalt diff --format md > pull-request.md
  $ zweispalt diff --since 2026-11-20 --format patch | git apply -R   back to the files of then

Sends nothing, writes nothing, and may be asked while a run is at work. Ends with 0 also where there are differences, with 2
for an article, a run or a date that is not known.`;

/** `zweispalt diff`: what changed between runs, and what reviewers changed. */
export function addDiffCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('diff')
    .description('show what changed between runs, and what reviewers changed')
    .argument('[articles...]', 'articles or folders of them; none means all')
    .option('--since <when>', 'previous (the last text that differed), a run by its start, or a date', 'previous')
    .option('--raw', "show what the glossary did to the engine's text")
    .option('--source', 'show only how the German changed')
    .addOption(new Option('--format <name>', 'how to show it').choices(DIFF_FORMATS))
    .option('--json', 'as JSON on stdout')
    .addHelpText('after', EXAMPLES)
    .action(async (articles, flags) => {
      const { runDiff } = await import('./run-diff.ts');
      exitWith(await runDiff(articles, { ...flags, workspace: workspace() }));
    });
}
