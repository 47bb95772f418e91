import iconv from 'iconv-lite';
import type { Encoding, SourceFile } from '../domain/article.ts';
import { AppError } from '../domain/errors.ts';
import { locate } from '../domain/place.ts';

/** What a file's bytes say, and how they said it. */
export interface Decoded {
  /** Without the byte order mark, line ends as they are. */
  readonly source: string;
  readonly encoding: Encoding;
}

/** The longest file that is read; a newspaper's longest article is a hundredth of it. */
export const MAX_BYTES = 10 * 1024 * 1024;

const BOMS: readonly { readonly bytes: readonly number[]; readonly name: Encoding['name'] }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/** How files begin that are no text, although some hold no NUL byte. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office document'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
];

/**
 * Bytes to text: a byte order mark decides, then strict UTF-8, then Windows-1252. No guessing by statistics: guessers
 * take short German words for Shift_JIS.
 * @throws AppError `article` for a file that is too long, no text, or damaged UTF-8
 */
export function decode({ id, bytes }: Pick<SourceFile, 'id' | 'bytes'>): Decoded {
  if (bytes.length > MAX_BYTES) throw tooLong(id, bytes.length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bom = BOMS.find((one) => one.bytes.every((byte, index) => buffer[index] === byte));
  if (bom === undefined) return decodeBare(id, buffer);
  const source = decodeAs(id, buffer.subarray(bom.bytes.length), bom.name);
  if (source.includes('\0')) throw notText(id, 'it holds NUL characters');
  return { source, encoding: { name: bom.name, bom: true } };
}

function decodeAs(id: string, buffer: Buffer, name: Encoding['name']): string {
  if (name === 'utf-8') return strictUtf8(buffer) ?? raiseDamaged(id, buffer);
  const even = buffer.subarray(0, buffer.length - (buffer.length % 2));
  const little = name === 'utf-16le' ? even : Buffer.from(even).swap16();
  return wellFormed(little.toString('utf16le'));
}

function decodeBare(id: string, buffer: Buffer): Decoded {
  const head = buffer.toString('latin1', 0, 8);
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known) throw notText(id, `it is ${known[1]}`);
  if (buffer.includes(0)) throw notText(id, 'it holds NUL bytes');
  const utf8 = strictUtf8(buffer);
  if (utf8 !== undefined) return { source: utf8, encoding: { name: 'utf-8', bom: false } };
  if (looksLikeUtf8(buffer)) raiseDamaged(id, buffer);
  return { source: windows1252(id, buffer), encoding: { name: 'windows-1252', bom: false } };
}

function strictUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    return undefined;
  }
}

/** Mostly good UTF-8 with a few bad bytes: read as Windows-1252 it would be "Ã¼" from end to end, and paid for. */
function looksLikeUtf8(buffer: Buffer): boolean {
  const lenient = buffer.toString('utf8');
  const bad = lenient.match(/\ufffd/g)?.length ?? 0;
  const good = lenient.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
  return good >= 4 && good >= 4 * bad;
}

function windows1252(id: string, buffer: Buffer): string {
  // `new TextDecoder('windows-1252')` of Node 20.20 is Latin-1 and loses „ “ – €.
  const text = iconv.decode(buffer, 'windows-1252');
  const control = text.match(/[\x00-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  if (control * 500 > text.length || text.includes('\ufffd')) throw notText(id, 'it is neither UTF-8 nor Windows-1252');
  return text;
}

/**
 * Text to bytes in the encoding it came in, byte order mark included. What Windows-1252 cannot hold becomes a numeric
 * entity in HTML; any other format then goes out as UTF-8.
 */
export function encode(text: string, { name, bom }: Encoding, format: string): Uint8Array {
  if (name === 'windows-1252') return encodeWindows1252(text, format);
  const body = bom ? `\ufeff${text}` : text;
  if (name === 'utf-8') return Buffer.from(body, 'utf8');
  const little = Buffer.from(wellFormed(body), 'utf16le');
  return name === 'utf-16le' ? little : little.swap16();
}

function encodeWindows1252(text: string, format: string): Uint8Array {
  const foreign = [...new Set(text.match(/[^\x00-\x7f\xa0-\xff]/gu) ?? [])].filter((char) => !fits1252(char));
  if (foreign.length === 0) return iconv.encode(text, 'windows-1252');
  if (format !== 'html') return Buffer.from(text, 'utf8');
  const entities = new Map(foreign.map((char) => [char, `&#${char.codePointAt(0)};`]));
  return iconv.encode(
    text.replace(/[^\x00-\x7f\xa0-\xff]/gu, (char) => entities.get(char) ?? char),
    'windows-1252',
  );
}

const fits1252 = (char: string): boolean => iconv.decode(iconv.encode(char, 'windows-1252'), 'windows-1252') === char;

/** Lone surrogates are no characters: replaced, as every encoder would. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

function tooLong(id: string, size: number): AppError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new AppError(
    'article',
    `${id}: the file has ${megabytes} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read`,
    {
      hint: 'Split the file, or take it out of the input folder.',
      place: { file: id },
    },
  );
}

const notText = (id: string, why: string): AppError =>
  new AppError('article', `${id}: this is not a text file: ${why}`, {
    hint: 'Save the article as text in UTF-8, or take the file out of the input folder.',
    place: { file: id },
  });

function raiseDamaged(id: string, buffer: Buffer): never {
  const lenient = buffer.toString('utf8');
  const place = { file: id, ...locate(lenient, Math.max(0, lenient.indexOf('\ufffd'))) };
  throw new AppError('article', `${id}: the file is UTF-8, but damaged in line ${place.line}`, {
    hint: 'Open the file in an editor, mend the character, and save it as UTF-8.',
    place,
  });
}
