import type { FaultCode } from './engine.ts';
import { type Place, toldAt } from './place.ts';

/** What went wrong, one code a kind of remedy. */
export type ErrorCode =
  | 'usage'
  | 'settings'
  | 'glossary'
  | 'article'
  | 'memory'
  | 'output'
  | 'review'
  | 'engine'
  | 'queue'
  | 'quota'
  | 'budget'
  | 'interrupted'
  | 'internal';

/** One fault in a file that a person wrote. */
export interface Fault {
  readonly message: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly hint?: string;
  /** The line with a caret, from `excerpt`. */
  readonly excerpt?: string;
}

/** Every error that a user can meet. stderr shows what failed, where, and the hint; the cause only with `--debug`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly place: Place | undefined;
  /** All faults found at once, where a file has several. */
  readonly faults: readonly Fault[];
  /** What the engine's service meant by it, where it was the service's. */
  readonly service: FaultCode | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { hint?: string; place?: Place; faults?: readonly Fault[]; service?: FaultCode; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.hint = more.hint;
    this.place = more.place;
    this.faults = more.faults ?? [];
    this.service = more.service;
  }
}

/** A fault as lines for a terminal. */
export function formatFault(fault: Fault): string {
  const head = toldAt(fault.place, fault.message);
  const excerpt = fault.excerpt?.replace(/^/gm, '    ');
  return [head, excerpt, fault.hint && `  → ${fault.hint}`].filter(Boolean).join('\n');
}

export const EXIT = { done: 0, findings: 1, input: 2, unavailable: 3, bug: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF: Readonly<Record<ErrorCode, ExitCode>> = {
  usage: EXIT.input,
  settings: EXIT.input,
  glossary: EXIT.input,
  article: EXIT.input,
  memory: EXIT.input,
  output: EXIT.input,
  review: EXIT.input,
  engine: EXIT.unavailable,
  queue: EXIT.unavailable,
  quota: EXIT.unavailable,
  budget: EXIT.unavailable,
  interrupted: EXIT.interrupted,
  internal: EXIT.bug,
};

/** The exit code for an error; what is no AppError is our bug. */
export const exitOf = (error: unknown): ExitCode => (error instanceof AppError ? EXIT_OF[error.code] : EXIT.bug);

const PRECEDENCE: readonly ExitCode[] = [70, 130, 2, 3, 1, 0];

/** The one exit code when several apply. */
export const worstExit = (codes: Iterable<ExitCode>): ExitCode => {
  const all = new Set(codes);
  return PRECEDENCE.find((code) => all.has(code)) ?? EXIT.done;
};
