import type { Markup } from '../domain/article.ts';
import type { RichText, Span } from '../domain/text.ts';
import { addOpaque, addText, closeMark, type Draft, finishDraft, newDraft, openMark } from './draft.ts';
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  isElement,
  isUnread,
  isVerbatim,
  textOf,
} from './html-tree.ts';

/** A stretch of running text in a page, before anyone has said whether it belongs to the article. */
export interface HtmlBlock {
  /** The innermost block element around it. */
  readonly container: HtmlElement;
  readonly content: RichText;
  readonly markup: readonly Markup[];
  readonly range: Span;
  /** The inline elements in it. */
  readonly inline: readonly HtmlElement[];
  readonly line: number;
}

interface Run {
  readonly draft: Draft;
  readonly inline: HtmlElement[];
  /** Where in the file it begins; -1 until something of it stands in the file. */
  readonly from: number;
  readonly line: number;
  /** Inline elements that are open, and whether each became a mark. */
  readonly open: boolean[];
  /** The last thing in it was a line break; with a second one a new paragraph begins. */
  broken: boolean;
  /** Its pieces do not follow each other in the file (a table's misplaced text): it cannot be replaced. */
  scattered: boolean;
}

interface State {
  readonly source: string;
  readonly blocks: HtmlBlock[];
  readonly containers: HtmlElement[];
  run: Run | undefined;
  /** Where in the file the walk has come to. What lies before it is a copy that the parser made, or misplaced text. */
  cursor: number;
}

type Step = HtmlNode | { readonly leave: HtmlElement };

/** Every stretch of text between block edges, in document order. */
export function collectBlocks(source: string, tree: HtmlTree): readonly HtmlBlock[] {
  const state: State = { source, blocks: [], containers: [], run: undefined, cursor: 0 };
  const todo: Step[] = tree.root.childNodes.toReversed();
  for (let step = todo.pop(); step; step = todo.pop()) {
    if ('leave' in step) leave(state, step.leave, tree);
    else if (!isElement(step)) addTextNode(state, step);
    else if (enter(state, step, tree)) {
      todo.push({ leave: step });
      for (const child of step.childNodes.toReversed()) todo.push(child);
    }
  }
  flush(state);
  return state.blocks;
}

/** @returns whether what is inside is to be visited */
function enter(state: State, element: HtmlElement, tree: HtmlTree): boolean {
  if (tree.containers.has(element)) {
    flush(state);
    if (isUnread(element)) return false;
    state.containers.push(element);
    state.cursor = element.sourceCodeLocation?.startTag?.endOffset ?? state.cursor;
    return true;
  }
  if (element.tagName === 'br') addBreak(state, element);
  else if (isUnread(element) || element.tagName === 'img') addWhole(state, element);
  else if (isVerbatim(element)) addVerbatim(state, element);
  else {
    openInline(state, element);
    return true;
  }
  return false;
}

function leave(state: State, element: HtmlElement, tree: HtmlTree): void {
  if (tree.containers.has(element)) {
    flush(state);
    state.containers.pop();
    state.cursor = element.sourceCodeLocation?.endTag?.endOffset ?? state.cursor;
  } else closeInline(state, element);
}

/** The run that is open, or a new one. @param at where in the file the next piece of it stands; a copy stands nowhere */
function runAt(state: State, at: { startOffset: number; startLine: number } | undefined): Run {
  const empty = { draft: newDraft(), inline: [], from: -1, line: 1, open: [], broken: false, scattered: false };
  if (at && state.run && isForeign(state, at.startOffset)) {
    if (state.run.open.length === 0) flush(state);
    else state.run.scattered = true;
  }
  state.run ??= empty;
  if (at && state.run.from < 0) Object.assign(state.run, { from: at.startOffset, line: at.startLine });
  return state.run;
}

function addTextNode(state: State, node: HtmlNode): void {
  const at = node.sourceCodeLocation;
  if (!('value' in node) || !at || (state.run === undefined && node.value.trim() === '')) return;
  const startOffset = textStart(state, at.startOffset);
  const run = runAt(state, { startOffset, startLine: at.startLine });
  if (startOffset < state.cursor || START_TAG.test(state.source.slice(startOffset, at.endOffset))) run.scattered = true;
  addText(run.draft, node.value);
  state.cursor = Math.max(state.cursor, at.endOffset);
  if (node.value.trim() !== '') run.broken = false;
}

/** parse5 8.1 places a text that begins with an entity after ignored white space behind that entity. */
function textStart({ source, cursor }: State, offset: number): number {
  const missed = /&#?\w{1,32};?$/.exec(source.slice(Math.max(cursor, offset - 40), offset));
  return offset - (missed?.[0].length ?? 0);
}

function addBreak(state: State, element: HtmlElement): void {
  if (state.run?.broken && state.run.open.length === 0) flush(state);
  if (!addWhole(state, element)) return;
  const run = state.run!;
  addText(run.draft, ' ');
  run.broken = true;
}

/** An element that stays as it is and shows no text. @returns whether it has a place in the file */
function addWhole(state: State, element: HtmlElement): boolean {
  const at = element.sourceCodeLocation;
  if (!at) return false;
  const run = runAt(state, at);
  if (at.startOffset < state.cursor) return false;
  addOpaque(run.draft, span(at), state.source.slice(at.startOffset, at.endOffset));
  state.cursor = at.endOffset;
  return true;
}

/** Code: its text is seen by the engine, but stays. Code with markup in it stays as a whole, unseen. */
function addVerbatim(state: State, element: HtmlElement): void {
  const at = element.sourceCodeLocation;
  if (!at?.startTag || !at.endTag || element.childNodes.some(isElement)) {
    addWhole(state, element);
    return;
  }
  const run = runAt(state, at);
  if (at.startOffset < state.cursor) return;
  const tag = (part: { startOffset: number; endOffset: number }) =>
    state.source.slice(part.startOffset, part.endOffset);
  addOpaque(run.draft, span(at), tag(at.startTag), textOf(element), tag(at.endTag));
  state.cursor = at.endOffset;
  run.broken = false;
}

function openInline(state: State, element: HtmlElement): void {
  const at = element.sourceCodeLocation;
  const tag = at?.startTag ?? at;
  // A parser opens unclosed elements again in the next paragraph; such a copy has no tag of its own here.
  const real = tag && tag.startOffset >= state.cursor ? tag : undefined;
  const run = runAt(state, real);
  run.open.push(real !== undefined);
  run.inline.push(element);
  if (!real) return;
  openMark(run.draft, real.startOffset, state.source.slice(real.startOffset, real.endOffset));
  state.cursor = real.endOffset;
}

/** End tags need no look: those that end nothing are ignored by parsers too. */
const START_TAG = /<[a-z]/i;

/** Whether a block's tag stands between what was read last and an offset: a table whose misplaced text a browser moved. */
const isForeign = ({ source, cursor }: State, offset: number): boolean => START_TAG.test(source.slice(cursor, offset));

function closeInline(state: State, element: HtmlElement): void {
  const run = state.run;
  if (run === undefined || !run.open.pop()) return;
  const tag = element.sourceCodeLocation?.endTag;
  const real = tag && tag.startOffset >= state.cursor && !isForeign(state, tag.startOffset);
  if (real) state.cursor = tag.endOffset;
  closeMark(run.draft, state.cursor, real ? state.source.slice(tag.startOffset, tag.endOffset) : '');
}

/** Ends the run at a block's edge. */
function flush(state: State): void {
  const { run, source } = state;
  state.run = undefined;
  const container = state.containers.at(-1);
  if (run === undefined || run.from < 0 || run.scattered || container === undefined) return;
  closeMisnested(run, source, state.cursor);
  const { content, markup, range } = finishDraft(run.draft, source, { start: run.from, end: state.cursor });
  if (content.text.trim() === '') return;
  const line = run.line + count(source, run.from, range.start);
  state.blocks.push({ container, content, markup, range, inline: run.inline, line });
}

/** `<b>one <i>two</b> three</i>`: its `</i>` goes with the old text, so the mark needs one of its own. */
function closeMisnested({ draft, from }: Run, source: string, to: number): void {
  const open = draft.marks.filter(({ opaque, close }) => !opaque && close === '');
  if (open.length === 0) return;
  const spare = countTags(source.slice(from, to), 1, new Map());
  for (const { close } of draft.marks) countTags(close, -1, spare);
  for (const mark of open) {
    const tag = /^<([a-z][a-z\d-]*)/i.exec(mark.open)?.[1]?.toLowerCase();
    const left = spare.get(tag ?? '') ?? 0;
    if (tag === undefined || left <= 0) continue;
    mark.close = `</${tag}>`;
    spare.set(tag, left - 1);
  }
}

/** Adds each end tag in a stretch of a page to the counts by name. */
function countTags(html: string, each: number, counts: Map<string, number>): Map<string, number> {
  for (const [, name] of html.matchAll(/<\/([a-z][a-z\d-]*)/gi)) {
    const tag = name!.toLowerCase();
    counts.set(tag, (counts.get(tag) ?? 0) + each);
  }
  return counts;
}

function count(source: string, from: number, to: number): number {
  return to > from ? source.slice(from, to).split('\n').length - 1 : 0;
}

const span = (at: { startOffset: number; endOffset: number }): Span => ({ start: at.startOffset, end: at.endOffset });
