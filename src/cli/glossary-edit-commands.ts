import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { AddToGlossary } from './glossary-add.ts';

const load = () => import('./run-glossary-edit.ts');

const FORGET = ['--forget', 'do not keep the English form that goes as a German spelling'] as const;

/** What every command that edits has. */
const editing = <Args extends unknown[], Options extends OptionValues>(command: Command<Args, Options>) =>
  command
    .option('--file <file>', 'the glossary file; default: where the entry stands, or the last file')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--dry-run', 'show the change and what it would do to the articles; write nothing')
    .option('--yes', 'do not ask')
    .option('--json', 'as JSON on stdout');

/** `zweispalt glossary add`. */
export const addGlossaryAdd: AddToGlossary = (glossary, workspace, exitWith) => {
  const command = glossary
    .command('add')
    .description('add an entry, or spellings to one that is there')
    .argument('<spellings>', 'German spellings, with commas between')
    .argument('<english>', 'the English form, which is the label too')
    .option('--label <label>', 'a label of its own: Georgia (US)')
    .option('--kind <kind>', 'person, given-name, organisation, event, place or term')
    .option('--given <name...>', 'given names of a person: Kassym-Jomart=Kassim-Jomart,Qasym-Jomart')
    .option('--long <name>', 'the long form: Collective Security Treaty Organization=Organisation des …')
    .option('--accept <names>', 'English forms that are not wrong, with commas between')
    .option('--wrong <names>', 'English forms that are to be repaired')
    .option('--when <words>', 'words of which one must stand nearby')
    .option('--except <names>', 'longer German expressions that mean something else')
    .option('--note <text>', 'for whoever reads the glossary');
  editing(command).action(async (spellings, english, flags) =>
    exitWith(await (await load()).runAdd(workspace(), spellings, english, flags)),
  );
};

/** `zweispalt glossary remove`. */
export const addGlossaryRemove: AddToGlossary = (glossary, workspace, exitWith) => {
  const command = glossary
    .command('remove')
    .description('remove an entry, or some of its spellings')
    .argument('<label>', 'the entry')
    .argument('[spellings]', 'only these spellings, with commas between')
    .option('--from <list>', 'the list that they are removed from: de, accept, wrong, when or except', 'de');
  editing(command).action(async (label, spellings, flags) =>
    exitWith(await (await load()).runRemove(workspace(), label, spellings, flags)),
  );
};

/** `zweispalt glossary rename`. */
export const addGlossaryRename: AddToGlossary = (glossary, workspace, exitWith) => {
  const command = glossary
    .command('rename')
    .description('give an entry another label, and with it another English form where it has none of its own')
    .argument('<label>', 'the entry')
    .argument('<new-label>', 'as no other entry is called')
    .option('--keep-english', 'the English form stays what it is')
    .option(...FORGET);
  editing(command).action(async (label, to, flags) =>
    exitWith(await (await load()).runRename(workspace(), label, to, flags)),
  );
};

/** `zweispalt glossary set`. */
export const addGlossarySet: AddToGlossary = (glossary, workspace, exitWith) => {
  const command = glossary
    .command('set')
    .description('set a field of an entry, or of several; without a value the field goes')
    .argument('<labels>', 'the entry, or several with commas between')
    .argument('<field>', 'en, de, kind, long, given, accept, wrong, when, except, match, case, enforce …')
    .argument('[value]', 'names with commas between; long and given as for add, given names with ; between')
    .option(...FORGET);
  editing(command).action(async (label, field, value, flags) =>
    exitWith(await (await load()).runSet(workspace(), label, field, value, flags)),
  );
};

/** `zweispalt glossary impact`. */
export const addGlossaryImpact: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('impact')
    .description('what another glossary would do to the articles: what is repaired here, what is sent again')
    .argument('<file>', 'entries that are to come: a patch as “suggest” writes it')
    .option('--instead', 'the file takes the place of the whole glossary')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--json', 'as JSON on stdout')
    .action(async (file, flags) => exitWith(await (await load()).runImpact(workspace(), file, flags)));
};
