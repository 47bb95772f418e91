import type { Span } from '../domain/text.ts';
import { addOpaque, addText, closeMark, type Draft, newDraft, openMark } from './draft.ts';
import { type MdNode, placeOf } from './markdown-parse.ts';

const WRAPPING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** The text and marks of a paragraph's, heading's or cell's content. */
export function draftPhrasing(source: string, nodes: readonly MdNode[]): Draft {
  const draft = newDraft();
  const todo: (MdNode | { readonly close: string; readonly to: number })[] = nodes.toReversed();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if ('close' in next) closeMark(draft, next.to, next.close);
    else for (const more of addNode(draft, source, next, todo.at(-1))) todo.push(more);
  }
  return draft;
}

/** Adds a node; what it returns (last first) is still to be added. */
function addNode(draft: Draft, source: string, node: MdNode, after: unknown) {
  const place = placeOf(node);
  if (node.type === 'text') addText(draft, node.value ?? '');
  else if (place === undefined) return node.children?.toReversed() ?? [];
  else if (node.type === 'break') addBreak(draft, source, place, after);
  else if (node.type === 'inlineCode') addCode(draft, source, place, node.value ?? '');
  else if (isAutolink(source, node, place)) addAutolink(draft, source, place);
  else if (WRAPPING.has(node.type) && node.children?.length) return wrapped(draft, source, node, place);
  else addOpaque(draft, place, source.slice(place.start, place.end));
  return [];
}

/** A hard break, with the quote marks or the indent that begin the next line. */
function addBreak(draft: Draft, source: string, place: Span, after: unknown): void {
  const end = placeOf(after as MdNode | undefined)?.start ?? place.end;
  addOpaque(draft, { start: place.start, end }, source.slice(place.start, end));
  addText(draft, ' ');
}

function addCode(draft: Draft, source: string, place: Span, value: string): void {
  const raw = source.slice(place.start, place.end);
  const fence = /^`+/.exec(raw)?.[0] ?? '`';
  const padding =
    /^`+ .* `+$/s.test(raw) && value.trim() !== '' && raw.length - 2 * fence.length > value.length ? ' ' : '';
  addOpaque(draft, place, fence + padding, value.replace(/\s+/g, ' '), padding + fence);
}

const isAutolink = (source: string, node: MdNode, { start }: Span): boolean =>
  node.type === 'link' && (source[start] === '<' || source[start] !== '[');

function addAutolink(draft: Draft, source: string, { start, end }: Span): void {
  const angled = source[start] === '<';
  const visible = source.slice(angled ? start + 1 : start, angled ? end - 1 : end);
  addOpaque(draft, { start, end }, angled ? '<' : '', visible, angled ? '>' : '');
}

function wrapped(draft: Draft, source: string, node: MdNode, { start, end }: Span) {
  const children = node.children ?? [];
  const from = placeOf(children[0])?.start;
  const to = placeOf(children.at(-1))?.end;
  if (from === undefined || to === undefined) {
    addOpaque(draft, { start, end }, source.slice(start, end));
    return [];
  }
  openMark(draft, start, source.slice(start, from));
  const close = node.type === 'linkReference' ? labelled(source, { start, end }, from, to) : source.slice(to, end);
  return [{ close, to: end }, ...children.toReversed()];
}

/** `[text]` names its target by its text: once translated, the label must be spelled out. */
function labelled(source: string, { end }: Span, from: number, to: number): string {
  const close = source.slice(to, end);
  return close === ']' || close === '][]' ? `][${source.slice(from, to)}]` : close;
}
