/**
 * A hundred runs killed with SIGKILL, each at a random moment: while it sends, while it writes, or at any time at all. The next
 * run of each must complete, write what an undisturbed one writes, and be billed again for no more than was in flight.
 *
 *   npm run bench -- kills
 *   npm run bench -- kills --times 1000 --seed 7
 */
import { parseArgs } from 'node:util';
import {
  billedAgain,
  CALLS,
  inFlight,
  type KilledRuns,
  type Moment,
  outputOf,
  PARAGRAPHS,
  startKilledRuns,
} from '../test/support/killed-runs.ts';
import { seeded } from '../test/support/seeded.ts';
import { row } from './table.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const times = Number(values.times);
const random = seeded(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

/** What came of one: whether it was killed before its end, and what is wrong with the run after it. */
interface Outcome {
  readonly killed: boolean;
  readonly again: number;
  readonly inFlight: number;
  readonly faults: readonly string[];
}

/** @param whole milliseconds of an undisturbed run */
function anyMoment(whole: number): Moment {
  const draw = random();
  if (draw < 0.4) return { at: 'time', milliseconds: below(whole) };
  if (draw < 0.7) return { at: 'text', nth: 1 + below(PARAGRAPHS) };
  const at = draw < 0.9 ? 'write' : 'rename';
  return { at, nth: 1 + below(CALLS[at]) };
}

/** @param old whether the workspace was translated before, and is written anew with another glossary */
async function killOnce(runs: KilledRuns, moment: Moment, old: boolean): Promise<Outcome> {
  const { double } = runs;
  double.reset();
  const workspace = runs.open();
  try {
    if (old) {
      await runs.translate(workspace);
      runs.changeGlossary(workspace);
    }
    const sent = double.bodies.length;
    const { code } = await runs.kill(workspace, moment);
    const atMost = double.bodies.length > sent ? inFlight(double) : 0;
    const next = await runs.translate(workspace);
    const again = billedAgain(double);
    const same = isSame(outputOf(workspace), old ? runs.repaired : runs.undisturbed);
    const faults = [
      ...(next.code === 0 ? [] : [`the next run ended with ${next.code}: ${next.stderr}`]),
      ...(same ? [] : ['the output differs']),
      ...(again <= atMost ? [] : [`${again} characters billed again, ${atMost} were in flight`]),
      ...(double.billed.size === PARAGRAPHS ? [] : [`${double.billed.size} of ${PARAGRAPHS} paragraphs were sent`]),
    ];
    return { killed: code === null, again, inFlight: atMost, faults };
  } finally {
    workspace.remove();
  }
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, content]) => other.get(name) === content);

const sum = (outcomes: readonly Outcome[], of: 'again' | 'inFlight'): number =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);

const runs = await startKilledRuns();
try {
  const workspace = runs.open();
  const started = performance.now();
  await runs.translate(workspace);
  const whole = performance.now() - started;
  workspace.remove();
  const outcomes: Outcome[] = [];
  const killed = () => outcomes.filter((outcome) => outcome.killed).length;
  while (killed() < times && outcomes.length < 3 * times) {
    const moment = anyMoment(whole);
    const outcome = await killOnce(runs, moment, random() < 0.2);
    outcomes.push(outcome);
    for (const fault of outcome.faults) console.log(`FAILED  ${JSON.stringify(moment)}: ${fault}`);
  }
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length;
  row('runs killed', `${killed()} (seed ${values.seed})`, String(times));
  row('  others, that ended before the moment came', String(outcomes.length - killed()));
  row('  next run complete, output the same', `${outcomes.length - failed} of ${outcomes.length}`, 'all');
  row('  characters in flight at most', String(sum(outcomes, 'inFlight')));
  row('  characters billed again', String(sum(outcomes, 'again')), '≤ in flight, each time');
  if (failed > 0 || killed() < times) process.exitCode = 1;
} finally {
  await runs.close();
}
