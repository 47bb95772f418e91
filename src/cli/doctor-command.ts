import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt doctor           looks at node, settings, glossary, memory, folders, key, service and quota
  $ zweispalt doctor --json    a list for programs

Ends with 2 if something of yours is wrong, with 3 if the service cannot be used, else with 0. The key is never shown.`;

/** `zweispalt doctor`: whether all is in order, and what to do. */
export function addDoctorCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('doctor')
    .description('check everything that a run needs, and say what to do')
    .option('--json', 'as JSON on stdout')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }) => {
      const { runDoctor } = await import('./run-doctor.ts');
      exitWith(await runDoctor({ workspace: workspace(), json: json === true }));
    });
}
