import { type IncomingHttpHeaders, request } from 'node:http';
import { composeDesk } from '../../src/app/compose-desk.ts';
import type { ReviewDesk } from '../../src/app/review-desk.ts';
import { CHECKS } from '../../src/app/settings.ts';
import { loadSettings } from '../../src/config.ts';
import type { PageFile } from '../../src/desk/page-files.ts';
import { type DeskServer, serveDesk } from '../../src/desk/serve-desk.ts';
import type { DeskArticle, DeskEvent, DeskRow, DeskSave } from '../../src/domain/desk.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all kinds
  readonly json: any;
}

export interface Ask {
  readonly method?: string;
  /** As it goes over the wire, from `/` on. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as it is, with whatever headers: `fetch` would not send them. */
export function ask(address: string, { method = 'GET', path, headers = {}, body }: Ask): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (some) => {
        text += some;
      });
      answer.on('end', () => {
        const isJson = answer.headers['content-type']?.startsWith('application/json');
        resolve({ status: answer.statusCode!, headers: answer.headers, text, json: isJson && JSON.parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A desk that is served, and the page's side of it. */
export interface TestDesk {
  readonly desk: ReviewDesk;
  readonly server: DeskServer;
  readonly bugs: readonly unknown[];
  /** As the page asks, below `api/`. */
  api(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  article(id: string): Promise<DeskArticle>;
  save(article: string, row: Pick<DeskRow, 'id' | 'version'>, save: Partial<DeskSave>): Promise<Answer>;
  undo(article: string, row: Pick<DeskRow, 'id' | 'version'>): Promise<Answer>;
  events(last?: string): Promise<TestEvents>;
  close(): Promise<void>;
}

export interface TestEvents {
  /** The next event that is like this; what comes before it is passed over. */
  until(isIt: (event: DeskEvent) => boolean): Promise<DeskEvent>;
  readonly lastId: string;
  close(): Promise<void>;
}

export async function startDesk(
  workspace: string,
  options: { readonly paths?: readonly string[]; readonly page?: ReadonlyMap<string, PageFile> } = {},
): Promise<TestDesk> {
  const settings = () => loadSettings({ workspace, flags: {}, env: {}, checks: CHECKS });
  const desk = await composeDesk({ settings, paths: options.paths ?? [], by: 'Anna', watch: () => {}, after: soon });
  const bugs: unknown[] = [];
  const server = await serveDesk(desk, {
    port: 0,
    page: options.page ?? new Map(),
    onBug: (error) => void bugs.push(error),
  });
  const { pathname, origin } = new URL(server.address);
  const api: TestDesk['api'] = (method, path, body, headers) =>
    ask(server.address, {
      method,
      path: `${pathname}api/${path}`,
      headers: { origin, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const rowOf = (article: string, row: string) => `articles/${encodeURIComponent(article)}/rows/${row}`;
  return {
    desk,
    server,
    bugs,
    api,
    article: async (id) => (await api('GET', `articles/${encodeURIComponent(id)}`)).json,
    save: (article, { id, version }, save) =>
      api('PUT', rowOf(article, id), { target: '', state: 'reviewed', comment: '', version, ...save }),
    undo: (article, { id, version }) => api('DELETE', `${rowOf(article, id)}?version=${version}`),
    events: (last) => openEvents(`${server.address}api/events`, last),
    async close() {
      await server.close();
      await desk.close();
    },
  };
}

/** A desk looks for changes each second; a test need not wait for it. */
const soon = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds / 20);
  return () => clearTimeout(timer);
};

async function openEvents(address: string, last: string | undefined): Promise<TestEvents> {
  const ending = new AbortController();
  const headers = last === undefined ? {} : { 'last-event-id': last };
  const answer = await fetch(address, { headers, signal: ending.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let lastId = '';
  const next = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const one = text.slice(0, end);
        text = text.slice(end + 2);
        return one;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream has ended');
      text += value;
    }
  };
  // The stream stands once its first word has come.
  await next();
  return {
    get lastId() {
      return lastId;
    },
    async until(isIt) {
      for (;;) {
        const one = await next();
        lastId = /^id: (.*)$/m.exec(one)?.[1] ?? '';
        const event = JSON.parse(/^data: (.*)$/m.exec(one)![1]!) as DeskEvent;
        if (isIt(event)) return event;
      }
    },
    async close() {
      await reader.cancel();
      ending.abort();
    },
  };
}

/** The row whose German begins so. */
export function rowOf({ rows }: DeskArticle, german: string): DeskRow {
  const row = rows.find(({ source }) => source.startsWith(german));
  if (!row) throw new Error(`no row begins with ${german}`);
  return row;
}
