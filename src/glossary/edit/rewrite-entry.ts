import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../../domain/text.ts';
import { isMapTree, isNothing, rankOf, saysThe, type Tree, type TreeMap, textOf } from './entry-tree.ts';
import { flowInsertion, flowRemoval, spanOf } from './flow-items.ts';
import { type FileStyle, flowText, pairText } from './render-entry.ts';
import { dashOf, linesAfter, rewriteList } from './rewrite-list.ts';
import {
  afterColon,
  beforeOnLine,
  endOf,
  indentOf,
  isBlank,
  isWritten,
  lineStart,
  nextLine,
  quotingOf,
  startOf,
} from './yaml-text.ts';

/** Undefined where it is not known how to change so little. */
type Edits = readonly Edit[] | undefined;

/**
 * The edits that make the value behind a label say this entry, touching nothing that it said before. A list that is to
 * become a map must say the spellings already.
 */
export function rewriteEntry(text: string, { key, value }: Pair, entry: TreeMap, style: FileStyle): Edits {
  if (isMap(value)) return rewriteMap(text, value, entry, style);
  const spellings = entry.pairs.find(([field]) => field === 'de')?.[1] ?? [];
  if (entry.pairs.every(([field]) => field === 'de')) return rewriteValue(text, key, value, spellings, style);
  if (!isSeq(value) || !saysThe(value, spellings) || isNothing(spellings)) return undefined;
  if (value.flow) return inBraces(text, value, entry, style);
  const isApart = isBlank(beforeOnLine(text, dashOf(text, value.items[0])));
  return isApart ? underField(text, value, entry, style) : undefined;
}

const otherFields = (entry: TreeMap) => ({
  before: entry.pairs.filter(([field]) => rankOf(field) < rankOf('de')),
  after: entry.pairs.filter(([field]) => rankOf(field) > rankOf('de')),
});

/** `[x]` becomes `{de: [x], …}`. */
function inBraces(text: string, list: YAMLSeq, entry: TreeMap, { names }: FileStyle): readonly Edit[] {
  const { before, after } = otherFields(entry);
  const [start, end] = [startOf(list), endOf(list, text)];
  const write = (pairs: TreeMap['pairs']) => pairs.map(([key, value]) => pairText(key, value, names));
  return [
    { start, end: start, text: `{${[...write(before), 'de: '].join(', ')}` },
    { start: end, end, text: `${['', ...write(after)].join(', ')}}` },
  ];
}

/** Items on lines of their own stay there, under `de:`; as deep as they are, which YAML allows. */
function underField(
  text: string,
  list: YAMLSeq,
  entry: TreeMap,
  { names, newline, indent: step }: FileStyle,
): readonly Edit[] {
  const { before, after } = otherFields(entry);
  const dash = dashOf(text, list.items[0]);
  const deep = indentOf(text, dash);
  const indent = deep === '' ? step : deep;
  const write = (pairs: TreeMap['pairs']) => pairs.map(([key, value]) => `${indent}${pairText(key, value, names)}`);
  const end = endOf(list, text);
  const start = lineStart(text, dash);
  const head = [...write(before), `${indent}de:`].map((line) => line + newline).join('');
  const shifted = deep === '' ? shiftLines(text, nextLine(text, start), end, step) : [];
  const first = { start, end: start, text: head + (deep === '' ? step : '') };
  return [first, ...shifted, ...(after.length > 0 ? [linesAfter(text, end, write(after), newline)] : [])];
}

function shiftLines(text: string, from: number, to: number, shift: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = from; at < to; at = nextLine(text, at)) edits.push({ start: at, end: at, text: shift });
  return edits;
}

/** A value of any kind behind its key. */
function rewriteValue(text: string, key: unknown, value: unknown, tree: Tree, style: FileStyle): Edits {
  if (saysThe(value, tree)) return [];
  if (isMapTree(tree) && isMap(value)) return rewriteMap(text, value, tree, style);
  const isList = isSeq(value) && typeof tree !== 'string' && !isMapTree(tree);
  return (isList && rewriteList(text, value, tree, style.newline)) || [wholeValue(text, key, value, tree, style)];
}

/** The value written anew on the line of its key, or in its place within brackets. */
function wholeValue(text: string, key: unknown, value: unknown, tree: Tree, { names }: FileStyle): Edit {
  const like = isSeq(value)
    ? quotingOf(value.items[0])
    : isScalar(value) && isWritten(value)
      ? quotingOf(value)
      : names;
  const fresh = flowText(
    tree,
    ['kind', 'match', 'case', 'enforce', 'consistency'].includes(textOf(key)) ? quotingOf(value) : like,
  );
  const colon = afterColon(text, endOf(key, text));
  const isKeyAlone = text[colon - 1] !== ':' || colon === endOf(key, text);
  if (!isWritten(value)) return { start: colon, end: colon, text: `${isKeyAlone ? ':' : ''} ${fresh}` };
  const [start, end] = [startOf(value), endOf(value, text)];
  // What stood on lines of its own goes up to its key, where no comment stands between.
  const from = isBlank(text.slice(colon, start)) ? colon : start;
  return { start: from, end, text: from === colon ? ` ${fresh}` : fresh };
}

/** The fields that differ, one by one; what is new goes behind the field that comes before it in the usual order. */
function rewriteMap(text: string, map: YAMLMap, tree: TreeMap, style: FileStyle): Edits {
  const wanted = new Map(tree.pairs);
  const keys = map.items.map(({ key }) => textOf(key));
  if (wanted.size !== tree.pairs.length || new Set(keys).size !== keys.length) return undefined;
  const stays = map.items.map(({ value }, at) => wanted.has(keys[at]!) || isEmptyCollection(value));
  if (!stays.includes(true)) return undefined;
  const changed = map.items.flatMap(({ key, value }, at) => {
    const tree = wanted.get(keys[at]!);
    return tree === undefined ? [] : [rewriteValue(text, key, value, tree, style)];
  });
  const removals = map.items.flatMap((pair, at) => {
    if (stays[at]) return [];
    return [map.flow ? [flowRemoval(text, map.items, at, stays)] : blockRemoval(text, pair)];
  });
  const kept = map.items.filter((_, at) => stays[at]);
  const fresh = tree.pairs.filter(([key]) => !keys.includes(key));
  const all = [...changed, ...removals, insertPairs(text, map, kept, fresh, style)];
  return all.includes(undefined) ? undefined : all.flatMap((edits) => edits!);
}

const isEmptyCollection = (node: unknown): boolean => (isSeq(node) || isMap(node)) && node.items.length === 0;

function blockRemoval(text: string, { key, value }: Pair): Edits {
  const start = startOf(key);
  if (!isBlank(beforeOnLine(text, start))) return undefined;
  const end = isWritten(value) ? endOf(value, text) : afterColon(text, endOf(key, text));
  return [{ start: lineStart(text, start), end: nextLine(text, end), text: '' }];
}

function insertPairs(
  text: string,
  map: YAMLMap,
  kept: readonly Pair[],
  fresh: TreeMap['pairs'],
  style: FileStyle,
): readonly Edit[] {
  const groups = new Map<Pair | undefined, string[]>();
  for (const [key, value] of fresh) {
    const anchor = kept.findLast((pair) => rankOf(textOf(pair.key)) <= rankOf(key));
    const line = pairText(key, value, neighbourQuoting(kept, style));
    groups.set(anchor, [...(groups.get(anchor) ?? []), line]);
  }
  return [...groups].flatMap(([anchor, lines]) => {
    const near = anchor ?? kept[0]!;
    if (map.flow) return flowInsertion(text, spanOf(text, near), lines, anchor === undefined, style.newline);
    const indent = indentOf(text, startOf(near.key));
    if (anchor)
      return [
        linesAfter(
          text,
          pairEnd(text, near),
          lines.map((line) => indent + line),
          style.newline,
        ),
      ];
    const start = startOf(near.key);
    return [{ start, end: start, text: lines.map((line) => line + style.newline + indent).join('') }];
  });
}

const pairEnd = (text: string, { key, value }: Pair): number =>
  isWritten(value) ? endOf(value, text) : afterColon(text, endOf(key, text));

/** As the names beside it are written. */
function neighbourQuoting(kept: readonly Pair[], { names }: FileStyle) {
  const list = kept.find(({ key, value }) => textOf(key) === 'de' && isSeq(value) && value.items.length > 0)?.value;
  return isSeq(list) ? quotingOf(list.items[0]) : names;
}
