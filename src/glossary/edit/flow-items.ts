import type { Edit, Span } from '../../domain/text.ts';
import { beforeOnLine, endOf, indentOf, isBlank, isWritten, lineStart, nextLine, startOf } from './yaml-text.ts';

interface PairLike {
  readonly key: unknown;
  readonly value: unknown;
}

const isPair = (item: unknown): item is PairLike => typeof item === 'object' && item !== null && 'key' in item;

/** Where an item of a list or map in brackets stands. */
export function spanOf(text: string, item: unknown): Span {
  if (!isPair(item)) return { start: startOf(item), end: endOf(item, text) };
  return { start: startOf(item.key), end: endOf(isWritten(item.value) ? item.value : item.key, text) };
}

/** Behind an item, on its line: a comma, and a comment. */
const REST = /[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/y;

function restOfLine(text: string, end: number): { readonly end: number; readonly comma: boolean } | undefined {
  REST.lastIndex = end;
  const found = REST.exec(text);
  return found ? { end: REST.lastIndex, comma: found[1] === ',' } : undefined;
}

/** Cuts an item out, with its comma, and with its line where it has one to itself. */
export function flowRemoval(text: string, items: readonly unknown[], at: number, stays: readonly boolean[]): Edit {
  const { start, end } = spanOf(text, items[at]);
  if (isBlank(beforeOnLine(text, start)) && restOfLine(text, end)) {
    return { start: lineStart(text, start), end: nextLine(text, end), text: '' };
  }
  const before = at > 0 ? spanOf(text, items[at - 1]).end : undefined;
  const isCutBefore = before !== undefined && stays.slice(0, at).includes(true);
  if (isCutBefore && !text.slice(before, start).includes('#')) return { start: before, end, text: '' };
  const next = items[at + 1];
  if (next !== undefined && !text.slice(end, spanOf(text, next).start).includes('#')) {
    return { start, end: spanOf(text, next).start, text: '' };
  }
  return { start, end: end + /^[ \t]*,?[ \t]*/.exec(text.slice(end, end + 1000))![0].length, text: '' };
}

/** New items behind one, or before it: on lines of their own where that one ends its line. */
export function flowInsertion(
  text: string,
  { start, end }: Span,
  fresh: readonly string[],
  before: boolean,
  newline: string,
): Edit[] {
  if (before) return [{ start, end: start, text: fresh.map((one) => `${one}, `).join('') }];
  const rest = isBlank(beforeOnLine(text, start)) ? restOfLine(text, end) : undefined;
  if (!rest) return [{ start: end, end, text: fresh.map((one) => `, ${one}`).join('') }];
  const indent = indentOf(text, start);
  const lines = fresh.map((one) => newline + indent + one).join(',');
  return [
    ...(rest.comma ? [] : [{ start: end, end, text: ',' }]),
    { start: rest.end, end: rest.end, text: lines + (rest.comma ? ',' : '') },
  ];
}
