import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { proxyFor } from './proxy.ts';
import { readOptional } from './read-optional.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * DeepL's key and address, and the proxy on the way: the environment wins over the workspace's `.env`, which it does not
 * change.
 * @throws AppError `settings` for an address that would show the key to others, or a proxy that cannot be used
 */
export function deeplSettings(workspace: string, env: Environment): Settings['deepl'] {
  const file: Environment = parseEnv(readOptional(join(workspace, '.env')));
  const all = { ...file, ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) };
  const authKey = all.DEEPL_AUTH_KEY?.trim();
  const serverUrl = all.DEEPL_SERVER_URL?.trim();
  if (serverUrl) refuseOpenHttp(serverUrl);
  // Without a key nothing is asked for; DeepL's own addresses are all below deepl.com.
  const proxy = authKey ? proxyFor(serverUrl || 'https://api.deepl.com', all) : undefined;
  return { ...(authKey && { authKey }), ...(serverUrl && { serverUrl }), ...(proxy && { proxy }) };
}

/** The key travels in a header: over plain http anybody on the way reads it. */
function refuseOpenHttp(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) return;
  throw new AppError('settings', `DEEPL_SERVER_URL must be an https address (http on this machine only)`, {
    hint: 'Remove it to use DeepL’s own address, or begin it with https://',
  });
}
