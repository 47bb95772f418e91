import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark, RichText } from '../../src/domain/text.ts';
import { encodeMarks } from '../../src/translate/marked-xml.ts';
import { decodeMarks } from '../../src/translate/parse-marked-xml.ts';

const rich = (text: string, ...marks: Mark[]): RichText => ({ text, marks });
const link: Mark = { id: 0, start: 4, end: 9 };
const image: Mark = { id: 1, start: 9, end: 9, opaque: true };

test('marks become tags with their ids, opaque ones in a tag of their own', () => {
  expect(encodeMarks(rich('Der Abzug.', link, image))).toBe('Der <g i="0">Abzug</g><x i="1"></x>.');
});

test('nested marks nest', () => {
  const source = rich('fett und kursiv', { id: 3, start: 0, end: 15 }, { id: 7, start: 9, end: 15 });
  expect(encodeMarks(source)).toBe('<g i="3">fett und <g i="7">kursiv</g></g>');
  expect(decodeMarks(encodeMarks(source), source)).toEqual(source);
});

test('a text that looks like our own tags stays text', () => {
  const source = rich('Er schrieb <g i="0">x</g> & <x i="1"/>', { id: 0, start: 0, end: 2 });
  const xml = encodeMarks(source);
  expect(xml).toBe('<g i="0">Er</g> schrieb &lt;g i="0"&gt;x&lt;/g&gt; &amp; &lt;x i="1"/&gt;');
  expect(decodeMarks(xml, source)).toEqual(source);
});

test('what XML cannot carry is left out', () => {
  expect(encodeMarks(rich('a\u0000b\u001fc\ud800d\ufffee', { id: 0, start: 0, end: 1 }))).toBe('<g i="0">a</g>bcde');
});

test('marks may move in the answer', () => {
  const source = rich('Der Abzug begann', link);
  expect(decodeMarks('It began, the <g i="0">withdrawal</g>', source)).toEqual(
    rich('It began, the withdrawal', { id: 0, start: 14, end: 24 }),
  );
});

test('an opaque mark gets the text of the source back, whatever the answer made of it', () => {
  const source = rich('Der Befehl rm -rf löscht', { id: 2, start: 11, end: 17, opaque: true });
  expect(decodeMarks('The command <x i="2">remove <g i="9">it</g></x> deletes', source)).toEqual(
    rich('The command rm -rf deletes', { id: 2, start: 12, end: 18, opaque: true }),
  );
});

test('an image whose tag is missing goes to the end, one that stands twice is there once', () => {
  const source = rich('Bild hier', { id: 1, start: 4, end: 4, opaque: true });
  expect(decodeMarks('Picture here', source)).toEqual(
    rich('Picture here', { id: 1, start: 12, end: 12, opaque: true }),
  );
  expect(decodeMarks('Picture <x i="1"/> here<x i="1"/>', source).marks).toHaveLength(1);
});

test('code whose tag is missing is found by its words, else put at the end', () => {
  const source = rich('Mit ls sieht man Dateien', { id: 0, start: 4, end: 6, opaque: true });
  expect(decodeMarks('With ls you see files', source).marks).toEqual([{ id: 0, start: 5, end: 7, opaque: true }]);
  expect(decodeMarks('Falsely', source)).toEqual(rich('Falsely ls', { id: 0, start: 8, end: 10, opaque: true }));
});

test.each([
  ['an unclosed tag', 'The <g i="0">withdrawal &amp; more', 'The withdrawal & more'],
  ['crossed tags', 'The <g i="0">with<x i="1">drawal</g></x>', 'The withdrawal'],
  ['an unknown entity', 'The <g i="0">with&nbsp;drawal</g>', 'The with&nbsp;drawal'],
  ['a document type', '<!DOCTYPE r [<!ENTITY a "b">]>The &a;', '<!DOCTYPE r [<!ENTITY a "b">]>The &a;'],
])('malformed XML keeps its text: %s', (_, xml, text) => {
  expect(decodeMarks(xml, rich('Der Abzug', link))).toEqual(rich(text));
});

test('tags that the source does not have are dropped, and their text kept', () => {
  expect(decodeMarks('The <b>big</b> <g i="5">end</g>', rich('Das Ende', link))).toEqual(rich('The big end'));
});

/** A text with marks that nest or stand side by side, in document order. */
const marked = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 6 }),
  )
  .map(([raw, spans]) => {
    // Line ends are normalised by every XML parser; what XML forbids is tested above.
    const text = raw.replace(/\r|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
    const placed: Mark[] = [];
    for (const [a, b, opaque] of spans) {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const clashes = placed.some((m) => start <= m.end && end >= m.start);
      const splitsPair = [start, end].some((at) => /^[\udc00-\udfff]/.test(text.slice(at)));
      if (!clashes && !splitsPair) placed.push({ id: placed.length, start, end, ...(opaque ? { opaque } : {}) });
    }
    return rich(text, ...placed.sort((x, y) => x.start - y.start));
  });

test('what is encoded is decoded to the same', () => {
  fc.assert(
    fc.property(marked, (source) => {
      expect(decodeMarks(encodeMarks(source), source)).toEqual(source);
    }),
  );
});

test('whatever comes back is read without an error, with marks in the text, opaque ones all there', () => {
  const soup = fc.array(
    fc.constantFrom(
      '<g i="0">',
      '</g>',
      '<x i="1">',
      '</x>',
      '<x i="1"/>',
      '&lt;',
      '&',
      '<',
      'word ',
      '<!--',
      ']]>',
      '<?x?>',
    ),
  );
  fc.assert(
    fc.property(soup, (parts) => {
      const { text, marks } = decodeMarks(parts.join(''), rich('Der Abzug.', link, image));
      for (const { start, end } of marks) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      expect(marks.filter(({ id }) => id === 1)).toHaveLength(1);
    }),
  );
});

test('a long malformed answer is read in no time', () => {
  const xml = `<g i="0">${'<g i="'.repeat(100_000)}&lt`;
  expect(decodeMarks(xml, rich('Der Abzug', link)).text.length).toBeGreaterThan(0);
});
