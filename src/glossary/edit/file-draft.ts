import { isMap, type Pair, type YAMLMap } from 'yaml';
import { type Edit, spliceText } from '../../domain/text.ts';
import { readEntry, type WrittenEntry } from '../glossary-schema.ts';
import { parsePieces } from '../glossary-yaml.ts';
import type { GlossaryFile } from '../load-glossary.ts';
import { textOf } from './entry-tree.ts';

/** A stretch of the file that is parsed on its own. */
export interface DraftPiece {
  readonly text: string;
  /** The map at its top; none where only comments stand. */
  readonly root: YAMLMap | undefined;
}

/** An entry where it stands. */
export interface DraftEntry {
  readonly piece: DraftPiece;
  readonly root: YAMLMap;
  readonly pair: Pair;
  readonly written: WrittenEntry;
}

/** A glossary file being edited. It is parsed once; of an edit only the piece that it touches. */
export class FileDraft {
  readonly path: string;
  readonly #mark: string;
  readonly #pieces: DraftPiece[];
  readonly #places = new Map<string, DraftPiece>();

  /** @param file without faults */
  constructor({ path, text }: GlossaryFile) {
    this.path = path;
    this.#mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    this.#pieces = tryPieces(text.slice(this.#mark.length)) ?? [];
    for (const piece of this.#pieces) this.#index(piece);
  }

  get text(): string {
    return this.#mark + this.#pieces.map(({ text }) => text).join('');
  }

  get pieces(): readonly DraftPiece[] {
    return this.#pieces;
  }

  find(label: string): DraftEntry | undefined {
    const piece = this.#places.get(label);
    const root = piece?.root;
    const pair = root?.items.find(({ key }) => textOf(key) === label);
    return piece && root && pair && { piece, root, pair, written: written(pair, piece.text) };
  }

  /** The entry in a piece of its own, where the file's form allows that: what is edited is small then. */
  single(label: string): DraftEntry | undefined {
    const piece = this.#places.get(label);
    if (piece) this.#cutUp(piece);
    return this.find(label);
  }

  /** The piece with the last entry; none where there is no entry. */
  lastPiece(): DraftPiece | undefined {
    const isLast = ({ root }: DraftPiece) => root !== undefined;
    const piece = this.#pieces.findLast(isLast);
    if (piece) this.#cutUp(piece);
    return this.#pieces.findLast(isLast);
  }

  #cutUp(piece: DraftPiece): void {
    if ((piece.root?.items.length ?? 0) < 2) return;
    const pieces = tryPieces(piece.text, 1);
    if (pieces && pieces.length > 1) this.replace(piece, pieces);
  }

  /** Tries edits of a piece. @returns the pieces it would become; undefined where the text is no glossary any more */
  tryEdits(piece: DraftPiece, edits: readonly Edit[]): readonly DraftPiece[] | undefined {
    const text = spliceText(
      piece.text,
      edits.toSorted((one, two) => one.start - two.start || one.end - two.end),
    );
    return tryPieces(text);
  }

  replace(piece: DraftPiece, by: readonly DraftPiece[]): void {
    const at = this.#pieces.indexOf(piece);
    this.#splice(at, 1, by);
    // What is left of an entry that went, comments and blank lines, goes with the entry before it, as when the file is read.
    if (by.some(({ root }) => root) || this.#pieces.length < 2) return;
    const from = Math.max(0, at - 1);
    const count = Math.min(this.#pieces.length - from, by.length + 1);
    const text = this.#pieces.slice(from, from + count).map((one) => one.text);
    const joined = tryPieces(text.join(''), 1);
    if (joined) this.#splice(from, count, joined);
  }

  /** Puts a piece back in the place of those that it had become. */
  takeBack(pieces: readonly DraftPiece[], piece: DraftPiece): void {
    this.#splice(this.#pieces.indexOf(pieces[0]!), pieces.length, [piece]);
  }

  #splice(at: number, count: number, by: readonly DraftPiece[]): void {
    for (const label of this.#pieces.slice(at, at + count).flatMap(labelsOf)) this.#places.delete(label);
    this.#pieces.splice(at, count, ...by);
    for (const one of by) this.#index(one);
  }

  /** Puts text behind all others. @returns false where it is no glossary then */
  append(text: string): boolean {
    const fresh = tryPieces(text);
    if (!fresh) return false;
    this.#pieces.push(...fresh);
    for (const one of fresh) this.#index(one);
    return true;
  }

  #index(piece: DraftPiece): void {
    for (const label of labelsOf(piece)) this.#places.set(label, piece);
  }
}

export const labelsOf = ({ root }: DraftPiece): readonly string[] => root?.items.map(({ key }) => textOf(key)) ?? [];

/** What an entry says; faults of its values are not looked for. */
export const written = ({ value }: Pair, text: string): WrittenEntry =>
  readEntry(value, { file: '', text, base: 0, faults: [] }) ?? {};

/** @returns undefined where the text is no glossary */
function tryPieces(text: string, size?: number): DraftPiece[] | undefined {
  const parsed = [...parsePieces(text, size)];
  if (parsed.some(({ problems }) => problems.length > 0)) return undefined;
  return parsed.map(({ base, contents }, at) => ({
    text: text.slice(base, parsed[at + 1]?.base ?? text.length),
    root: isMap(contents) ? contents : undefined,
  }));
}
