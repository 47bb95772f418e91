import type { Markup } from '../domain/article.ts';
import type { Mark, RichText } from '../domain/text.ts';
import { type Stretch, unlikeStretches, usualFormat } from './docx-emphasis.ts';
import { partsOf } from './docx-fields.ts';
import { NO_FORMAT } from './docx-format.ts';
import { hasText } from './docx-groups.ts';
import type { EdgeItem, Item, Part, PieceItem, RunFormat } from './docx-items.ts';

/** What a mark stands for, by its id. */
export type MarkSource =
  | { readonly type: 'format'; readonly format: RunFormat }
  | { readonly type: 'link'; readonly open: EdgeItem; readonly close: EdgeItem; readonly format: RunFormat }
  | { readonly type: 'piece'; readonly piece: PieceItem };

/** The text of a paragraph, and what is written around it whatever it becomes. */
export interface GroupContent {
  readonly content: RichText;
  readonly sources: readonly MarkSource[];
  /** How text looks that no mark is on. */
  readonly base: RunFormat;
  /** Beside the text: what stays before and after it. */
  readonly lead: readonly Item[];
  readonly trail: readonly Item[];
  /** Whether a blank parts the text from what is beside it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  readonly start: number;
  readonly end: number;
}

/** @param items one of a paragraph's groups; without text in it there is nothing to translate */
export function groupContent(items: readonly Item[]): GroupContent | undefined {
  const first = items.findIndex(hasText);
  const last = items.findLastIndex(hasText);
  if (first < 0) return undefined;
  const around = edgesAround(items, first, last);
  const isBeside = (item: Item, at: number) =>
    item.type === 'piece' ? at < first || at > last : item.type !== 'text' && around.get(item.id) === 'beside';
  const ranges = items.slice(first, last).filter((item) => item.type === 'piece' && isRange(item));
  const isBefore = (item: Item) => item.type === 'piece' && item.role === 'before';
  const before = items.slice(0, first).filter(isBeside);
  const after = items.slice(last).filter((item, at) => isBeside(item, last + at));
  return {
    ...bodyOf(items, { first, last, around }),
    lead: [...before, ...ranges.filter(isBefore)],
    trail: [...ranges.filter((item) => !isBefore(item)), ...after],
    blankBefore: before.some(isSeen) && /^\s/.test(joinedText(items.slice(0, first + 1))),
    blankAfter: after.some(isSeen) && /\s$/.test(joinedText(items.slice(last))),
    start: partsOf(items[first]!)[0]!.start,
    end: partsOf(items[last]!).at(-1)!.end,
  };
}

const isSeen = (item: Item): boolean => item.type === 'piece' && item.role === 'fixed';

const joinedText = (items: readonly Item[]): string =>
  items.map((item) => (item.type === 'text' ? item.text : '')).join('');

const isRange = ({ role }: PieceItem): boolean => role === 'before' || role === 'after';

/**
 * Of links and controls by number: `beside` stays where it is, around all of the text or none of it; `mark` is a link
 * on some of it. A control on some of the text goes.
 */
function edgesAround(items: readonly Item[], first: number, last: number): ReadonlyMap<number, 'beside' | 'mark'> {
  const opened = new Map<number, number>();
  const around = new Map<number, 'beside' | 'mark'>();
  let linked = 0;
  for (const [at, item] of items.entries()) {
    if (item.type === 'open') opened.set(item.id, at);
    if (item.type !== 'close') continue;
    const from = opened.get(item.id) ?? -1;
    const isBeside = (from < first && at > last) || at < first || from > last;
    if (isBeside) around.set(item.id, 'beside');
    // In a link there is no other.
    else if (item.kind === 'link' && from >= linked) around.set(item.id, 'mark');
    if (around.get(item.id) === 'mark') linked = at;
  }
  return around;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly around: ReadonlyMap<number, 'beside' | 'mark'>;
}

interface Found {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

interface LinkFound extends Found {
  readonly open: EdgeItem;
  readonly close: EdgeItem;
}

/** Walks the text, white space folded to single blanks. */
function bodyOf(items: readonly Item[], { first, last, around }: Bounds) {
  let text = '';
  const stretches: Stretch[] = [];
  const pieces: (Found & { readonly piece: PieceItem })[] = [];
  const links: LinkFound[] = [];
  let link: { readonly open: EdgeItem; readonly at: number; readonly start: number } | undefined;
  // Looking at the growing text itself each time is slow.
  let isGlued = true;
  const add = (some: string): number => {
    const folded = some.replace(/[ \t\n\r\f]+/g, ' ');
    const added = folded.startsWith(' ') && isGlued ? folded.slice(1) : folded;
    if (added !== '') isGlued = added.endsWith(' ');
    text += added;
    return text.length;
  };
  for (const [at, item] of items.entries()) {
    const start = text.length;
    if (item.type === 'text') {
      if (at < first || at > last) continue;
      stretches.push({ at, start, end: add(item.text), format: item.format, link: link?.open.id });
    } else if (item.type === 'piece') {
      if (at > first && at < last && !isRange(item)) pieces.push({ at, start, end: add(item.shown), piece: item });
    } else if (around.get(item.id) !== 'mark') continue;
    else if (item.type === 'open') link = { open: item, at, start };
    else if (link) {
      links.push({ ...link, end: text.length, close: item });
      link = undefined;
    }
  }
  return withMarks(text, stretches, pieces, links);
}

function withMarks(
  untrimmed: string,
  stretches: readonly Stretch[],
  pieces: readonly (Found & { readonly piece: PieceItem })[],
  links: readonly LinkFound[],
) {
  const text = untrimmed.trimEnd();
  const usual = usualFormat(stretches, text);
  const found: (Found & { readonly source: MarkSource })[] = [
    ...links.map(({ at, start, end, open, close }) => {
      const format = usual.get(open.id) ?? NO_FORMAT;
      return { at, start, end, source: { type: 'link', open, close, format } as const };
    }),
    ...unlikeStretches(stretches, text, usual).map(({ at, start, end, format }) => {
      return { at, start, end, source: { type: 'format', format } as const };
    }),
    ...pieces.map(({ at, start, end, piece }) => {
      // As it stands in this text: a new one is compared with it.
      const shown = text.slice(start, end);
      return { at, start, end, source: { type: 'piece', piece: { ...piece, shown } } as const };
    }),
  ];
  const sorted = found.toSorted((a, b) => a.start - b.start || a.at - b.at);
  const marks = sorted.map(
    ({ start, end, source }, id): Mark => ({
      id,
      start,
      end: Math.min(end, text.length),
      ...(source.type === 'piece' && { opaque: true }),
    }),
  );
  const base = usual.get(undefined) ?? stretches[0]!.format;
  return { content: { text, marks }, sources: sorted.map(({ source }) => source), base };
}

/** How a mark is called in the article: by what stands for it in the file. */
export function toMarkup(source: string, mark: MarkSource): Markup {
  const xml = (parts: readonly Part[]) => parts.map(({ start, end }) => source.slice(start, end)).join('');
  if (mark.type === 'piece') return { open: xml(mark.piece.parts), close: '' };
  if (mark.type === 'link') return { open: xml(mark.open.parts), close: xml(mark.close.parts) };
  return { open: mark.format.raw, close: '' };
}
