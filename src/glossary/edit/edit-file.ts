import { isScalar, isSeq } from 'yaml';
import type { Edit } from '../../domain/text.ts';
import type { WrittenEntry } from '../glossary-schema.ts';
import { type TreeMap, treeOf } from './entry-tree.ts';
import { type DraftEntry, type DraftPiece, type FileDraft, labelsOf } from './file-draft.ts';
import { styleOf } from './file-style.ts';
import { flowInsertion, flowRemoval, spanOf } from './flow-items.ts';
import { entryText, type FileStyle } from './render-entry.ts';
import { rewriteEntry } from './rewrite-entry.ts';
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
  scalarText,
  startOf,
} from './yaml-text.ts';

/** Makes an entry say this. @returns false where that cannot be done */
export function putEntry(draft: FileDraft, label: string, entry: WrittenEntry): boolean {
  const found = draft.single(label);
  if (!found) return insertEntry(draft, label, entry);
  const tree = treeOf(entry);
  const wanted = JSON.stringify(tree);
  // What was a list and gets other fields is first given its spellings.
  const isGrown = isSeq(found.pair.value) && tree.pairs.some(([field]) => field !== 'de');
  if (isGrown && entry.de?.length && JSON.stringify(entry.de) !== JSON.stringify(found.written.de)) {
    return putEntry(draft, label, { de: entry.de }) && putEntry(draft, label, entry);
  }
  if (JSON.stringify(treeOf(found.written)) === wanted) return true;
  const style = styleOf(draft);
  const ways = [() => rewriteEntry(found.piece.text, found.pair, tree, style), () => [anew(found, tree, style)]];
  return ways.some((way) => {
    const edits = way();
    const pieces = edits && draft.tryEdits(found.piece, edits);
    if (!pieces || !haveLabels(pieces, labelsOf(found.piece))) return false;
    draft.replace(found.piece, pieces);
    const now = draft.find(label);
    if (now && JSON.stringify(treeOf(now.written)) === wanted) return true;
    draft.takeBack(pieces, found.piece);
    return false;
  });
}

const haveLabels = (pieces: readonly DraftPiece[], labels: readonly string[]): boolean =>
  JSON.stringify(pieces.flatMap(labelsOf)) === JSON.stringify(labels);

/** All that stands behind the colon; on its line, where it was or where a comment follows. */
function anew({ piece, root, pair }: DraftEntry, tree: TreeMap, style: FileStyle): Edit {
  const { text } = piece;
  const keyEnd = endOf(pair.key, text);
  const colon = afterColon(text, keyEnd);
  const end = pairEnd(text, pair);
  const isOneLine = isScalar(pair.value) && isWritten(pair.value) && !text.slice(colon, end).includes('\n');
  const fresh = entryText(tree, root.flow || isOneLine ? { ...style, fields: 'flow' } : style);
  const isBelow = !isWritten(pair.value) && fresh.startsWith(style.newline);
  const at = isBelow ? colon + /^[^\r\n]*/.exec(text.slice(colon))![0].length : undefined;
  return { start: at ?? colon, end: at ?? end, text: colon === keyEnd ? `:${fresh}` : fresh };
}

function insertEntry(draft: FileDraft, label: string, entry: WrittenEntry): boolean {
  const style = styleOf(draft);
  const text = `${scalarText(label, style.labels)}:${entryText(treeOf(entry), style)}`;
  const piece = draft.lastPiece();
  const isInserted = piece?.root
    ? insertInto(draft, piece, text, style)
    : draft.append(`${gapBefore(draft, style)}${text}${style.newline}`);
  const found = draft.find(label);
  return isInserted && found !== undefined && JSON.stringify(treeOf(found.written)) === JSON.stringify(treeOf(entry));
}

/** A line break, where the file's last line has none. */
const gapBefore = ({ text }: FileDraft, { newline }: FileStyle): string =>
  /(?:^|\n)\ufeff?$/.test(text) ? '' : newline;

function insertInto(draft: FileDraft, piece: DraftPiece, entry: string, style: FileStyle): boolean {
  const root = piece.root!;
  const edits = root.flow ? intoBraces(piece, entry, style) : [belowAll(draft, piece, entry, style)];
  const pieces = draft.tryEdits(piece, edits);
  if (pieces) draft.replace(piece, pieces);
  return pieces !== undefined;
}

function intoBraces({ text, root }: DraftPiece, entry: string, { newline }: FileStyle): readonly Edit[] {
  const last = root!.items.at(-1);
  if (last) return flowInsertion(text, spanOf(text, last), [entry], false, newline);
  const at = startOf(root) + 1;
  return [{ start: at, end: at, text: entry }];
}

/** At the end of the file: behind its last comments, before a mark that ends the document. */
function belowAll(draft: FileDraft, { text, root }: DraftPiece, entry: string, { newline }: FileStyle): Edit {
  const last = root!.items.at(-1)!;
  const indent = indentOf(text, startOf(root!.items[0]!.key));
  const lines = entry.replaceAll(newline, newline + indent);
  const stop = /^\.\.\.(?:\s|$)/m.exec(text.slice(pairEnd(text, last)));
  const end = stop ? pairEnd(text, last) + stop.index : text.length;
  const isEnded = end === 0 || text[end - 1] === '\n';
  const isApart = /\n[ \t]*\r?\n$/.test(text.slice(0, end));
  // A comment at the end stands for what is above it.
  const isCommented = text.startsWith('#', lineStart(text, isEnded ? Math.max(0, end - 1) : end));
  const gap = !isApart && (isCommented || areApart(draft, entry, newline)) ? newline : '';
  return { start: end, end, text: `${isEnded ? '' : newline}${gap}${indent}${lines}${newline}` };
}

/** Whether a blank line stands between the last two entries; beside a single one, where the new one has several lines. */
function areApart({ pieces }: FileDraft, entry: string, newline: string): boolean {
  const [piece, before] = pieces.filter(({ root }) => root).toReversed();
  const [last, other] = piece!.root!.items.toReversed();
  const from = other ? pairEnd(piece!.text, other) : 0;
  const between =
    (other || !before ? '' : before.text.slice(pairEnd(before.text, before.root!.items.at(-1)!))) +
    piece!.text.slice(from, startOf(last!.key));
  if (!other && !before) return entry.includes(newline);
  return /\n[ \t]*\r?\n/.test(between);
}

const pairEnd = (text: string, { key, value }: { readonly key: unknown; readonly value: unknown }): number =>
  isWritten(value) ? endOf(value, text) : afterColon(text, endOf(key, text));

/** Gives an entry another label. @returns false where that cannot be done */
export function renameEntry(draft: FileDraft, label: string, to: string): boolean {
  const { piece, pair } = draft.single(label)!;
  const [start, end] = [startOf(pair.key), endOf(pair.key, piece.text)];
  const pieces = draft.tryEdits(piece, [{ start, end, text: scalarText(to, quotingOf(pair.key)) }]);
  const labels = labelsOf(piece).map((one) => (one === label ? to : one));
  if (!pieces || !haveLabels(pieces, labels)) return false;
  draft.replace(piece, pieces);
  return true;
}

/**
 * Takes an entry out with its lines, and with the comment right above it; that of the whole file stays, and one with
 * other entries right below, which it may be about as well.
 * @returns false where that cannot be done
 */
export function removeEntry(draft: FileDraft, label: string): boolean {
  const found = draft.single(label)!;
  const { piece, root, pair } = found;
  if (root.flow) return cutOut(draft, piece, outOfBraces(found), label);
  const { text } = piece;
  const start = lineStart(text, startOf(pair.key));
  if (!/^\s*(?:\?\s*)?$/.test(beforeOnLine(text, startOf(pair.key)))) return false;
  let end = nextLine(text, pairEnd(text, pair));
  // Comments that are indented stand within the entry.
  while (/^[ \t]+#/.test(text.slice(end, end + 200))) end = nextLine(text, end);
  const above = start > 0 ? piece : draft.pieces[draft.pieces.indexOf(piece) - 1];
  const before = above === piece ? text.slice(0, start) : (above?.text ?? '');
  const after = text.slice(end, nextLine(text, end));
  const isLast = after === '' && draft.pieces.at(-1) === piece;
  const own = isLast || (after !== '' && (isBlank(after) || after.startsWith('#'))) ? ownComment(before) : 0;
  const left = before.slice(0, before.length - own);
  const isApart = left === '' || endsBlank(left);
  const last = isApart && after !== '' && isBlank(after) ? nextLine(text, end) : end;
  if (above === piece) return cutOut(draft, piece, { start: start - own, end: last, text: '' }, label);
  if (own === 0 || !above) return cutOut(draft, piece, { start, end: last, text: '' }, label);
  // The comment stands in the piece above. Without it pieces may be cut otherwise.
  return (
    cutOut(draft, above, { start: before.length - own, end: before.length, text: '' }) && removeEntry(draft, label)
  );
}

/** Cuts text out of a piece, and with it this entry alone. */
function cutOut(draft: FileDraft, piece: DraftPiece, edit: Edit, label?: string): boolean {
  const pieces = draft.tryEdits(piece, [edit]);
  const left = labelsOf(piece).filter((one) => one !== label);
  if (!pieces || !haveLabels(pieces, left)) return false;
  draft.replace(piece, pieces);
  return true;
}

const endsBlank = (text: string): boolean => /\n[ \t]*\r?\n$/.test(text.slice(-200));

/** The length of the lines of comment at the end of a text, unless the file begins with them. */
function ownComment(before: string): number {
  let start = before.length;
  while (start > 0 && before.startsWith('#', lineStart(before, start - 1))) start = lineStart(before, start - 1);
  return /^\s*(?:---\s*)?$/.test(before.slice(0, start)) ? 0 : before.length - start;
}

function outOfBraces({ piece: { text }, root, pair }: DraftEntry): Edit {
  const at = root.items.indexOf(pair);
  return flowRemoval(
    text,
    root.items,
    at,
    root.items.map((_, other) => other !== at),
  );
}
