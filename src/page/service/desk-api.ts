import type {
  DeskArticle,
  DeskArticleLine,
  DeskConflict,
  DeskError,
  DeskNameLine,
  DeskNamePage,
  DeskRepairs,
  DeskRow,
  DeskSettle,
  DeskSettled,
  DeskSpelled,
  DeskSpellingWish,
} from '../../domain/desk.ts';
import type { Decision } from '../state/decision.ts';

/** Why there is no answer, for a person. */
export interface Fault {
  readonly message: string;
  readonly hint?: string;
  /** Nobody answered at all. */
  readonly isOffline: boolean;
}

export type Answer<T> = { readonly value: T } | { readonly fault: Fault };

export type SaveAnswer =
  | { readonly type: 'saved'; readonly row: DeskRow }
  | { readonly type: 'conflict'; readonly row: DeskRow }
  | { readonly type: 'failed'; readonly fault: Fault };

/** The desk's server. Nothing is thrown: what goes wrong is told. */
export interface DeskApi {
  articles(): Promise<Answer<readonly DeskArticleLine[]>>;
  article(id: string): Promise<Answer<DeskArticle>>;
  repairs(article: string, row: string): Promise<Answer<DeskRepairs>>;
  save(article: string, row: string, decision: Decision, version: string): Promise<SaveAnswer>;
  names(): Promise<Answer<readonly DeskNameLine[]>>;
  name(concept: string): Promise<Answer<DeskNamePage>>;
  preview(concept: string, form: string): Promise<Answer<DeskNamePage>>;
  settle(concept: string, form: string, rows: DeskSettle['rows']): Promise<Answer<readonly DeskSettled[]>>;
  spelling(concept: string, wish: DeskSpellingWish): Promise<Answer<DeskSpelled>>;
}

const OFFLINE: Fault = {
  message: 'The desk does not answer.',
  hint: 'Is “zweispalt review” still running?',
  isOffline: true,
};

/** A desk that was started anew knows its old address no more. */
const MOVED: Fault = {
  message: 'The desk was started anew, at another address.',
  hint: 'Open the one that “zweispalt review” shows, here: what you typed in this tab is kept if the port is the same.',
  isOffline: true,
};

/** @param base address of the API, relative to the page */
export function httpDesk(base = './api/'): DeskApi {
  const get = <T>(...path: string[]) => ask<T>(base + address(path));
  const post = <T>(body: unknown, ...path: string[]) => ask<T>(base + address(path), 'POST', body);
  return {
    articles: () => get('articles'),
    article: (id) => get('articles', id),
    repairs: (article, row) => get('articles', article, 'rows', row, 'repairs'),
    save: (article, row, decision, version) =>
      save(base + address(['articles', article, 'rows', row]), decision, version),
    names: () => get('names'),
    name: (concept) => get('names', concept),
    preview: (concept, form) => post({ form }, 'names', concept, 'preview'),
    settle: (concept, form, rows) => post({ form, rows }, 'names', concept, 'settle'),
    spelling: (concept, wish) => post(wish, 'names', concept, 'spelling'),
  };
}

const address = (path: readonly string[]): string =>
  path.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/');

async function save(url: string, decision: Decision, version: string): Promise<SaveAnswer> {
  if (decision.type === 'machine') {
    return saveAnswer(await send(`${url}?version=${encodeURIComponent(version)}`, 'DELETE'));
  }
  const { target, state, comment } = decision;
  return saveAnswer(await send(url, 'PUT', { target, state, comment, version }));
}

async function saveAnswer(response: Response | undefined): Promise<SaveAnswer> {
  if (response?.status === 409) {
    const body = await jsonOf<DeskConflict>(response);
    if (body?.row) return { type: 'conflict', row: body.row };
  }
  const answer = await answerOf<DeskRow>(response);
  return 'fault' in answer ? { type: 'failed', fault: answer.fault } : { type: 'saved', row: answer.value };
}

const ask = async <T>(url: string, method = 'GET', body?: unknown): Promise<Answer<T>> =>
  answerOf<T>(await send(url, method, body));

/** The response, or nothing where nobody answers. */
async function send(url: string, method: string, body?: unknown): Promise<Response | undefined> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    return await fetch(url, { method, ...sent });
  } catch {
    return undefined;
  }
}

async function answerOf<T>(response: Response | undefined): Promise<Answer<T>> {
  if (!response) return { fault: OFFLINE };
  if (response.status === 403) return { fault: MOVED };
  const body = await jsonOf<T & Partial<DeskError>>(response);
  if (response.ok) return body === undefined ? { fault: OFFLINE } : { value: body };
  const message = body?.error ?? `The desk refused it (${response.status}).`;
  return { fault: { message, isOffline: false, ...(body?.hint && { hint: body.hint }) } };
}

/** An answer that breaks off has no body. */
async function jsonOf<T>(response: Response): Promise<T | undefined> {
  try {
    return (await response.json()) as T;
  } catch {
    return undefined;
  }
}
