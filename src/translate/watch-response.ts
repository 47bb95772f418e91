import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** What deepl-node does not tell about a call: the response's status, and how long the service asked to wait. */
export interface Sighting {
  /** Whether the call names a glossary: then it is the glossary that a 404 does not find. */
  readonly glossary?: boolean;
  status?: number;
  /** Whether the answer says that it is JSON. */
  isJson?: boolean;
  /** Milliseconds. */
  retryAfter?: number;
  /** The call took longer than allowed and was broken off. */
  timedOut?: boolean;
  /** The answer is a proxy's own: the request never reached the service. */
  byProxy?: boolean;
}

const calls = new AsyncLocalStorage<Sighting>();

/**
 * Runs a call of an HTTP client and notes what its response's head says, seen on Node's diagnostics channels. A call
 * that is not over after `deadline` milliseconds is broken off, answer under way or not: clients stop watching the
 * clock once the head is there.
 * @param signal breaks the call off, too
 * @throws what the call throws
 */
export async function watchResponse<Result>(
  sighting: Sighting,
  deadline: number,
  call: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  let request: ClientRequest | undefined;
  const onAbort = () => request?.destroy(new Error('stopped'));
  const onStart = (message: unknown) => {
    if (calls.getStore() !== sighting) return;
    request = (message as { request: ClientRequest }).request;
    if (signal?.aborted) onAbort();
  };
  const onResponse = (message: unknown) => {
    const { request: answered, response } = message as { request: ClientRequest; response: IncomingMessage };
    if (answered === request) note(sighting, response);
    // What a proxy says to CONNECT is handed on as the answer to a request that was never begun.
    else if (request === undefined && calls.getStore() === sighting) {
      sighting.byProxy = true;
      note(sighting, response);
    }
  };
  const timer = setTimeout(() => {
    sighting.timedOut = true;
    request?.destroy(new Error('deadline'));
  }, deadline);
  signal?.addEventListener('abort', onAbort);
  subscribe('http.client.request.start', onStart);
  subscribe('http.client.response.finish', onResponse);
  try {
    return await calls.run(sighting, call);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    unsubscribe('http.client.request.start', onStart);
    unsubscribe('http.client.response.finish', onResponse);
  }
}

function note(sighting: Sighting, { statusCode, headers }: IncomingMessage): void {
  const wait = parseRetryAfter(headers['retry-after'], Date.now());
  if (statusCode !== undefined) sighting.status = statusCode;
  sighting.isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
  if (wait !== undefined) sighting.retryAfter = wait;
}

/** Milliseconds to wait by a `Retry-After` header: seconds or a date (RFC 9110, 10.2.3); undefined where it says neither. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (/^\s*\d{1,9}(?:\.\d{1,9})?\s*$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
