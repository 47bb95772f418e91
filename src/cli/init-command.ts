import { relative, resolve } from 'node:path';
import type { Command, OptionValues } from '@commander-js/extra-typings';
import { shellWord } from '../domain/shell-word.ts';

const EXAMPLES = `
Examples:
  $ zweispalt init            in this folder
  $ zweispalt init my-desk    in a new folder
  $ zweispalt init my-desk --starter countries,capitals,organisations

Starter glossaries: countries, capitals, peoples, languages, organisations. On a terminal they are offered; without one,
only those that are named are made. What is there already is left as it is.
In .schema/ lie JSON Schemas, with which editors complete and check the YAML files; they are renewed.`;

/** `zweispalt init`: makes a workspace. */
export function addInitCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
): void {
  program
    .command('init')
    .description('make a workspace: settings, glossaries to start with, folders')
    .argument('[dir]', 'the folder', '.')
    .option('--starter <list>', 'glossaries to start with, with commas between; all or none')
    .addHelpText('after', EXAMPLES)
    .action(async (dir, { starter }) => {
      const { initWorkspace } = await import('../app/init.ts');
      const { chooseStarters } = await import('./choose-starters.ts');
      const folder = resolve(workspace(), dir);
      const made = await initWorkspace(folder, await chooseStarters(starter));
      for (const { path, state } of made) process.stdout.write(`${state.padEnd(5)} ${path}\n`);
      process.stdout.write(`\nPut German articles into input/ and run: ${commandIn(relative('.', folder))}\n`);
    });
}

/** What translates there, as it can be pasted where `init` was typed. */
const commandIn = (folder: string): string =>
  folder === '' ? 'zweispalt translate' : `zweispalt -C ${shellWord(folder)} translate`;
