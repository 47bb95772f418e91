import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DoubleCounters } from '../test/support/deepl-double.ts';

/** The double in a process of its own, so that it does not take time from what is measured. */
export interface DoubleProcess {
  readonly env: Readonly<Record<string, string>>;
  /** What was asked of it since the last time. */
  counters(): Promise<DoubleCounters>;
  close(): void;
}

/** @param latency milliseconds until each answer */
export async function startDoubleProcess(latency: number): Promise<DoubleProcess> {
  const child = fork(join(import.meta.dirname, 'serve-double.ts'), [String(latency)], {
    execArgv: ['--import', 'tsx'],
  });
  const ask = async (question: string): Promise<unknown> => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0];
  };
  const { url, authKey } = (await ask('address')) as { url: string; authKey: string };
  return {
    env: { DEEPL_AUTH_KEY: authKey, DEEPL_SERVER_URL: url },
    counters: () => ask('counters') as Promise<DoubleCounters>,
    close: () => child.disconnect(),
  };
}
