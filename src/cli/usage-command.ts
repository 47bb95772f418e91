import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

const EXAMPLES = `
Examples:
  $ zweispalt usage           what the runs of this month and of all months cost
  $ zweispalt usage --json    the same for programs

Set a price in zweispalt.yaml to see money: price: {perMillion: 20, currency: EUR}`;

/** `zweispalt usage`: what the runs cost. */
export function addUsageCommand<Args extends unknown[], Options extends OptionValues>(
  program: Command<Args, Options>,
  workspace: () => string,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command('usage')
    .description('show what this month and all months cost, and what the account has left')
    .option('--json', 'as JSON on stdout')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }) => {
      const { runUsage } = await import('./run-usage.ts');
      exitWith(await runUsage({ workspace: workspace(), json: json === true }));
    });
}
