import type { TargetLanguage } from './bitext.ts';
import type { EngineGlossaries } from './engine-glossaries.ts';
import type { GlossaryPair } from './names.ts';
import type { RichText } from './text.ts';

/** What a batch is translated with. Plain data: a job must be able to travel to another machine. */
export interface EngineOptions {
  readonly target: TargetLanguage;
  /** Id of the engine's own glossary, as `prepare` gave it. */
  readonly glossary?: string;
}

/** One request: texts that travel together. */
export interface TranslationJob {
  readonly id: string;
  readonly texts: readonly RichText[];
  /** German text that is not translated but tells the engine what the texts are about; not billed. */
  readonly context?: string;
  readonly options: EngineOptions;
  /** Smaller goes first. */
  readonly priority?: number;
  /** Its texts were billed in vain before: after one more answer that cannot be used it is not tried again. */
  readonly lastTry?: true;
}

export interface TranslationResult {
  /** As many as the job has texts, in its order. */
  readonly texts: readonly RichText[];
  /** Which of them came back empty, by their place: they are billed, and have no answer. */
  readonly unanswered?: readonly number[];
  readonly billedCharacters: number;
}

export type FaultCode =
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'connection'
  | 'auth'
  | 'quota'
  | 'refused'
  | 'too-large'
  | 'bad-answer'
  | 'glossary-gone'
  | 'cancelled';

/** Why a job got no answer. Plain data, as the job is. */
export interface JobFault {
  readonly code: FaultCode;
  readonly message: string;
  /** The same job may succeed later. */
  readonly retryable: boolean;
  /** Milliseconds the service asked to wait. */
  readonly retryAfter?: number;
  /** What an answer that cannot be used was billed all the same. */
  readonly billedCharacters?: number;
  /** The service was away for longer than is waited: it is no fault of the job, and nothing else is sent either. */
  readonly outage?: true;
}

export type JobOutcome =
  | { readonly ok: true; readonly result: TranslationResult }
  | { readonly ok: false; readonly fault: JobFault };

export interface EngineCapabilities {
  /** Per request. */
  readonly maxTexts: number;
  /** Encoded body, context included. */
  readonly maxBytes: number;
  readonly context: boolean;
  readonly glossary: boolean;
}

/** An engine's own glossary after `prepare`. */
export interface EngineGlossary {
  /** For `EngineOptions.glossary`; absent where the engine goes without a glossary. */
  readonly id?: string;
  /** The pairs it really holds: none without an id, and never those that the service cannot take. */
  readonly pairs: readonly GlossaryPair[];
  /** A sentence for the user where it is not what was asked for. */
  readonly warning?: string;
}

/** Characters of the billing period, as the service counts them. */
export interface EngineUsage {
  readonly used: number;
  readonly limit: number;
}

/** A translation service. Never throws for what the service does: that is a fault. */
export interface TranslationEngine {
  readonly name: string;
  readonly capabilities: EngineCapabilities;
  /** What distinguishes this engine's answers: hashed into `Target.made` with the context. */
  readonly fingerprint: string;
  /** Encoded size of a text in a request's body, in bytes. */
  size(text: RichText): number;
  /**
   * Brings the engine's own glossary in step with these pairs; no id where the engine has none or it is switched off.
   * @throws AppError `engine` or `quota` with the remedy
   */
  prepare(pairs: readonly GlossaryPair[], target: TargetLanguage): Promise<EngineGlossary>;
  translate(job: TranslationJob): Promise<JobOutcome>;
  /** What the account has left; undefined where it has no limit. @throws AppError `engine` with the remedy */
  usage?(): Promise<EngineUsage | undefined>;
  /** What people keep in the account beside what `prepare` does there. */
  readonly glossaries?: EngineGlossaries;
}

export interface QueueProgress {
  readonly requests: number;
  readonly retries: number;
  /** What the queue is waiting for, e.g. after a 429; undefined while it works. */
  readonly pausedFor?: number;
}

/** Owns pace and pause: how many requests at once, how often, when to try again. */
export interface Queue {
  /**
   * Sends jobs and hands each outcome over as it comes. A retryable fault is tried again here; a fault handed over is
   * final. `onOutcome` may return further jobs (the halves of a refused batch), which go first. Resolves when all is
   * settled. A fault with code `auth` or `quota` ends the run: what has not been sent comes back `cancelled`. With that
   * code `translate` says that it has sent nothing, and no request is counted.
   */
  run(
    jobs: Iterable<TranslationJob>,
    translate: (job: TranslationJob) => Promise<JobOutcome>,
    onOutcome: (job: TranslationJob, outcome: JobOutcome) => readonly TranslationJob[],
  ): Promise<void>;
  /** Sends nothing more; what is in flight is awaited, the rest comes back `cancelled`. */
  stop(): void;
  readonly progress: QueueProgress;
}
