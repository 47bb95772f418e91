import { expect, test } from 'vitest';
import { decodeUnicode } from '../../src/domain/decode-unicode.ts';
import { AppError } from '../../src/domain/errors.ts';

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('<tmx>ä</tmx>')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff<tmx>ä</tmx>')],
  ['little-endian UTF-16', Buffer.from('\ufeff<tmx>ä</tmx>', 'utf16le')],
  ['big-endian UTF-16', bigEndian('\ufeff<tmx>ä</tmx>')],
])('%s is read without its byte order mark', (_, bytes) => {
  expect(decodeUnicode(bytes, 'a.tmx', 'memory')).toBe('<tmx>ä</tmx>');
});

test('another encoding is refused, naming the file and the remedy', () => {
  const decode = () => decodeUnicode(Buffer.from('<tmx>ä</tmx>', 'latin1'), 'alt.tmx', 'memory');
  expect(decode).toThrow(AppError);
  expect(decode).toThrow('alt.tmx');
});

test('an empty file is an empty text', () => {
  expect(decodeUnicode(new Uint8Array(), 'a.tmx', 'memory')).toBe('');
});
