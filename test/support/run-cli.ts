import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Closes the reading end of stdout before anything is read, as `| true` does. */
  readonly closeStdout?: boolean;
  readonly closeStderr?: boolean;
  /** A file that stdout goes to. */
  readonly stdoutTo?: string;
  /** Hands over a way to signal the process, and its number. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void, pid: number | undefined) => void;
}

/** Runs the compiled command as a user would. The environment holds no key and no colour unless given. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { DEEPL_AUTH_KEY: _key, DEEPL_SERVER_URL: _url, ...env } = process.env;
  const bin = join(import.meta.dirname, '../../dist/bin.js');
  const file = options.stdoutTo === undefined ? undefined : openSync(options.stdoutTo, 'w');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    stdio: ['pipe', file ?? 'pipe', 'pipe'],
  });
  if (file !== undefined) closeSync(file);
  options.onStart?.((signal) => child.kill(signal), child.pid);
  if (options.closeStdout) child.stdout?.destroy();
  if (options.closeStderr) child.stderr?.destroy();
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin?.end(options.stdin ?? '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
