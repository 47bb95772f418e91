/**
 * What the program is measured by; nothing here is a test, and figures in seconds depend on the machine.
 *
 *   npm run bench                    pace, start
 *   npm run bench -- pace large      one after the other; with `large`, 10,000 articles as well
 *   npm run bench -- find names=DIR  the matcher; names on a set of real machine translation in DIR
 *   npm run bench -- hostile         files made to be slow to read
 *   npm run bench -- suggest         what names are clustered and romanised by; =DIR with such a set too
 *   npm run bench -- lint=DIR        the linter of glossaries on those of DIR
 *   npm run bench -- page            the review desk's page with 5,000 rows, in Chromium
 *   npm run bench -- kills           a hundred runs killed at random moments
 *   npm run bench -- fuzz --minutes 10 --seed 1
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const FILES: ReadonlyMap<string, string> = new Map([
  ['pace', 'pace.ts'],
  ['large', 'large.ts'],
  ['start', 'start.ts'],
  ['find', 'find-speed.ts'],
  ['names', 'names.ts'],
  ['lint', 'glossary-lint.ts'],
  ['suggest', 'suggest.ts'],
  ['hostile', 'hostile.ts'],
  ['page', 'page.ts'],
  ['kills', 'kills.ts'],
  ['fuzz', 'fuzz.ts'],
]);

// From the first flag on, all is for the measures themselves.
const given = process.argv.slice(2);
const flags = given.findIndex((word) => word.startsWith('--'));
const chosen = flags < 0 ? given : given.slice(0, flags);
const own = flags < 0 ? [] : given.slice(flags);
for (const choice of chosen.length > 0 ? chosen : ['pace', 'start']) {
  const [name = '', ...rest] = choice.split('=');
  const file = FILES.get(name);
  if (file === undefined) throw new Error(`There is no measure ${name}: ${[...FILES.keys()].join(', ')}`);
  console.log(`\n${name}`);
  const args = ['--import', 'tsx', '--expose-gc', join(import.meta.dirname, file), ...rest, ...own];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
