import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { decodeTmx } from '../../src/memory/decode-tmx.ts';

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('<tmx>ä</tmx>')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff<tmx>ä</tmx>')],
  ['little-endian UTF-16', Buffer.from('\ufeff<tmx>ä</tmx>', 'utf16le')],
  ['big-endian UTF-16', bigEndian('\ufeff<tmx>ä</tmx>')],
])('%s is read without its byte order mark', (_, bytes) => {
  expect(decodeTmx(bytes, 'a.tmx')).toBe('<tmx>ä</tmx>');
});

test('another encoding is refused, naming the file and the remedy', () => {
  const decode = () => decodeTmx(Buffer.from('<tmx>ä</tmx>', 'latin1'), 'alt.tmx');
  expect(decode).toThrow(AppError);
  expect(decode).toThrow('alt.tmx');
});

test('an empty file is an empty text', () => {
  expect(decodeTmx(new Uint8Array(), 'a.tmx')).toBe('');
});
