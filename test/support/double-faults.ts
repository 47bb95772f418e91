import type { ServerResponse } from 'node:http';

export type FaultAction =
  /** The connection breaks before an answer. */
  | 'reset'
  /** No answer ever. */
  | 'hang'
  /** The answer's head, then a byte now and then, without end. */
  | 'slow-drip'
  /** Half of the JSON. */
  | 'truncate'
  /** The connection breaks in the middle of the answer. */
  | 'cut'
  /** A page where JSON should be. */
  | 'html'
  | 'fewer'
  | 'more'
  | 'empty'
  | 'reorder';

/** A fault of the service, for as long as the script says. */
export interface DoubleFault {
  readonly status?: number;
  /** Value of the header `Retry-After`: seconds, or a date. */
  readonly retryAfter?: number | string;
  readonly body?: string;
  readonly action?: FaultAction;
  /** How many requests it befalls; 1 unless said, `Infinity` for all. */
  readonly times?: number;
  /** Only each nth request. */
  readonly every?: number;
  /** Only these requests. */
  readonly when?: (request: DoubleRequest) => boolean;
}

export interface DoubleRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly form: URLSearchParams;
  /** Size of the body as it was sent. */
  readonly bytes: number;
}

/** A script of faults: the first that fits a request befalls it. */
export class FaultScript {
  readonly #faults: { readonly fault: DoubleFault; left: number; seen: number }[] = [];

  add(fault: DoubleFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1, seen: 0 });
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** By default only requests to translate fail. */
  next(request: DoubleRequest): DoubleFault | undefined {
    for (const entry of this.#faults) {
      const { when = ({ path }: DoubleRequest) => path === '/v2/translate', every = 1 } = entry.fault;
      if (entry.left <= 0 || !when(request)) continue;
      entry.seen += 1;
      if (entry.seen % every !== 0) continue;
      entry.left -= 1;
      return entry.fault;
    }
    return undefined;
  }
}

/** Faults that come before the request is looked at. @returns whether the request is dealt with */
export function failBefore(fault: DoubleFault, response: ServerResponse): boolean {
  if (fault.action === 'reset') response.socket?.destroy();
  else if (fault.action === 'html')
    send(response, fault.status ?? 200, fault.body ?? '<!doctype html><p>Log in to the network.</p>', 'text/html');
  else if (fault.status !== undefined) sendStatus(fault, fault.status, response);
  else return fault.action === 'hang';
  return true;
}

function sendStatus({ retryAfter, body }: DoubleFault, status: number, response: ServerResponse): void {
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  send(response, status, body ?? JSON.stringify({ message: `Double says ${status}` }));
}

/** Faults of an answer that was made and billed. @returns whether the answer is dealt with */
export function failAfter(fault: DoubleFault, json: string, response: ServerResponse): boolean {
  if (fault.action === 'truncate') send(response, 200, json.slice(0, json.length / 2));
  else if (fault.action === 'cut') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) });
    response.write(json.slice(0, json.length / 2), () => response.socket?.destroy());
  } else if (fault.action === 'slow-drip') drip(json, response);
  else return false;
  return true;
}

function drip(json: string, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write(json.slice(0, 1));
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

interface Translation {
  readonly text: string;
}

/** An answer with a text too few, too many, empty, or in another order. */
export function distort<Item extends Translation>(
  action: FaultAction | undefined,
  answer: readonly Item[],
): readonly Item[] {
  if (action === 'fewer') return answer.slice(0, -1);
  if (action === 'more') return [...answer, answer[0]!];
  if (action === 'empty') return answer.map((one, index) => (index === 0 ? { ...one, text: '' } : one));
  if (action === 'reorder') return answer.toReversed();
  return answer;
}

export function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
