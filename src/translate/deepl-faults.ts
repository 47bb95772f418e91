import {
  AuthorizationError,
  ConnectionError,
  DeepLError,
  GlossaryNotFoundError,
  QuotaExceededError,
  TooManyRequestsError,
} from 'deepl-node';
import type { FaultCode, JobFault } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { Sighting } from './watch-response.ts';

/**
 * What a call's error means, by its class and by the status that was seen; never by its message. Errors that are not
 * the client's own are faults of ours and come back as undefined.
 */
export function faultOf(error: unknown, seen: Sighting, hide: (text: string) => string): JobFault | undefined {
  if (!(error instanceof DeepLError)) return undefined;
  if (seen.byProxy) return proxyFault(seen);
  const code = seen.timedOut ? 'timeout' : (codeOfClass(error) ?? codeOfStatus(seen));
  const { retryable, says } = KINDS[code];
  return {
    code,
    message: says(seen.status, hide(oneLine(error.message))),
    retryable,
    ...(seen.retryAfter === undefined || !retryable ? {} : { retryAfter: seen.retryAfter }),
  };
}

function codeOfClass(error: DeepLError): FaultCode | undefined {
  if (error instanceof AuthorizationError) return 'auth';
  if (error instanceof QuotaExceededError) return 'quota';
  if (error instanceof TooManyRequestsError) return 'rate-limited';
  if (error instanceof GlossaryNotFoundError) return 'glossary-gone';
  if (error instanceof ConnectionError) return isTimeout(error) ? 'timeout' : 'connection';
  return undefined;
}

const isTimeout = ({ error }: ConnectionError): boolean =>
  ['ECONNABORTED', 'ETIMEDOUT'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** An error of the client with a good status, or none: the answer could not be read, or the request not be made. */
function codeOfStatus({ status, glossary }: Sighting): FaultCode {
  if (status === undefined) return 'refused';
  if (status === 404 && glossary) return 'glossary-gone';
  if (status === 529) return 'rate-limited';
  if (status >= 500) return 'unavailable';
  if (status === 408) return 'timeout';
  if (status === 413 || status === 414) return 'too-large';
  return status >= 400 ? 'refused' : 'bad-answer';
}

interface Kind {
  readonly retryable: boolean;
  readonly says: (status: number | undefined, detail: string) => string;
}

const KINDS: Readonly<Record<FaultCode, Kind>> = {
  'rate-limited': { retryable: true, says: (status) => `DeepL gets too many requests${inBrackets(status)}` },
  unavailable: { retryable: true, says: (status) => `DeepL is not available${inBrackets(status)}` },
  timeout: { retryable: true, says: () => 'DeepL did not answer in time' },
  connection: { retryable: true, says: (_, detail) => `No connection to DeepL: ${detail}` },
  auth: { retryable: false, says: (status) => `DeepL refuses the key${inBrackets(status)}` },
  quota: { retryable: false, says: (status) => `The DeepL account's quota is used up${inBrackets(status)}` },
  refused: { retryable: false, says: (status, detail) => `DeepL refuses the request${inBrackets(status)}: ${detail}` },
  'too-large': { retryable: false, says: (status) => `The request is too large for DeepL${inBrackets(status)}` },
  'bad-answer': { retryable: true, says: () => 'DeepL gave an answer that cannot be read' },
  'glossary-gone': { retryable: false, says: () => 'The DeepL glossary no longer exists' },
  cancelled: { retryable: false, says: () => 'Not sent' },
};

const inBrackets = (status: number | undefined): string => (status === undefined ? '' : ` (${status})`);

/** A proxy may find the way later, or be asked too often; a login or leave that it wants will not come by itself. */
function proxyFault({ status = 0, retryAfter }: Sighting): JobFault {
  const retryable = status >= 500 || status === 429;
  const what = status === 407 ? 'wants another login' : 'does not lead there';
  return {
    code: 'connection',
    message: `The proxy on the way to DeepL ${what} (${status})`,
    retryable,
    ...(retryAfter === undefined || !retryable ? {} : { retryAfter }),
  };
}

/** An answer that came, but is not what was asked for. */
export const badAnswer = (message: string): JobFault => ({ code: 'bad-answer', message, retryable: true });

const oneLine = (text: string): string => {
  const line = text
    .slice(0, 1000)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line.length > 200 ? `${line.slice(0, 200)} …` : line;
};

/** What another server answers, or DeepL's own where the address has the path that its documentation shows. */
const ADDRESS =
  'If DEEPL_SERVER_URL is set, check it: https://api-free.deepl.com for instance, without /v2. Else try again later.';

const HINTS: Partial<Record<FaultCode, string>> = {
  refused: ADDRESS,
  'bad-answer': ADDRESS,
  auth: 'Check DEEPL_AUTH_KEY, and that the key belongs to the account type of the server.',
  quota: 'Wait for the next billing period or raise the limit of the account; what is done is remembered.',
  connection: 'Check the network, the proxy (HTTPS_PROXY) and DEEPL_SERVER_URL, then run again.',
};

/** A fault outside a run, before anything was sent. */
export const errorOf = ({ code, message }: JobFault, cause: unknown): AppError =>
  new AppError(code === 'quota' ? 'quota' : 'engine', message, {
    hint: HINTS[code] ?? 'Try again later; what is done is remembered.',
    service: code,
    cause,
  });
