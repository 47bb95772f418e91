import { Option } from '@commander-js/extra-typings';
import { CHECK_FORMATS } from './check-formats.ts';
import type { AddToGlossary } from './glossary-add.ts';

/** `zweispalt glossary check`. */
export const addGlossaryCheck: AddToGlossary = (glossary, workspace, exitWith) => {
  glossary
    .command('check')
    .description('lint the glossary: what may be wrong, with file, line, column and remedy')
    .addOption(new Option('--format <name>', 'how to show findings').choices(CHECK_FORMATS).default('text' as const))
    .option('--fail-on <severity>', 'exit 1 on findings of this severity: error, warning or never')
    .option('--fix', 'mend what is safe, after showing it')
    .option('--dry-run', 'with --fix: only show what it would mend')
    .option('--yes', 'with --fix: do not ask')
    .option('--glossary <file...>', 'glossary files, later ones win')
    .option('--json', 'the same as --format json')
    .action(async ({ json, ...flags }) => {
      const { runGlossaryCheck } = await import('./run-glossary-check.ts');
      exitWith(await runGlossaryCheck(workspace(), json ? { ...flags, format: 'json' } : flags));
    });
};
