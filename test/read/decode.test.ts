import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { decode, encode, MAX_BYTES } from '../../src/read/decode.ts';

const decodeBytes = (bytes: Uint8Array) => decode({ id: 'nau/abzug.txt', bytes });
const utf8 = (text: string) => new TextEncoder().encode(text);

function faultOf(action: () => unknown): AppError {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('bytes become text', () => {
  test('UTF-8 with and without a byte order mark', () => {
    expect(decodeBytes(utf8('Größe'))).toEqual({ source: 'Größe', encoding: { name: 'utf-8', bom: false } });
    expect(decodeBytes(utf8('\ufeffGröße'))).toEqual({ source: 'Größe', encoding: { name: 'utf-8', bom: true } });
  });

  test('UTF-16 in both byte orders', () => {
    const little = Buffer.from('\ufeff„Größe“', 'utf16le');
    expect(decodeBytes(little)).toEqual({ source: '„Größe“', encoding: { name: 'utf-16le', bom: true } });
    const big = Buffer.from(little).swap16();
    expect(decodeBytes(big)).toEqual({ source: '„Größe“', encoding: { name: 'utf-16be', bom: true } });
  });

  test('UTF-16 with a lone surrogate gets a replacement character', () => {
    expect(decodeBytes(Buffer.from([0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0])).source).toBe('A\ufffdB');
  });

  test('Windows-1252 keeps German quotation marks, dashes and the euro', () => {
    const text = '„Zwölf €“ – so viel';
    const decoded = decodeBytes(iconv.encode(text, 'windows-1252'));
    expect(decoded).toEqual({ source: text, encoding: { name: 'windows-1252', bom: false } });
  });

  test('an empty file is an empty text', () => {
    expect(decodeBytes(new Uint8Array()).source).toBe('');
  });

  test('a view into a larger buffer is read from where it begins', () => {
    const all = utf8('xxxGut.yyy');
    expect(decodeBytes(all.subarray(3, 7)).source).toBe('Gut.');
  });
});

describe('what is no article is refused, by name and with a remedy', () => {
  test.each([
    ['NUL bytes', Uint8Array.of(65, 0, 66), 'NUL'],
    ['a PDF', utf8('%PDF-1.7 und so weiter'), 'PDF'],
    ['a ZIP archive', utf8('PK\u0003\u0004abc'), 'ZIP'],
    ['bytes that are in no encoding', Uint8Array.of(0x81, 0x8d, 0x41), 'neither'],
    ['NUL characters in UTF-16', Buffer.from('\ufeffa\0b', 'utf16le'), 'NUL'],
  ])('%s', (_, bytes, word) => {
    const fault = faultOf(() => decodeBytes(bytes));
    expect(fault).toMatchObject({ code: 'article', place: { file: 'nau/abzug.txt' } });
    expect(fault.message).toContain('nau/abzug.txt');
    expect(fault.message).toContain(word);
    expect(fault.hint).toBeTruthy();
  });

  test('UTF-8 with one broken byte is not read as Windows-1252', () => {
    const bytes = Buffer.from('Äpfel\nüber Öl und Gebühren X', 'utf8');
    bytes[bytes.length - 1] = 0xff;
    expect(faultOf(() => decodeBytes(bytes))).toMatchObject({ code: 'article', place: { line: 2 } });
  });

  test('a file over the limit, told in megabytes', () => {
    expect(decodeBytes(new Uint8Array(MAX_BYTES).fill(97)).source).toHaveLength(MAX_BYTES);
    expect(faultOf(() => decodeBytes(new Uint8Array(MAX_BYTES + 1))).message).toContain('at most 10 MB');
  });
});

describe('text goes back into its encoding', () => {
  test('every encoding gives back the bytes it came from', () => {
    const text = fc
      .string({ unit: 'binary' })
      .map((value) => value.replace(/\0|^\ufeff/g, '').replace(/^(?:%PDF-|PK|\{)/, ''));
    fc.assert(
      fc.property(text, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (value, name) => {
        const bytes = encode(value, { name, bom: true }, 'txt');
        expect(decodeBytes(bytes)).toEqual({ source: value, encoding: { name, bom: true } });
      }),
    );
  });

  test('Windows-1252 stays Windows-1252 where the text fits', () => {
    const bytes = encode('“Twelve €”', { name: 'windows-1252', bom: false }, 'txt');
    expect([...bytes].at(0)).toBe(0x93);
    expect(decodeBytes(bytes).source).toBe('“Twelve €”');
  });

  test('in HTML, what Windows-1252 lacks becomes an entity; elsewhere the file becomes UTF-8', () => {
    const encoding = { name: 'windows-1252', bom: false } as const;
    expect(Buffer.from(encode('Toqajew: Тоқаев 😀 ä', encoding, 'html')).toString('latin1')).toBe(
      'Toqajew: &#1058;&#1086;&#1179;&#1072;&#1077;&#1074; &#128512; \u00e4',
    );
    expect(decodeBytes(encode('Тоқаев', encoding, 'md'))).toMatchObject({ encoding: { name: 'utf-8' } });
  });
});
