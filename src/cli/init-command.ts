import { resolve } from 'node:path';
import type { Command, OptionValues } from '@commander-js/extra-typings';

const EXAMPLES = `
Examples:
  $ zweispalt init            in this folder
  $ zweispalt init my-desk    in a new folder

What is there already is left as it is.`;

/** `zweispalt init`: makes a workspace. */
export function addInitCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
): void {
  program
    .command('init')
    .description('make a workspace: settings, a starter glossary, folders')
    .argument('[dir]', 'the folder', '.')
    .addHelpText('after', EXAMPLES)
    .action(async (dir) => {
      const { initWorkspace } = await import('../app/init.ts');
      const made = await initWorkspace(resolve(dir));
      for (const { path, state } of made) process.stdout.write(`${state === 'made' ? 'made ' : 'kept '} ${path}\n`);
      process.stdout.write('\nPut German articles into input/ and run: zweispalt translate\n');
    });
}
