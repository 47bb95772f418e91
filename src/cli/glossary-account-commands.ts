import type { AddToGlossary } from './glossary-add.ts';

const load = () => import('./run-glossary-account.ts');

/** `zweispalt glossary pull`. */
export const addGlossaryPull: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('pull')
    .description('merge a glossary of the DeepL account into the one here; shows the difference and asks')
    .option('--name <name>', 'its name or id; default: the only one that people made')
    .option('--file <yaml>', 'glossary file for new entries; default: the last one')
    .option('--dry-run', 'only show the difference')
    .option('--yes', 'do not ask')
    .option('--json', 'as JSON on stdout')
    .action(async (flags) => exitWith(await (await load()).runGlossaryPull(workspace(), flags)));
};

/** `zweispalt glossary push`. */
export const addGlossaryPush: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('push')
    .description('bring a glossary of the DeepL account up to date; shows the difference and asks')
    .option('--name <name>', 'its name; made if it is not there. Default: the one that translating uses')
    .option('--prune', 'take out of a named one what the glossary here does not have')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--dry-run', 'only show the difference')
    .option('--yes', 'do not ask')
    .option('--json', 'as JSON on stdout')
    .action(async (flags) => exitWith(await (await load()).runGlossaryPush(workspace(), flags)));
};
