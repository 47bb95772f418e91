import { isMap, isScalar, isSeq } from 'yaml';
import type { WrittenEntry } from '../glossary-schema.ts';

/** A value of an entry, whatever its field: a text, a list of texts, or a map in its order. */
export type Tree = string | readonly string[] | TreeMap;
export interface TreeMap {
  readonly pairs: readonly (readonly [key: string, value: Tree])[];
}

/** The order in which fields are written. */
const FIELDS: readonly (keyof WrittenEntry)[] = [
  'en',
  'de',
  'kind',
  'long',
  'given',
  'accept',
  'wrong',
  'when',
  'except',
  'match',
  'case',
  'enforce',
  'consistency',
  'speaks',
  'note',
];

/** Where a key belongs among others; what is no field stays behind all others. */
export const rankOf = (key: string): number => {
  const rank = (FIELDS as readonly string[]).indexOf(key);
  return rank === -1 ? FIELDS.length : rank;
};

/** An entry as what is to be written; what says nothing is left out. */
export const treeOf = (entry: WrittenEntry): TreeMap => ({
  pairs: FIELDS.flatMap((field): TreeMap['pairs'] => {
    const value = toTree(field, entry);
    return value === undefined || isNothing(value) ? [] : [[field, value]];
  }),
});

function toTree(field: keyof WrittenEntry, entry: WrittenEntry): Tree | undefined {
  if (field === 'given') return entry.given && { pairs: entry.given.map(({ en, de }) => [en, de] as const) };
  if (field !== 'long') return entry[field];
  const { en, de } = entry.long ?? {};
  if (en === undefined) return undefined;
  return { pairs: [['en', en], ...(de && de.length > 0 ? [['de', de] as const] : [])] };
}

export const isMapTree = (tree: Tree): tree is TreeMap => typeof tree === 'object' && 'pairs' in tree;

export const isNothing = (tree: Tree): boolean =>
  isMapTree(tree) ? tree.pairs.length === 0 : typeof tree !== 'string' && tree.length === 0;

/** The text of a key or an item, composed as the reader does. */
export const textOf = (node: unknown): string => (isScalar(node) ? String(node.value).normalize('NFC') : '');

/** Whether a node already says what is to be written. */
export function saysThe(node: unknown, tree: Tree): boolean {
  if (typeof tree === 'string') return isScalar(node) && (node.value === tree || textOf(node) === tree);
  if (isMapTree(tree)) {
    if (!isMap(node) || node.items.length !== tree.pairs.length) return false;
    return node.items.every(
      ({ key, value }, at) => textOf(key) === tree.pairs[at]![0] && saysThe(value, tree.pairs[at]![1]),
    );
  }
  const names = namesOf(node);
  return names?.length === tree.length && names.every((name, at) => name === tree[at]);
}

/** The names of a list, of a name alone, or of nothing, without doubles. */
function namesOf(node: unknown): readonly string[] | undefined {
  if (isSeq(node)) return [...new Set(node.items.map(textOf))];
  if (node == null || (isScalar(node) && node.value === null)) return [];
  return isScalar(node) ? [textOf(node)] : undefined;
}
