import type { AddToGlossary } from './glossary-add.ts';

const load = () => import('./run-glossary-list.ts');

/** `zweispalt glossary list`. */
export const addGlossaryList: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('list')
    .description('all entries: label, English, kind, German spellings, file and line')
    .option('--mentions', 'count in how many places the articles name each')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--json', 'as JSON on stdout')
    .action(async (flags) => exitWith(await (await load()).runGlossaryList(workspace(), flags)));
};

/** `zweispalt glossary show`. */
export const addGlossaryShow: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('show')
    .description('an entry with every place where an article names it, and what stands there in English')
    .argument('<name>', 'its label, or any spelling of it')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--json', 'as JSON on stdout')
    .action(async (name, flags) => exitWith(await (await load()).runGlossaryShow(workspace(), name, flags)));
};
