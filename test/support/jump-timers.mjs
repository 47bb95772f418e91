/**
 * Loaded before a program (`node --import`): short waits are over at once, so that nobody sits through them; long ones,
 * which are the patience with a service that does not answer, when the process gets SIGUSR2. `JUMP` says how many
 * milliseconds have then gone by.
 */
const LONG = 30_000;
const jump = Number(process.env.JUMP ?? 0);
const { setTimeout: wait, clearTimeout: forget, performance } = globalThis;
const now = performance.now.bind(performance);
let skipped = 0;
/** Timers that nobody has waited for yet. */
const patience = new Map();

performance.now = () => now() + skipped;

globalThis.setTimeout = Object.assign((callback, delay = 0, ...args) => {
  const due = performance.now() + delay;
  const run = () => {
    patience.delete(timer);
    skipped += Math.max(0, due - performance.now());
    callback(...args);
  };
  const timer = wait(run, delay >= LONG ? delay : 0);
  if (delay >= LONG) patience.set(timer, { delay, run });
  return timer;
}, wait);

globalThis.clearTimeout = (timer) => {
  patience.delete(timer);
  forget(timer);
};

process.on('SIGUSR2', () => {
  for (const [timer, { delay, run }] of [...patience]) {
    if (delay > jump) continue;
    forget(timer);
    run();
  }
});
