import { Worker } from 'node:worker_threads';

/** Seconds without a new case, after which one is taken to run for ever. */
const PATIENCE = 180;

/** Runs beside the main thread, which a case that never ends keeps busy. */
const DOG = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { state, names, patience } = workerData;
const beat = new Int32Array(state);
let last = -1;
let since = Date.now();
setInterval(() => {
  if (beat[0] !== last) { last = beat[0]; since = Date.now(); }
  else if (Date.now() - since > patience * 1000) {
    writeSync(1, '\\nHANGS   ' + names[beat[1]] + ': try --seed ' + beat[2] + " --only '" + names[beat[1]] + "'\\n");
    process.kill(process.pid, 'SIGKILL');
  }
}, 1000);
`;

/** Ends the process where a case runs for ever, and says which part and which seed it was. */
export interface Watchdog {
  /** A part begins its turn. */
  begin(target: string, seed: number): void;
  /** Another case begins. */
  beat(): void;
  stop(): void;
}

export function startWatchdog(names: readonly string[]): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(12));
  const worker = new Worker(DOG, { eval: true, workerData: { state: state.buffer, names, patience: PATIENCE } });
  worker.unref();
  const beat = (): void => {
    state[0] = state[0]! + 1;
  };
  return {
    beat,
    begin(target, seed) {
      state[1] = names.indexOf(target);
      state[2] = seed;
      beat();
    },
    stop: () => void worker.terminate(),
  };
}
