import type { AddToGlossary } from './glossary-add.ts';

const load = () => import('./run-glossary-exchange.ts');

/** `zweispalt glossary export`. */
export const addGlossaryExport: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('export')
    .description("write the glossary for translators' tools: TSV, CSV or TBX 2")
    .argument('<file>', 'is replaced')
    .option('--format <name>', 'tsv, csv or tbx; default: by the name of the file')
    .option('--target <language>', 'en-US or en-GB')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--json', 'as JSON on stdout')
    .action(async (file, flags) => exitWith(await (await load()).runGlossaryExport(workspace(), file, flags)));
};

/** `zweispalt glossary import`. */
export const addGlossaryImport: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('import')
    .description('merge a TSV, CSV or TBX 2 file into the glossary; shows the difference and asks')
    .argument('<file>', 'German and English side by side, and a comment if there is one')
    .option('--format <name>', 'tsv, csv or tbx; default: by the name of the file')
    .option('--file <yaml>', 'glossary file for new entries; default: the last one')
    .option('--dry-run', 'only show the difference')
    .option('--yes', 'do not ask')
    .option('--json', 'as JSON on stdout')
    .action(async (file, flags) => exitWith(await (await load()).runGlossaryImport(workspace(), file, flags)));
};
