import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formLength } from '../../src/translate/form-length.ts';

test('the length is that of the body which is sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(formLength(text)).toBe(new URLSearchParams({ t: text }).toString().length - 2);
    }),
    { numRuns: 500 },
  );
});

test('every single byte has its own length, and lone surrogates are counted as they are sent', () => {
  for (let code = 0; code < 0x180; code += 1) {
    const text = String.fromCharCode(code);
    expect(formLength(text), `code ${code}`).toBe(new URLSearchParams({ t: text }).toString().length - 2);
  }
  for (const text of ['\ud83d', '\ude00', '\ud83d\ud83d\ude00', '\ude00\ud83d']) {
    expect(formLength(text)).toBe(new URLSearchParams({ t: text }).toString().length - 2);
  }
});
