/**
 * Throws whatever comes at all that reads what people and machines wrote. Prints how many cases each part took, the
 * seed, and for each failure the smallest case that was found; exits with 1 if there is one. A case that runs for ever ends
 * it, with the seed to find it again.
 *
 *   npm run bench -- fuzz                        ten minutes
 *   npm run bench -- fuzz --minutes 1 --seed 7   the same cases as the last time with this seed
 *   npm run bench -- fuzz --only 'read md'       one part alone
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { GLOSSARY_TARGETS } from './fuzz/glossary-targets.ts';
import { OTHER_TARGETS } from './fuzz/other-targets.ts';
import { READ_TARGETS } from './fuzz/read-targets.ts';
import type { FuzzTarget } from './fuzz/target.ts';
import { startWatchdog } from './fuzz/watchdog.ts';

/** Cases of one part before the next has its turn. */
const TURN = 200;
/** Milliseconds that one turn may take, and with it the search for the smallest case. */
const LONGEST_TURN = 60_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
const targets = [...READ_TARGETS, ...GLOSSARY_TARGETS, ...OTHER_TARGETS].filter(
  ({ name }) => values.only === undefined || name === values.only,
);
const cases = new Map(targets.map(({ name }) => [name, 0]));
const failed = new Set<string>();
const dog = startWatchdog(targets.map(({ name }) => name));

/** A turn of one part; one that failed has no further turn. */
function turn({ name, check }: FuzzTarget, round: number): void {
  dog.begin(name, seed + round);
  const {
    numRuns,
    failed: hasFailed,
    counterexample,
    counterexamplePath,
    errorInstance,
  } = check({ seed: seed + round, numRuns: TURN, interruptAfterTimeLimit: LONGEST_TURN }, dog.beat);
  cases.set(name, cases.get(name)! + numRuns);
  if (!hasFailed || counterexample === null) return;
  failed.add(name);
  console.log(`\nFAILED  ${name}  (seed ${seed + round}, path ${counterexamplePath})`);
  for (const one of counterexample) console.log(`  case  ${show(one)}`);
  console.log(
    `  ${String((errorInstance as Error | null)?.stack ?? errorInstance)
      .replaceAll('\n', '\n  ')
      .slice(0, 3000)}`,
  );
}

/** Bytes as the text that they mostly are. */
const show = (value: unknown): string =>
  value instanceof Uint8Array
    ? `bytes of ${JSON.stringify(Buffer.from(value).toString())} = ${Buffer.from(value).toString('hex').slice(0, 200)}`
    : fc.stringify(value).slice(0, 4000);

console.log(`seed ${seed}, ${values.minutes} min`);
for (let round = 0; performance.now() < until && failed.size < targets.length; round += 1) {
  for (const target of targets) if (!failed.has(target.name)) turn(target, round);
}
for (const [name, count] of cases)
  console.log(`${name.padEnd(24)} ${String(count).padStart(9)} cases${failed.has(name) ? '  FAILED' : ''}`);
if (failed.size > 0) process.exitCode = 1;
dog.stop();
