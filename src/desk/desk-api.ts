import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DeskConflict, DeskError } from '../domain/desk.ts';
import { type Read, readForm, readSave, readSettle, readSpelling } from './read-body.ts';
import type { RowAnswer, ServedDesk } from './served-desk.ts';

const MAX_BODY = 1024 * 1024;

/** What is asked below `api/`, as JSON. */
export function deskApi(desk: ServedDesk): Hono {
  const api = new Hono();
  api.use(
    bodyLimit({ maxSize: MAX_BODY, onError: (context) => refuse(context, 413, 'The request has more than 1 MB') }),
  );
  api.get('/articles', async (context) => context.json(await desk.articles()));
  api.get('/articles/:id', async (context) => orUnknown(context, await desk.article(context.req.param('id'))));
  api.get('/articles/:id/rows/:row/repairs', async (context) => {
    const { id, row } = context.req.param();
    return orUnknown(context, await desk.repairs(id, row));
  });
  api.put('/articles/:id/rows/:row', (context) =>
    withBody(context, readSave, async (save) => {
      const { id, row } = context.req.param();
      return answerRow(context, await desk.save(id!, row!, save));
    }),
  );
  api.delete('/articles/:id/rows/:row', async (context) => {
    const { id, row } = context.req.param();
    return answerRow(context, await desk.undo(id, row, context.req.query('version') ?? ''));
  });
  api.get('/names', async (context) => context.json(await desk.names()));
  api.get('/names/:label', async (context) => orUnknown(context, await desk.name(context.req.param('label'))));
  api.post('/names/:label/preview', (context) =>
    withBody(context, readForm, async (form) => orUnknown(context, await desk.name(context.req.param('label')!, form))),
  );
  api.post('/names/:label/settle', (context) =>
    withBody(context, readSettle, async (settle) =>
      orUnknown(context, await desk.settle(context.req.param('label')!, settle)),
    ),
  );
  api.post('/names/:label/spelling', (context) =>
    withBody(context, readSpelling, async (wish) =>
      orUnknown(context, await desk.spelling(context.req.param('label')!, wish)),
    ),
  );
  return api;
}

/** An answer that is no success. */
export const refuse = (context: Context, status: 404 | 413 | 415 | 422 | 400, error: string, hint?: string): Response =>
  context.json({ error, ...(hint !== undefined && { hint }) } satisfies DeskError, status);

/** What the address names is not there: never was, or is not any more. */
export const unknown = (context: Context): Response =>
  refuse(context, 404, 'There is nothing of this name', 'The article or its German may have changed: look again.');

const orUnknown = (context: Context, value: object | undefined): Response =>
  value === undefined ? unknown(context) : context.json(value);

function answerRow(context: Context, answer: RowAnswer): Response {
  if (answer.kind === 'unknown') return unknown(context);
  if (answer.kind === 'refused') return refuse(context, 422, answer.error, answer.hint);
  if (answer.kind === 'row') return context.json(answer.row);
  return context.json({ row: answer.row } satisfies DeskConflict, 409);
}

/** Only JSON, which no form of another page can send. */
async function withBody<Value>(
  context: Context,
  read: (body: unknown) => Read<Value>,
  work: (value: Value) => Promise<Response>,
): Promise<Response> {
  if (!/^application\/json *(?:;|$)/i.test(context.req.header('content-type') ?? ''))
    return refuse(context, 415, 'Only JSON is taken', 'Send it as application/json.');
  const body = await context.req.json().catch(() => NO_JSON);
  if (body === NO_JSON) return refuse(context, 400, 'This is no JSON');
  const result = read(body);
  return 'fault' in result ? refuse(context, 422, `The request cannot be read: ${result.fault}`) : work(result.value);
}

const NO_JSON = Symbol('no JSON');
