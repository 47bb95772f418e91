import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

export interface MainResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line inside this process, from the sources. Nobody can be asked, and no environment is kept. */
export async function runMain(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<MainResult> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0),
  ];
  vi.stubEnv('DEEPL_AUTH_KEY', undefined);
  vi.stubEnv('DEEPL_SERVER_URL', undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    const code = await main(args);
    return { code, stdout: out.join(''), stderr: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
