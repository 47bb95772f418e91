import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a run of the compiled command took. */
export interface Measured {
  readonly exit: number | null;
  readonly seconds: number;
  /** The most memory it ever held. */
  readonly megabytes: number;
  /** Of the processor, in user and system. */
  readonly cpuSeconds: number;
  readonly stdout: string;
}

const BIN = process.env.BENCH_BIN ?? join(import.meta.dirname, '../dist/bin.js');
/** Tells on a pipe of its own what the process took, when it ends. */
const REPORT = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs `zweispalt` as a user would, from `dist/`. */
export function measure(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Measured> {
  const started = performance.now();
  const loader = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const { DEEPL_AUTH_KEY: _key, DEEPL_SERVER_URL: _url, ...own } = process.env;
  const child = spawn(process.execPath, ['--import', loader, BIN, ...args], {
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, stdout, , usage] = child.stdio.map((stream) => collect(stream as NodeJS.ReadableStream | null));
  return new Promise((resolve) =>
    child.on('close', (exit) => {
      const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage!.text || '{}') as NodeJS.ResourceUsage;
      resolve({
        exit,
        seconds: (performance.now() - started) / 1000,
        megabytes: maxRSS / 1024,
        cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
        stdout: stdout!.text,
      });
    }),
  );
}

function collect(stream: NodeJS.ReadableStream | null): { text: string } {
  const collected = { text: '' };
  stream?.on('data', (chunk) => {
    collected.text += chunk;
  });
  return collected;
}
