import {
  DeepLClient,
  DeepLError,
  type ModelType,
  type ProxyConfig,
  type TextResult,
  type TranslateTextOptions,
} from 'deepl-node';
import type {
  EngineGlossary,
  EngineUsage,
  FaultCode,
  JobFault,
  TranslationEngine,
  TranslationJob,
} from '../domain/engine.ts';
import type { EngineGlossaries } from '../domain/engine-glossaries.ts';
import { AppError } from '../domain/errors.ts';
import type { GlossaryPair } from '../domain/names.ts';
import { badAnswer, faultOf } from './deepl-faults.ts';
import { deeplGlossaries } from './deepl-glossaries.ts';
import { syncGlossary } from './deepl-glossary.ts';
import { checkAnswers, countBilled, type Wire, wireOf } from './deepl-texts.ts';
import { formLength } from './form-length.ts';
import { type Attempt, insist, type Patience } from './insist.ts';
import { encodeMarks, OPAQUE_TAG } from './marked-xml.ts';
import { type Sighting, watchResponse } from './watch-response.ts';

/** With how long glossary and account are waited for. */
export interface DeeplOptions extends Patience {
  /** One that ends in `:fx` belongs to a Free account. */
  readonly authKey: string;
  /** DeepL's own unless given. */
  readonly serverUrl?: string;
  /** Address of the proxy on the way, which may hold a login; without one the way is direct, whatever the environment says. */
  readonly proxy?: string;
  /** Whether names are handed over as a DeepL glossary. */
  readonly glossary: 'on' | 'off';
  readonly formality?: 'default' | 'prefer_more' | 'prefer_less';
  readonly model?: ModelType;
  /** Goes into the user agent. */
  readonly version?: string;
  /** Milliseconds without an answer; an answer must be whole after twice as long. A call given up may be billed. */
  readonly timeout?: number;
}

/** DeepL takes 50 texts and 128 KiB a request; the second leaves room for the parameters beside texts and context. */
const CAPABILITIES = { maxTexts: 50, maxBytes: 128 * 1024 - 1024, context: true, glossary: true } as const;
/** The client's own 5 s would give up, and pay twice for, answers that are only slow. */
const TIMEOUT = 60_000;
/** A run can do without what the account says, and shall not stand still for it. */
const USAGE_DEADLINE = 30_000;
/** The service is not there or not well. */
const OUTAGES: ReadonlySet<FaultCode> = new Set(['connection', 'timeout', 'unavailable', 'rate-limited']);
/** Nothing reaches the service: that is more than an account that cannot be asked. */
const NO_WAY: ReadonlySet<FaultCode> = new Set(['connection']);
const FIELD = '&text='.length;
/** Each text is asked for by whoever counts, splits, packs and joins. */
const SIZES = new WeakMap<Parameters<TranslationEngine['size']>[0], number>();

/** DeepL as an engine. Nothing is sent before the first call. @throws AppError `settings` for a server that is not safe */
export function createDeeplEngine(options: DeeplOptions): TranslationEngine {
  checkServer(options.serverUrl);
  return new DeeplEngine(options);
}

class DeeplEngine implements TranslationEngine {
  readonly name = 'deepl';
  readonly capabilities = CAPABILITIES;
  readonly fingerprint: string;
  readonly #options: DeeplOptions;
  readonly #client: DeepLClient;
  readonly #deadline: number;

  constructor(options: DeeplOptions) {
    const { authKey, serverUrl, proxy, version = '0', timeout = TIMEOUT } = options;
    this.#options = options;
    this.#deadline = 2 * timeout;
    this.#client = new DeepLClient(authKey, {
      // Trying again is the queue's.
      maxRetries: 0,
      minTimeout: timeout,
      appInfo: { appName: 'zweispalt', appVersion: version },
      sendPlatformInfo: false,
      proxy: proxyOf(proxy),
      ...(serverUrl === undefined ? {} : { serverUrl }),
    });
    const { formality = 'default', model = 'default', glossary } = options;
    this.fingerprint = `deepl formality=${formality} model=${model} glossary=${glossary}`;
  }

  size(text: Parameters<TranslationEngine['size']>[0]): number {
    const known = SIZES.get(text);
    if (known !== undefined) return known;
    // Escaped even where the text may travel plain: its batch may hold one with marks.
    const size = FIELD + formLength(encodeMarks(text));
    SIZES.set(text, size);
    return size;
  }

  async prepare(pairs: readonly GlossaryPair[]): Promise<EngineGlossary> {
    if (this.#options.glossary === 'off') return { pairs: [] };
    const free = this.#options.authKey.endsWith(':fx');
    return this.#insist(OUTAGES, () => syncGlossary(this.#client, pairs, { free }));
  }

  async usage(): Promise<EngineUsage | undefined> {
    const deadline = Math.min(USAGE_DEADLINE, this.#deadline);
    const { character } = await this.#insist(NO_WAY, () => this.#client.getUsage(), deadline);
    return character && { used: character.count, limit: character.limit };
  }

  get glossaries(): EngineGlossaries {
    return deeplGlossaries(this.#client, (call) => this.#insist(OUTAGES, call));
  }

  async translate(job: TranslationJob): ReturnType<TranslationEngine['translate']> {
    const wire = wireOf(job.texts);
    if (wire.texts.length === 0) return { ok: true, result: { texts: job.texts, billedCharacters: 0 } };
    const seen: Sighting = { glossary: job.options.glossary !== undefined };
    try {
      const answers = await watchResponse(seen, this.#deadline, () => this.#send(job, wire));
      return checkAnswers(answers, job.texts, wire);
    } catch (error) {
      const fault = this.#fault(error, seen);
      // Where the head of a good answer came, it was made, and so it was billed.
      const billed = seen.status === 200 && seen.isJson ? countBilled([], job.texts, wire) : 0;
      return { ok: false, fault: { ...fault, ...(billed > 0 && { billedCharacters: billed }) } };
    }
  }

  #send({ options: { target, glossary }, context }: TranslationJob, { texts, xml }: Wire): Promise<TextResult[]> {
    const { formality, model } = this.#options;
    const options: TranslateTextOptions = {
      splitSentences: 'nonewlines',
      ...(xml ? { tagHandling: 'xml', tagHandlingVersion: 'v2', ignoreTags: [OPAQUE_TAG] } : {}),
      ...(context === undefined ? {} : { context }),
      ...(glossary === undefined ? {} : { glossary }),
      ...(formality === undefined ? {} : { formality }),
      ...(model === undefined ? {} : { modelType: model }),
    };
    return this.#client.translateText([...texts], 'de', target, options);
  }

  /** @throws what is no fault of the service */
  #fault(error: unknown, seen: Sighting): JobFault {
    const fault = faultOf(error, seen, (text) => text.replaceAll(this.#options.authKey, '***'));
    if (!fault) throw error;
    return fault;
  }

  /** A call outside the queue, tried again where that may help. @throws AppError `engine` or `quota` */
  #insist<Result>(
    outages: ReadonlySet<FaultCode>,
    call: () => Promise<Result>,
    deadline = this.#deadline,
  ): Promise<Result> {
    const attempt = async (): Promise<Attempt<Result>> => {
      const seen: Sighting = {};
      try {
        return { ok: true, result: await watchResponse(seen, deadline, call, this.#options.signal) };
      } catch (error) {
        const fault = isUnreadable(error) ? badAnswer(UNREADABLE) : this.#fault(error, seen);
        return { ok: false, fault, cause: this.#withoutKey(error) };
      }
    };
    return insist(attempt, outages, this.#options);
  }

  /** The client's errors carry the request with its headers: what is shown with `--debug` must not. */
  #withoutKey(error: unknown): Error {
    const message = error instanceof Error ? error.message : String(error);
    return new Error(message.replaceAll(this.#options.authKey, '***'));
  }
}

const UNREADABLE = 'DeepL gave an answer that cannot be read';

/** The client parses some answers of the glossary API without care. */
const isUnreadable = (error: unknown): boolean =>
  !(error instanceof DeepLError) && (error instanceof SyntaxError || error instanceof TypeError);

/** A proxy as the client wants it. It hands it on to axios, which takes `false` for none; its types do not know that. */
function proxyOf(address: string | undefined): ProxyConfig {
  if (address === undefined) return false as unknown as ProxyConfig;
  const { protocol, hostname, port, username, password } = new URL(address);
  const login = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  return {
    protocol: protocol.slice(0, -1),
    host: hostname,
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
    ...(login.username === '' ? {} : { auth: login }),
  };
}

function checkServer(serverUrl: string | undefined): void {
  if (serverUrl === undefined) return;
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : undefined;
  const loopback = url !== undefined && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback)) return;
  throw new AppError('settings', `${url?.host ?? 'What is given'} cannot be used as DeepL's server`, {
    hint: 'The key would travel in the clear: use https, or http on the loopback address only.',
  });
}
