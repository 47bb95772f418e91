import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import { deskApi, unknown } from './desk-api.ts';
import { eventStreams } from './event-stream.ts';
import { guard } from './guard.ts';
import type { PageFile } from './page-files.ts';
import type { ServedDesk } from './served-desk.ts';

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The page by path, see `readPageFiles`. */
  readonly page: ReadonlyMap<string, PageFile>;
  /** Told of what is our fault, which a page is only told that it is. */
  readonly onBug: (error: unknown) => void;
}

/** A server that listens. */
export interface DeskServer {
  /** Of the page, with the token. */
  readonly address: string;
  /** The same for a browser that is started with it: others see how programs are started, so it opens the page only once. */
  ticket(): string;
  /** Takes no more requests, and ends when those that there are have been answered. */
  close(): Promise<void>;
}

/** Serves the desk to this machine alone. @throws AppError `usage` when the port is taken */
export async function serveDesk(desk: ServedDesk, { port, page, onBug }: ServeOptions): Promise<DeskServer> {
  const token = newToken();
  const tickets = new Set<string>();
  const events = eventStreams((listener) => desk.listen(listener));
  const portOf = () => (server.address() as AddressInfo).port;
  const app = new Hono();
  app.get('/:ticket', async (context, next) => {
    const isOurs = context.req.header('host') === `127.0.0.1:${portOf()}`;
    if (!isOurs || !tickets.delete(context.req.param('ticket'))) return next();
    return context.body(null, 303, { Location: `/${token}/`, 'Referrer-Policy': 'no-referrer' });
  });
  app.use(guard({ token, port: portOf }));
  app.route(
    `/${token}/api`,
    deskApi(desk).get('/events', (context) => events.open(context.req.header('last-event-id'))),
  );
  app.get(`/${token}/*`, (context) => servePage(context, page, context.req.path.slice(token.length + 2)));
  app.notFound(unknown);
  app.onError((error, context) => toResponse(error, context, onBug));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const end = endWhenAnswered(server);
  await listen(server, port);
  const origin = `http://127.0.0.1:${portOf()}`;
  return {
    address: `${origin}/${token}/`,
    ticket() {
      const ticket = newToken();
      tickets.add(ticket);
      return `${origin}/${ticket}`;
    },
    close() {
      events.close();
      return end();
    },
  };
}

/** 192 bits. */
const newToken = (): string => randomBytes(24).toString('base64url');

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(noPort(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
}

const noPort = (port: number, cause: NodeJS.ErrnoException): AppError =>
  new AppError('usage', `Port ${port} cannot be used: ${WHY[cause.code ?? ''] ?? cause.message}`, {
    hint: 'Choose another with --port, or leave it out for any that is free.',
    cause,
  });

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has it',
  EACCES: 'it is reserved for the system',
};

/** Counts the requests that are at work, to close all connections after the last: a browser keeps some open unused. */
function endWhenAnswered(server: Server): () => Promise<void> {
  let count = 0;
  let isEnding = false;
  const closeIfDone = () => {
    if (isEnding && count === 0) server.closeAllConnections();
  };
  server.on('request', (_, answer) => {
    count += 1;
    answer.once('close', () => {
      count -= 1;
      closeIfDone();
    });
  });
  return () =>
    new Promise((resolve) => {
      isEnding = true;
      server.close(() => resolve());
      closeIfDone();
    });
}

const NOT_BUILT = 'The page of the review desk was not built. Build it with: npm run build\n';

function servePage(context: Context, page: ReadonlyMap<string, PageFile>, path: string): Response {
  if (path === '' && !page.has('index.html')) return context.text(NOT_BUILT);
  const file = page.get(path === '' ? 'index.html' : path);
  return file ? context.body(file.bytes, 200, { 'Content-Type': file.type }) : unknown(context);
}

/** What a person can do something about, and our own faults. */
const STATUS: Partial<Record<ErrorCode, 422 | 503>> = {
  article: 422,
  glossary: 422,
  review: 422,
  memory: 503,
  output: 503,
};

function toResponse(error: Error, context: Context, onBug: ServeOptions['onBug']): Response | Promise<Response> {
  if (error instanceof HTTPException) return error.getResponse();
  if (error instanceof AppError) {
    const more = error.faults.map(({ message, place }) => (place?.line ? `line ${place.line}: ${message}` : message));
    const hint = [...more, error.hint].filter(Boolean).join(' ');
    return context.json({ error: error.message, ...(hint !== '' && { hint }) }, STATUS[error.code] ?? 500);
  }
  onBug(error);
  return context.json({ error: 'This is a fault of zweispalt, not yours', hint: 'The terminal says more.' }, 500);
}
