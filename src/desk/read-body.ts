import { type DeskSave, type DeskSettle, type DeskSpellingWish, SPELLING_LISTS } from '../domain/desk.ts';
import { REVIEW_STATES } from '../domain/review.ts';

/** What a person sent, or why it cannot be read. Nothing in it is trusted. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** A text of a map's own; nothing for what it has from elsewhere. */
const textOf = (fields: Fields, name: string): string | undefined => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return isText(value) ? value : undefined;
};

export function readSave(body: unknown): Read<DeskSave> {
  if (!isFields(body)) return { fault: 'a map is expected' };
  const [target, comment, version] = ['target', 'comment', 'version'].map((name) => textOf(body, name));
  const state = REVIEW_STATES.find((one) => one === textOf(body, 'state'));
  if (target === undefined || comment === undefined || version === undefined)
    return { fault: 'target, comment and version are texts' };
  if (!state) return { fault: `state is one of ${REVIEW_STATES.join(', ')}` };
  return { value: { target, comment, version, state } };
}

export function readForm(body: unknown): Read<string> {
  const form = isFields(body) ? textOf(body, 'form')?.trim() : undefined;
  return form ? { value: form } : { fault: 'form is a text' };
}

export function readSettle(body: unknown): Read<DeskSettle> {
  const form = readForm(body);
  if ('fault' in form) return form;
  const { rows } = body as Fields;
  if (!Array.isArray(rows)) return { fault: 'rows is a list' };
  const read = rows.map(readRow);
  const named = new Set(read.map((row) => row && JSON.stringify([row.article, row.row])));
  if (!read.every((row) => row !== undefined)) return { fault: 'a row has article, row, version and target' };
  return named.size < read.length ? { fault: 'a row stands there twice' } : { value: { form: form.value, rows: read } };
}

/** Only what says itself that it writes does. */
export function readSpelling(body: unknown): Read<DeskSpellingWish> {
  if (!isFields(body)) return { fault: 'a map is expected' };
  const list = SPELLING_LISTS.find((one) => one === textOf(body, 'list'));
  const spelling = textOf(body, 'spelling')?.trim();
  const write = Object.hasOwn(body, 'write') ? body.write : undefined;
  if (!list) return { fault: `list is one of ${SPELLING_LISTS.join(', ')}` };
  if (!spelling) return { fault: 'spelling is a text' };
  if (typeof write !== 'boolean') return { fault: 'write is true or false' };
  return { value: { list, spelling, write } };
}

function readRow(row: unknown): DeskSettle['rows'][number] | undefined {
  if (!isFields(row)) return undefined;
  const [article, id, version, target] = ['article', 'row', 'version', 'target'].map((name) => textOf(row, name));
  return article === undefined || id === undefined || version === undefined || target === undefined
    ? undefined
    : { article, row: id, version, target };
}
