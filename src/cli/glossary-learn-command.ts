import type { AddToGlossary } from './glossary-add.ts';

/** `zweispalt glossary learn`. */
export const addGlossaryLearn: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('learn')
    .description(
      'what reviewers changed in names, as entries of the glossary, with the evidence; nothing enters unasked',
    )
    .option('--min <places>', 'at how many places a change must have been made', '2')
    .option('--dry-run', 'only show it')
    .option('--yes', 'take all of it without asking')
    .option('--json', 'as JSON on stdout')
    .action(async (flags) => {
      const { runGlossaryLearn } = await import('./run-glossary-learn.ts');
      exitWith(await runGlossaryLearn(workspace(), flags));
    });
};
