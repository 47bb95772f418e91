import { Command, type OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';
import { addGlossaryPull, addGlossaryPush } from './glossary-account-commands.ts';
import type { AddToGlossary } from './glossary-add.ts';
import { addGlossaryCheck } from './glossary-check-command.ts';
import {
  addGlossaryAdd,
  addGlossaryImpact,
  addGlossaryRemove,
  addGlossaryRename,
  addGlossarySet,
} from './glossary-edit-commands.ts';
import { GLOSSARY_EXAMPLES } from './glossary-examples.ts';
import { addGlossaryExport, addGlossaryImport } from './glossary-exchange-command.ts';
import { addGlossaryLearn } from './glossary-learn-command.ts';
import { addGlossaryList, addGlossaryShow } from './glossary-list-command.ts';

const EXAMPLES = `
Examples:
  $ zweispalt glossary suggest                       names of the articles that the glossary lacks, as a patch to review
  $ zweispalt glossary suggest --output new.yaml     into a file, which glossary/ takes as it is
  $ zweispalt glossary add "Tokajew, Toqaev" Tokayev --kind person
  $ zweispalt glossary set Tokayev en Tokaev --dry-run   what that would do to the articles
  $ zweispalt glossary remove Tokayev Toqaev         one spelling; without it, the entry
  $ zweispalt glossary rename Kiev Kyiv
  $ zweispalt glossary impact new.yaml               what a patch would do to the articles
  $ zweispalt glossary check --fix`;

/** `zweispalt glossary …`: keeps the glossary. */
export function addGlossaryCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  const glossary = new Command('glossary')
    .description('keep the glossary: find what it lacks, change it, check it, take it to other tools')
    .copyInheritedSettings(program as unknown as Command)
    .addHelpText('after', EXAMPLES);
  for (const add of ADDS) add(glossary, workspace, exitWith);
  for (const command of glossary.commands) {
    const examples = GLOSSARY_EXAMPLES[command.name()];
    if (examples !== undefined) command.addHelpText('after', `\nExamples:${examples}`);
  }
  program.addCommand(glossary);
}

const addSuggest: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('suggest')
    .description('gather names from the German articles that the glossary lacks, with the English proposed for each')
    .argument('[paths...]', 'files and folders; default: the input folder')
    .option('--output <file>', 'write the patch to this new file instead of stdout')
    .option('--ask', 'ask name by name on the terminal; only what you accept is in the patch')
    .option('--all', 'also names that are seen once and with little ground')
    .option('--input <dir>', 'folder of German articles')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--json', 'as JSON on stdout')
    .action(async (paths, flags) => {
      const { runSuggest } = await import('./run-suggest.ts');
      exitWith(await runSuggest(paths, { ...flags, workspace: workspace() }));
    });
};

const ADDS: readonly AddToGlossary[] = [
  addSuggest,
  addGlossaryList,
  addGlossaryShow,
  addGlossaryAdd,
  addGlossaryRemove,
  addGlossaryRename,
  addGlossarySet,
  addGlossaryImpact,
  addGlossaryCheck,
  addGlossaryExport,
  addGlossaryImport,
  addGlossaryPull,
  addGlossaryPush,
  addGlossaryLearn,
];
