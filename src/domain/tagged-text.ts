import type { Mark, RichText } from './text.ts';

/**
 * Rich text as one line that a person can edit anywhere: `<1>marked text</1>`, `<2/>` for a mark without text. Numbers
 * count the marks of the German from 1. What only looks like a tag bears a backslash: `\<1>`.
 */
export type TaggedToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close' | 'empty'; readonly number: number };

/** A text with its marks as tags, numbered in the order of the German's marks; marks that the German has not are dropped. */
export function toTagged(source: RichText, { text, marks }: RichText): string {
  const numbers = new Map(source.marks.map(({ id }, order) => [id, order + 1]));
  const known = marks.filter(({ id }) => numbers.has(id));
  const open: Mark[] = [];
  let result = '';
  let at = 0;
  const moveTo = (offset: number, isTag: boolean) => {
    result += escapeTags(text.slice(at, offset), isTag);
    at = Math.max(at, offset);
  };
  const closeUntil = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      moveTo(last.end, true);
      result += `</${numbers.get(last.id)}>`;
      open.pop();
    }
  };
  for (const mark of known) {
    closeUntil(mark.start);
    moveTo(mark.start, true);
    result += mark.start < mark.end ? `<${numbers.get(mark.id)}>` : `<${numbers.get(mark.id)}/>`;
    if (mark.start < mark.end) open.push(mark);
  }
  closeUntil(text.length);
  moveTo(text.length, false);
  return result;
}

/** Backslashes before a tag, or before what looks like one, are doubled; one more says that it is none. */
function escapeTags(text: string, isBeforeTag: boolean): string {
  const escaped = text.replace(TAG, (_, slashes: string, tag: string) => `${slashes}${slashes}\\${tag}`);
  return isBeforeTag ? escaped.replace(/\\+$/, (slashes) => slashes + slashes) : escaped;
}

// A run of backslashes is only looked at from its beginning, so that a long one costs no square of its length.
const TAG = /(?<!\\)(\\*)(<(?:\d{1,6}\/?|\/\d{1,6})>)/g;

/** The pieces of a tagged text, escapes undone; that tags match is not asked. */
export function taggedTokens(tagged: string): readonly TaggedToken[] {
  const tokens: TaggedToken[] = [];
  let text = '';
  let at = 0;
  const flush = () => {
    if (text !== '') tokens.push({ type: 'text', text });
    text = '';
  };
  for (const match of tagged.matchAll(TAG)) {
    const [whole, slashes, tag] = match as unknown as [string, string, string];
    text += tagged.slice(at, match.index) + slashes.slice(0, slashes.length >> 1);
    at = match.index + whole.length;
    if (slashes.length % 2 === 1) text += tag;
    else {
      flush();
      tokens.push(tagToken(tag));
    }
  }
  text += tagged.slice(at);
  flush();
  return tokens;
}

function tagToken(tag: string): TaggedToken {
  const number = Number(tag.replace(/\D/g, ''));
  return { type: tag.startsWith('</') ? 'close' : tag.endsWith('/>') ? 'empty' : 'open', number };
}

/** Tokens as tagged text again: for formats that have tags of their own. */
export function fromTokens(tokens: readonly TaggedToken[]): string {
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1];
      if (token.type === 'text') return escapeTags(token.text, next !== undefined && next.type !== 'text');
      return token.type === 'open'
        ? `<${token.number}>`
        : token.type === 'close'
          ? `</${token.number}>`
          : `<${token.number}/>`;
    })
    .join('');
}

/** A tagged text read back, or what is wrong with its tags, for a person. */
export type Untagged = { readonly rich: RichText } | { readonly fault: string };

/** @param source the German, whose marks the numbers count */
export function fromTagged(source: RichText, tagged: string): Untagged {
  const marks: Mark[] = [];
  const open: { readonly number: number; readonly at: number }[] = [];
  let text = '';
  for (const token of taggedTokens(tagged)) {
    if (token.type === 'text') text += token.text;
    else {
      const fault = takeTag(token, text.length, source, marks, open);
      if (fault !== undefined) return { fault };
    }
  }
  const unclosed = open.at(-1);
  return unclosed ? { fault: `<${unclosed.number}> is not closed` } : { rich: { text, marks } };
}

function takeTag(
  { type, number }: Exclude<TaggedToken, { type: 'text' }>,
  offset: number,
  source: RichText,
  marks: Mark[],
  open: { number: number; at: number }[],
): string | undefined {
  const mark = source.marks[number - 1];
  if (!mark) return `<${number}> is no tag of the German, which has ${source.marks.length || 'none'}`;
  if (type === 'close') {
    const last = open.pop();
    if (last?.number !== number) return `</${number}> closes what is not open`;
    marks[last.at] = { ...marks[last.at]!, end: offset };
    return undefined;
  }
  if (type === 'open') open.push({ number, at: marks.length });
  marks.push({ id: mark.id, start: offset, end: offset, ...(mark.opaque && { opaque: true }) });
  return undefined;
}
