import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** What a request must know and come from. */
export interface GuardOptions {
  readonly token: string;
  /** Known once the server listens. */
  readonly port: () => number;
}

/** What stands in every answer: nothing of the page is handed on, framed or loaded from elsewhere. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Lets through what our own page asks for, and a person who opens its address. To all else the answer is 403 and nothing
 * more: a page of another origin, a name of another host that leads here (DNS rebinding), whoever has not the token.
 */
export function guard({ token, port }: GuardOptions): MiddlewareHandler {
  const isToken = compareTo(token);
  return async (context, next) => {
    const { req } = context;
    const host = req.header('host') ?? '';
    const isOurs = host === `127.0.0.1:${port()}` || host === `localhost:${port()}`;
    const [, given = ''] = req.path.split('/', 2);
    if (isOurs && isToken(given) && mayAsk(req.method, req.path, (name) => req.header(name), host)) await next();
    else context.res = new Response(null, { status: 403 });
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  };
}

/** Takes as long whatever is given. */
function compareTo(token: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(token);
  return (given) => timingSafeEqual(digest(given), expected);
}

type Header = (name: string) => string | undefined;

/** Browsers say where a request comes from; other programs, which have the token, need not when they only look. */
function mayAsk(method: string, path: string, header: Header, host: string): boolean {
  if (isNavigation(method, path, header)) return true;
  const origin = header('origin');
  const site = header('sec-fetch-site');
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return method === 'GET' || origin !== undefined;
}

/** Somebody opens the page, from wherever the address stands; a frame is none. */
const isNavigation = (method: string, path: string, header: Header): boolean =>
  method === 'GET' &&
  /^\/[^/]*\/?$/.test(path) &&
  header('origin') === undefined &&
  header('sec-fetch-mode') === 'navigate' &&
  header('sec-fetch-dest') === 'document';
