import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';
import { CHECK_FORMATS } from './check-formats.ts';

const EXAMPLES = `
Examples:
  $ zweispalt check                             all articles: findings with file, line, excerpt and remedy
  $ zweispalt check input/nau                   of one folder or file
  $ zweispalt check --rule names figures        these checks alone
  $ zweispalt check --fail-on warning           exit 1 on warnings too
  $ zweispalt check --format github             as annotations in a GitHub Actions build
  $ zweispalt check --format json > check.json  for programs

Looks at what is there: articles, reviews, glossary, memory/*.tmx and the memory, if there is one. Sends nothing, writes
nothing, and may be asked while a run is at work. A paragraph without English is a warning of the check “pending”; a build
fails on it with --fail-on warning, or with “checks: {pending: error}” in zweispalt.yaml.`;

/** `zweispalt check`: the checks alone. */
export function addCheckCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('check')
    .description('run the checks on what is there; exit 1 on findings, for a build')
    .argument('[paths...]', 'files and folders; default: the input folder')
    .addOption(new Option('--format <name>', 'how to show findings').choices(CHECK_FORMATS).default('text' as const))
    .option('--fail-on <severity>', 'exit 1 on findings of this severity: error, warning or never')
    .option('--rule <name...>', 'only these checks')
    .option('--input <dir>', 'folder of German articles')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--target <language>', 'en-US or en-GB')
    .option('--json', 'the same as --format json')
    .addHelpText('after', EXAMPLES)
    .action(async (paths, { json, ...flags }) => {
      const { runCheck } = await import('./run-check.ts');
      exitWith(await runCheck(paths, { ...flags, ...(json && { format: 'json' }), workspace: workspace() }));
    });
}
