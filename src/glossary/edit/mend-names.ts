import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { type Edit, spliceText } from '../../domain/text.ts';
import { faultsIn } from '../faults-in.ts';
import { parsePieces } from '../glossary-yaml.ts';
import type { GlossaryFile } from '../load-glossary.ts';
import { mendName } from '../mend-name.ts';
import { textOf } from './entry-tree.ts';
import { quotingOf, scalarText } from './yaml-text.ts';

/**
 * Writes names anew that hold what was pasted along unseen, in files that need not load: all else stays byte for byte. A
 * label that another entry has already is left, and an entry that would be at fault otherwise then.
 */
export function mendNames(files: readonly GlossaryFile[]): readonly GlossaryFile[] {
  const labels = new Set(files.flatMap(({ text }) => labelsOf(text)));
  return files.map(({ path, text }) => ({ path, text: mendText(text, labels) }));
}

function labelsOf(text: string): readonly string[] {
  return [...parsePieces(withoutMark(text))].flatMap(({ contents }) =>
    isMap(contents) ? contents.items.map(({ key }) => textOf(key)) : [],
  );
}

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** @param size of the pieces that are looked at; what is to be mended is cut into entries */
function mendText(text: string, labels: Set<string>, size?: number): string {
  const body = withoutMark(text);
  const pieces = [...parsePieces(body, size)];
  const mended = pieces.map(({ base, contents, problems }, at) => {
    const own = body.slice(base, pieces[at + 1]?.base ?? body.length);
    if (problems.length > 0 || !isMap(contents)) return own;
    const edits = editsOf(contents, own, labels);
    if (edits.length === 0) return own;
    if (contents.items.length > 1 && size === undefined) return mendText(own, labels, 1);
    const fresh = spliceText(own, edits);
    if (countFaults(fresh) > countFaults(own)) return own;
    for (const label of labelsOf(fresh)) labels.add(label);
    return fresh;
  });
  return text.slice(0, text.length - body.length) + mended.join('');
}

function editsOf(root: YAMLMap, text: string, labels: Set<string>): readonly Edit[] {
  return root.items.flatMap(({ key, value }) => {
    const names = namesOf(value).flatMap((name) => mend(name, text));
    const isTaken = labels.has(mendName(textOf(key)));
    return isTaken ? names : [...scalarsOf(key).flatMap((label) => mend(label, text)), ...names];
  });
}

const NAMES = new Set(['en', 'de', 'long', 'given', 'accept', 'wrong', 'when', 'except']);

const namesOf = (entry: unknown): readonly Scalar[] =>
  isMap(entry)
    ? entry.items.flatMap(({ key, value }) => (NAMES.has(textOf(key)) ? scalarsOf(value) : []))
    : scalarsOf(entry);

function scalarsOf(node: unknown): readonly Scalar[] {
  if (isSeq(node)) return node.items.flatMap(scalarsOf);
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [...scalarsOf(key), ...scalarsOf(value)]);
  return isScalar(node) ? [node as Scalar] : [];
}

/** Texts of several lines are left to a person. */
function mend(node: Scalar, text: string): readonly Edit[] {
  const { value, range, type } = node;
  if (typeof value !== 'string' || !range || type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return [];
  const name = mendName(value);
  if (name === value || name === '') return [];
  const [start, end] = range;
  const written = text.slice(start, end);
  const isPlainlyQuoted = /^["']/.test(written) && written.slice(1, -1) === value;
  const fresh = isPlainlyQuoted ? written[0] + name + written[0] : scalarText(name, quotingOf(node));
  return [{ start, end, text: fresh }];
}

const countFaults = (text: string): number => faultsIn([{ path: '', text }]).length;
