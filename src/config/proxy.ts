import { AppError } from '../domain/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the way to an https address leads through, as curl reads the environment: `https_proxy`, else
 * `all_proxy`, in small letters before capitals, unless `no_proxy` names the host. To http, which is this machine alone,
 * no way leads through a proxy: it would see the key.
 * @throws AppError `settings` for a proxy that cannot be used
 */
export function proxyFor(address: string, env: Environment): string | undefined {
  const { protocol, hostname, port } = new URL(address);
  const read = (name: string) => (env[name] || env[name.toUpperCase()] || '').trim();
  const name = read('https_proxy') === '' ? 'all_proxy' : 'https_proxy';
  const value = read(name);
  if (protocol !== 'https:' || value === '' || isExcepted(read('no_proxy'), hostname, port || '443')) return undefined;
  return checked(name, value.includes('://') ? value : `http://${value}`);
}

/** Names stand for what is below them too, with or without `.` or `*.` before them. */
function isExcepted(exceptions: string, hostname: string, port: string): boolean {
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, name = '', only] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (entry === '*') return true;
      if (name === '' || (only !== undefined && only !== port)) return false;
      return hostname === name || hostname.endsWith(`.${name}`);
    });
}

/** What is wrong is told without the value: it may hold a password. */
function checked(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && isEncoded(url.username + url.password)) return value;
  const kind = url?.protocol.slice(0, -1) ?? '';
  const what = /^socks/.test(kind) ? `names a ${kind} proxy, which cannot be used` : 'is no address of a proxy';
  throw new AppError('settings', `${name.toUpperCase()} ${what}`, {
    hint: 'Give it as http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT; with NO_PROXY=deepl.com DeepL is asked without it.',
  });
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
