import type { YAMLSeq } from 'yaml';
import type { Edit } from '../../domain/text.ts';
import { textOf } from './entry-tree.ts';
import { flowInsertion, flowRemoval } from './flow-items.ts';
import {
  beforeOnLine,
  endOf,
  indentOf,
  isBlank,
  lineStart,
  nextLine,
  quotingOf,
  scalarText,
  startOf,
} from './yaml-text.ts';

/**
 * The edits that make a list say these names: what goes is cut out, what is new stands behind the name before it.
 * @returns undefined where the order changes or nothing of the list stays: then it is written anew
 */
export function rewriteList(
  text: string,
  list: YAMLSeq,
  names: readonly string[],
  newline: string,
): readonly Edit[] | undefined {
  const wanted = new Set(names);
  const seen = new Set<string>();
  const stays = list.items.map((item) => {
    const name = textOf(item);
    const isFirst = wanted.has(name) && !seen.has(name);
    seen.add(name);
    return isFirst;
  });
  const kept = list.items.filter((_, at) => stays[at]);
  const order = kept.map(textOf);
  if (kept.length === 0 || names.filter((name) => seen.has(name)).join('\n') !== order.join('\n')) return undefined;
  const removals = list.items.flatMap((_, at) =>
    stays[at] ? [] : [list.flow ? flowRemoval(text, list.items, at, stays) : blockRemoval(text, list.items[at])],
  );
  if (removals.includes(undefined)) return undefined;
  const insertions = groupsOf(names, seen).flatMap(({ after, fresh }) => {
    const anchor = kept[after === undefined ? 0 : order.indexOf(after)];
    const texts = fresh.map((name) => scalarText(name, quotingOf(anchor)));
    if (!list.flow) return blockInsertion(text, anchor, texts, after === undefined, newline);
    return flowInsertion(
      text,
      { start: startOf(anchor), end: endOf(anchor, text) },
      texts,
      after === undefined,
      newline,
    );
  });
  return [...(removals as Edit[]), ...insertions];
}

/** New names by the known one that stands before them. */
function groupsOf(names: readonly string[], known: ReadonlySet<string>) {
  const groups: { after: string | undefined; fresh: string[] }[] = [{ after: undefined, fresh: [] }];
  for (const name of names) {
    if (known.has(name)) groups.push({ after: name, fresh: [] });
    else groups.at(-1)!.fresh.push(name);
  }
  return groups.filter(({ fresh }) => fresh.length > 0);
}

/** Where the dash of an item stands. */
export const dashOf = (text: string, item: unknown): number => text.lastIndexOf('-', startOf(item) - 1);

function blockRemoval(text: string, item: unknown): Edit | undefined {
  const dash = dashOf(text, item);
  if (!isBlank(beforeOnLine(text, dash))) return undefined;
  return { start: lineStart(text, dash), end: nextLine(text, endOf(item, text)), text: '' };
}

function blockInsertion(
  text: string,
  item: unknown,
  fresh: readonly string[],
  before: boolean,
  newline: string,
): Edit[] {
  const dash = dashOf(text, item);
  const lines = fresh.map((name) => `- ${name}`);
  const indent = indentOf(text, dash);
  if (before) return [{ start: dash, end: dash, text: lines.map((line) => `${line}${newline}${indent}`).join('') }];
  return [
    linesAfter(
      text,
      endOf(item, text),
      lines.map((line) => indent + line),
      newline,
    ),
  ];
}

/** New lines below the one that an offset stands in. */
export function linesAfter(text: string, offset: number, lines: readonly string[], newline: string): Edit {
  const at = nextLine(text, offset);
  const isEnded = at > 0 && text[at - 1] === '\n';
  const block = lines.join(newline);
  return { start: at, end: at, text: isEnded ? block + newline : newline + block };
}
