import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type DoubleFault,
  type DoubleRequest,
  distort,
  FaultScript,
  failAfter,
  failBefore,
  send,
} from './double-faults.ts';
import { DoubleGlossaries, Refusal } from './double-glossaries.ts';
import { glossaryRoute } from './double-glossary-routes.ts';
import { type DoubleTranslator, translateForm } from './double-translate.ts';
import { pseudoEnglish } from './pseudo-english.ts';

export interface DoubleOptions {
  readonly port?: number;
  readonly authKey?: string;
  /** Milliseconds until each answer. */
  readonly latency?: number;
  readonly translate?: DoubleTranslator;
  /** What an answer waits for. */
  readonly hold?: (request: DoubleRequest) => Promise<void> | undefined;
  /** Characters the account may use; no limit unless given. */
  readonly quota?: number;
  /** A Free account has one glossary. */
  readonly maxGlossaries?: number;
}

/** What was asked of the double, and what it would have billed. */
export interface DoubleCounters {
  requests: number;
  translations: number;
  texts: number;
  billedCharacters: number;
  inFlight: number;
  maxInFlight: number;
}

/** A stand-in for DeepL's API, over real HTTP on loopback. */
export class DeeplDouble {
  readonly authKey: string;
  readonly counters: DoubleCounters = newCounters();
  /** Forms of the requests to translate that were answered or would have been, in order of arrival. */
  readonly bodies: URLSearchParams[] = [];
  /** Every request: `POST /v2/translate`. */
  readonly log: string[] = [];
  /** How often each text was answered and billed. */
  readonly billed = new Map<string, number>();
  readonly glossaries: DoubleGlossaries;
  readonly #options: DoubleOptions;
  readonly #script = new FaultScript();
  readonly #server: Server;

  constructor(options: DoubleOptions = {}) {
    this.#options = options;
    this.authKey = options.authKey ?? 'test-key';
    this.glossaries = new DoubleGlossaries(options.maxGlossaries ?? 1000);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.keepAliveTimeout = 60_000;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Adds a fault to the script. */
  fail(fault: DoubleFault): void {
    this.#script.add(fault);
  }

  /** The service is well again. */
  heal(): void {
    this.#script.clear();
  }

  /** The service starts anew with nothing counted; glossaries stay. */
  reset(): void {
    Object.assign(this.counters, newCounters());
    this.bodies.length = 0;
    this.log.length = 0;
    this.billed.clear();
    this.heal();
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#options.port ?? 0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { counters } = this;
    counters.requests += 1;
    counters.inFlight += 1;
    counters.maxInFlight = Math.max(counters.maxInFlight, counters.inFlight);
    response.on('close', () => {
      counters.inFlight -= 1;
    });
    const request = await readRequest(message);
    this.log.push(`${request.method} ${request.path}`);
    if (this.#options.latency) await new Promise((resolve) => setTimeout(resolve, this.#options.latency));
    await this.#options.hold?.(request);
    this.#answer(request, response);
  }

  #answer(request: DoubleRequest, response: ServerResponse): void {
    const fault = this.#script.next(request);
    if (fault && failBefore(fault, response)) return;
    try {
      if (request.headers.authorization !== `DeepL-Auth-Key ${this.authKey}`) throw new Refusal(403, 'Wrong key');
      this.#route(request, response, fault);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(response, error.status, JSON.stringify({ message: error.message }));
    }
  }

  #route(request: DoubleRequest, response: ServerResponse, fault: DoubleFault | undefined): void {
    if (request.path === '/v2/translate') this.#translate(request, response, fault);
    else if (request.path === '/v2/usage') this.#usage(response);
    else if (request.path === '/v2/languages') send(response, 200, JSON.stringify(LANGUAGES));
    else glossaryRoute(request, response, this.glossaries);
  }

  #usage(response: ServerResponse): void {
    const character_limit = this.#options.quota ?? 1_000_000_000_000;
    send(response, 200, JSON.stringify({ character_count: this.counters.billedCharacters, character_limit }));
  }

  #translate(request: DoubleRequest, response: ServerResponse, fault: DoubleFault | undefined): void {
    const { counters } = this;
    this.bodies.push(request.form);
    const answer = translateForm(request, this.glossaries, this.#options.translate ?? defaultTranslator);
    const cost = answer.reduce((sum, { billed_characters }) => sum + billed_characters, 0);
    if (counters.billedCharacters + cost > (this.#options.quota ?? Infinity)) throw new Refusal(456, 'Quota exceeded');
    counters.translations += 1;
    counters.texts += answer.length;
    counters.billedCharacters += cost;
    for (const text of request.form.getAll('text')) this.billed.set(text, (this.billed.get(text) ?? 0) + 1);
    const json = JSON.stringify({ translations: distort(fault?.action, answer) });
    if (!fault || !failAfter(fault, json, response)) send(response, 200, json);
  }
}

/** A double that listens on a free port. */
export async function startDeeplDouble(options: DoubleOptions = {}): Promise<DeeplDouble> {
  const double = new DeeplDouble(options);
  await double.listen();
  return double;
}

const newCounters = (): DoubleCounters => ({
  requests: 0,
  translations: 0,
  texts: 0,
  billedCharacters: 0,
  inFlight: 0,
  maxInFlight: 0,
});

const defaultTranslator: DoubleTranslator = (text, { glossary }) => pseudoEnglish(text, glossary);

const LANGUAGES = [
  { language: 'DE', name: 'German', supports_formality: true },
  { language: 'EN-GB', name: 'English (British)', supports_formality: false },
  { language: 'EN-US', name: 'English (American)', supports_formality: false },
];

async function readRequest(message: IncomingMessage): Promise<DoubleRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(message.url ?? '/', 'http://double');
  const form = new URLSearchParams(body.length > 0 ? body.toString('utf8') : url.searchParams);
  return { method: message.method ?? 'GET', path: url.pathname, headers: message.headers, form, bytes: body.length };
}
