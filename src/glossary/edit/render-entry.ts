import { isMapTree, type Tree, type TreeMap } from './entry-tree.ts';
import { type Quoting, scalarText } from './yaml-text.ts';

/** How new lines of a file are written, as its others are. */
export interface FileStyle {
  readonly newline: string;
  /** Whether fields stand in braces, or each on a line of its own. */
  readonly fields: 'flow' | 'block';
  readonly indent: string;
  readonly labels: Quoting;
  readonly names: Quoting;
}

/** A value on one line. */
export function flowText(tree: Tree, names: Quoting): string {
  if (typeof tree === 'string') return scalarText(tree, names);
  if (!isMapTree(tree)) return `[${tree.map((name) => scalarText(name, names)).join(', ')}]`;
  return `{${tree.pairs.map(([key, value]) => pairText(key, value, names)).join(', ')}}`;
}

/** Words of the format itself are never in quotation marks. */
const BARE = new Set(['kind', 'match', 'case', 'enforce', 'consistency', 'speaks']);

/** `key: value`. */
export const pairText = (key: string, value: Tree, names: Quoting): string =>
  `${scalarText(key)}: ${flowText(value, BARE.has(key) ? 'plain' : names)}`;

/** What stands behind a label and its colon: short where German spellings are all. */
export function entryText(entry: TreeMap, style: FileStyle): string {
  const [first, second] = entry.pairs;
  if (first === undefined) return ' {}';
  if (first[0] === 'de' && second === undefined) return ` ${flowText(first[1], style.names)}`;
  if (style.fields === 'flow') return ` ${flowText(entry, style.names)}`;
  const lines = entry.pairs.map(([key, value]) => `${style.indent}${pairText(key, value, style.names)}`);
  return style.newline + lines.join(style.newline);
}
