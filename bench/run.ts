/**
 * What the program is measured by; nothing here is a test, and figures in seconds depend on the machine.
 *
 *   npm run bench                    pace, start
 *   npm run bench -- pace large      one after the other; with `large`, 10,000 articles as well
 *   npm run bench -- find names=DIR  the matcher; names on a set of real machine translation in DIR
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const FILES: ReadonlyMap<string, string> = new Map([
  ['pace', 'pace.ts'],
  ['large', 'large.ts'],
  ['start', 'start.ts'],
  ['find', 'find-speed.ts'],
  ['names', 'names.ts'],
]);

const chosen = process.argv.slice(2);
for (const choice of chosen.length > 0 ? chosen : ['pace', 'start']) {
  const [name = '', ...rest] = choice.split('=');
  const file = FILES.get(name);
  if (file === undefined) throw new Error(`There is no measure ${name}: ${[...FILES.keys()].join(', ')}`);
  console.log(`\n${name}`);
  const args = ['--import', 'tsx', '--expose-gc', join(import.meta.dirname, file), ...rest];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
