import fc from 'fast-check';

/** Which cases are tried, and for how many milliseconds. */
type Turn = Required<Pick<fc.Parameters, 'seed' | 'numRuns' | 'interruptAfterTimeLimit'>>;

/** What came of a turn; `counterexample` is the smallest case that failed. */
interface Outcome extends Pick<fc.RunDetails<unknown>, 'numRuns' | 'failed' | 'counterexamplePath' | 'errorInstance'> {
  readonly counterexample: readonly unknown[] | null;
}

/** Something that takes whatever comes, and what it promises of it. */
export interface FuzzTarget {
  readonly name: string;
  /** Tries cases; fails with the smallest for which the promise was not kept. @param onCase called before each */
  readonly check: (turn: Turn, onCase: () => void) => Outcome;
}

/** @param property throws for what was not kept */
export function fuzzTarget<Case extends readonly unknown[]>(
  name: string,
  property: fc.IPropertyWithHooks<[...Case]>,
): FuzzTarget {
  let beat = (): void => {};
  const watched = property.beforeEach((before) => {
    before();
    beat();
  });
  return {
    name,
    check(turn, onCase) {
      beat = onCase;
      return fc.check(watched, turn);
    },
  };
}

/** Seconds of the processor that any case may take, and how many characters a second more. */
const LEAST = 2;
const PACE = 15_000;

/**
 * Runs a case that must not take longer than its size allows. A slow one is run again before it counts: other work on the
 * machine makes a case slow once, a bad pattern makes it slow every time.
 * @throws Error for a slow case, and what the work throws
 */
export function inTime<Result>(size: number, work: () => Result): Result {
  const allowed = LEAST + size / PACE;
  const [result, first] = timed(work);
  if (first <= allowed) return result;
  const least = Math.min(first, timed(work)[1], timed(work)[1]);
  if (least > allowed) throw new Error(`slow: ${least.toFixed(1)} s for ${size} characters`);
  return result;
}

function timed<Result>(work: () => Result): [Result, number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}
