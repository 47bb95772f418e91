import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt translate                                 all of input/ into output/
  $ zweispalt translate input/nau ~/Downloads/a.html    a folder and a file from elsewhere
  $ zweispalt translate --dry-run                       segments, characters, requests; sends nothing
  $ zweispalt translate --engine memory                 from memory only, no network
  $ zweispalt translate --target en-GB --formats html,tmx
  $ cat a.txt | zweispalt translate - > a.en.txt

DeepL is used when DEEPL_AUTH_KEY is set in the environment or in the workspace's .env file.`;

/** `zweispalt translate`: flags in, the use case called, one face out. */
export function addTranslateCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('translate')
    .description('translate German articles and write them side by side with their English')
    .argument('[paths...]', 'files and folders, - for stdin; default: the input folder')
    .option('--input <dir>', 'folder of German articles')
    .option('--output <dir>', 'folder for what is written')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--engine <name>', 'auto, deepl or memory')
    .option('--target <language>', 'en-US or en-GB')
    .option('--concurrency <n>', 'requests at once')
    .option('--formats <list>', 'bilingual files: html,md,tsv,tmx,jsonl')
    .option('--fail-on <severity>', 'exit 1 on findings of this severity: error, warning or never')
    .option('--retranslate <what>', 'what may be sent again: missing, changed or all')
    .option('--no-send', 'send nothing: the memory answers alone')
    .option('--max-characters <n>', 'stop before more than this would be billed')
    .option('--max-wait <minutes>', 'how long to wait out an outage of the service')
    .option('--key-stdin', 'read DeepL’s key from stdin')
    .option('--dry-run', 'send and write nothing, say what would be done')
    .option('--watch', 'run again when an article, the glossary, a review or a setting changes, until Ctrl-C')
    .option('--force', 'also replace output files that were changed by hand')
    .option('--json', 'events as JSON lines on stdout')
    .option('--quiet', 'print errors only')
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      const { runTranslate } = await import('./run-translate.ts');
      exitWith(await runTranslate(paths, { ...options, workspace: workspace() }));
    });
}
