import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '../domain/errors.ts';
import { type Exact, KEPT_PROPS, shownText } from '../domain/kept-tmx.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { marksByOrder, type RichText } from '../domain/text.ts';
import { TMX_FOOT, TMX_HEAD, tmxProp, tmxVariant } from '../domain/tmx-markup.ts';
import { escapeXml } from '../domain/xml.ts';

/** Units go to the disk in pieces of about so many letters. */
const PIECE = 1 << 16;

/** What was written, and what ended it early. */
export interface KeptTmxResult {
  readonly path: string;
  readonly targets: number;
  /** Why not all of the memory could be read. */
  readonly fault?: AppError;
}

/**
 * Writes kept targets into a TMX file that appears as a whole or not at all.
 * @param entries where it throws an AppError half way, what came before goes to `….partial.tmx`, and nothing is replaced
 * @throws AppError `output` when the file cannot be written
 */
export function writeKeptTmx(path: string, entries: Iterable<MemoryEntry>): KeptTmxResult {
  const passing = `${path}.${process.pid}.tmp`;
  try {
    const { targets, fault } = writeUnits(passing, entries);
    const final = fault === undefined ? path : `${path.replace(/\.tmx$/i, '')}.partial.tmx`;
    renameSync(passing, final);
    return { path: final, targets, ...(fault !== undefined && { fault }) };
  } catch (error) {
    rmSync(passing, { force: true });
    throw error instanceof AppError ? error : unwritable(path, error);
  }
}

const unwritable = (path: string, cause: unknown): AppError =>
  new AppError('output', `${path} cannot be written: ${(cause as Error).message}`, {
    hint: 'Name a file in a folder that exists and that you may write to.',
    place: { file: path },
    cause,
  });

function writeUnits(path: string, entries: Iterable<MemoryEntry>): { targets: number; fault?: AppError } {
  const file = openSync(path, 'wx');
  try {
    const written = writePieces(file, entries);
    fsyncSync(file);
    return written;
  } finally {
    closeSync(file);
  }
}

function writePieces(file: number, entries: Iterable<MemoryEntry>): { targets: number; fault?: AppError } {
  let piece = TMX_HEAD;
  let targets = 0;
  let fault: AppError | undefined;
  try {
    for (const entry of entries) {
      piece += keptUnit(entry);
      targets += 1;
      if (piece.length < PIECE) continue;
      writeSync(file, piece);
      piece = '';
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    fault = error;
  }
  writeSync(file, piece + TMX_FOOT);
  return { targets, ...(fault !== undefined && { fault }) };
}

/** A target with its source as a unit that is read back as it was. Marks bear the same number on both sides. */
export function keptUnit({ key, language, source, target }: MemoryEntry): string {
  const exact = exactOf(source, target);
  const props = [
    tmxProp(KEPT_PROPS.origin, target.origin),
    tmxProp(KEPT_PROPS.made, target.made),
    ...(target.sent.length > 0 ? [tmxProp(KEPT_PROPS.sent, toJson(target.sent))] : []),
    ...(Object.keys(exact).length > 0 ? [tmxProp(KEPT_PROPS.exact, toJson(exact))] : []),
  ];
  const german = tmxVariant('de', shown(marksByOrder(source, source)));
  const english = tmxVariant(language, shown(target.text));
  return `<tu tuid="${escapeXml(key)}">\n${props.join('')}${german}${english}</tu>\n`;
}

function exactOf(source: RichText, { text, origin, made }: MemoryEntry['target']): Exact {
  return {
    ...(isLossy(source) && { source }),
    ...(isLossy(text) && { target: text }),
    ...(escapes(origin) && { origin }),
    ...(escapes(made) && { made }),
  };
}

const isLossy = ({ text, marks }: RichText): boolean => marks.length > 0 || shownText(text) !== text;

/** Whether characters would be lost. */
const escapes = (text: string): boolean => text !== '' && shownText(`x${text}x`) !== `x${text}x`;

/** As other tools see it. A text of which nothing can be shown goes without its marks, and so do marks that cut a letter. */
function shown({ text, marks }: RichText): RichText {
  if (shownText(text) === '\ufffd') return { text: '\ufffd', marks: [] };
  return { text, marks: marks.filter(({ start, end }) => !cutsPair(text, start) && !cutsPair(text, end)) };
}

const cutsPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

/** JSON that holds nothing but what XML can hold: JSON itself escapes all other forbidden characters. */
const toJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
