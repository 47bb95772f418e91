import { EXIT } from '../domain/errors.ts';

/**
 * First Ctrl-C (or SIGTERM): `stop` is called, and what is in flight is awaited. A second one ends at once.
 * @returns a function that takes the handlers off again
 */
export function onInterrupt(stop: () => void): () => void {
  let asked = false;
  const handle = (): void => {
    if (asked) process.exit(EXIT.interrupted);
    asked = true;
    process.stderr.write('\nStopping: waiting for what is in flight, it is kept. Ctrl-C again ends at once.\n');
    stop();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return () => {
    process.off('SIGINT', handle);
    process.off('SIGTERM', handle);
  };
}
