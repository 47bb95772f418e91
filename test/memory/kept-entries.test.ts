import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemoryEntry } from '../../src/domain/memory.ts';
import type { RichText } from '../../src/domain/text.ts';
import { TMX_FOOT, TMX_HEAD } from '../../src/domain/tmx-markup.ts';
import { readKeptEntries } from '../../src/memory/kept-entries.ts';
import { segmentKey } from '../../src/segment/segment-key.ts';
import { keptUnit } from '../../src/write/kept-tmx.ts';

const read = (body: string) =>
  readKeptEntries({ name: 'old.tmx', text: `${TMX_HEAD}${body}${TMX_FOOT}` }, segmentKey, 'en-GB');

const MARKED: MemoryEntry = {
  key: '',
  language: 'en-US',
  source: {
    text: 'Siehe Bericht und ls.',
    marks: [
      { id: 4, start: 6, end: 13 },
      { id: 9, start: 18, end: 20, opaque: true },
    ],
  },
  target: {
    text: {
      text: 'See report and ls.',
      marks: [
        { id: 0, start: 4, end: 10 },
        { id: 1, start: 15, end: 17, opaque: true },
      ],
    },
    origin: 'deepl',
    made: 'abc',
    sent: [{ de: 'Bericht', en: 'report' }],
  },
};
const marked = { ...MARKED, key: segmentKey(MARKED.source) };

test('a target comes back with its marks, its origin, what it was made with and the pairs that were sent', () => {
  expect(read(keptUnit(marked))).toEqual({ entries: [marked], leftOut: [] });
});

test('whatever texts and names are made of, they come back as they were', () => {
  const unit = fc.constantFrom(
    '<',
    '&amp;',
    ']]>',
    '"',
    "'",
    '\u0000',
    '\ud800',
    '\uffff',
    '\r',
    '\n',
    '\t',
    ' ',
    '😀',
    'ä',
    'a',
  );
  const text = fc.string({ unit, minLength: 1, maxLength: 12 });
  const rich = fc.tuple(text, fc.nat(), fc.nat(), fc.boolean()).map(([value, a, b, hasMark]): RichText => {
    const [start, end] = [a % (value.length + 1), b % (value.length + 1)].sort((x, y) => x - y) as [number, number];
    return { text: value, marks: hasMark ? [{ id: 0, start, end }] : [] };
  });
  fc.assert(
    fc.property(rich, rich, text, text, (source, target, name, german) => {
      const sent = [{ de: german, en: name }];
      const entry: MemoryEntry = {
        key: segmentKey(source),
        language: 'en-GB',
        source,
        target: { text: target, origin: name, made: german, sent },
      };
      expect(read(keptUnit(entry))).toEqual({ entries: [entry], leftOut: [] });
    }),
    { numRuns: 500 },
  );
});

test('where a person changed the English in the file, their text counts, with its marks', () => {
  const edited = keptUnit(marked).replace('<seg>See ', '<seg>Do see ');
  const [entry] = read(edited).entries;
  expect(entry!.target.text.text).toBe('Do see report and ls.');
  expect(entry!.target.text.marks.map(({ id, start, end }) => [id, start, end])).toEqual([
    [0, 7, 13],
    [1, 18, 20],
  ]);
  expect(entry!.key).toBe(marked.key);
});

test('units of other files bear the file as origin, and English without a country is the one that is wanted', () => {
  const foreign = '<tu><tuv xml:lang="de"><seg>Ja</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>';
  expect(read(foreign).entries).toEqual([
    {
      key: segmentKey({ text: 'Ja', marks: [] }),
      language: 'en-GB',
      source: { text: 'Ja', marks: [] },
      target: { text: { text: 'Yes', marks: [] }, origin: 'old.tmx', made: '', sent: [] },
    },
  ]);
});

test.each([
  ['sent', '[{"de": 1}]'],
  ['sent', '{'],
  ['exact', '{"target": {"text": "See", "marks": [{"id": 0, "start": 0, "end": 99}]}}'],
  ['exact', '{"target": {"text": "abc", "marks": [{"id": 0, "start": 0, "end": 2}, {"id": 1, "start": 1, "end": 3}]}}'],
  ['exact', '{"source": null}'],
])('a unit whose property %s is %s is left out, and the file says where', (type, json) => {
  const broken = keptUnit({ ...marked, target: { ...marked.target, sent: [] } })
    .replace(/<prop type="x-zweispalt-exact">.*<\/prop>\n/, '')
    .replace('<prop', `<prop type="x-zweispalt-${type}">${json.replaceAll('"', '&quot;')}</prop>\n<prop`);
  const { entries, leftOut } = read(broken);
  expect(entries).toEqual([]);
  expect(leftOut).toEqual([{ reason: 'its properties x-zweispalt-… cannot be read', line: 11 }]);
});

test('units without German or English are left out with the reason and the line', () => {
  const { leftOut } = read(`<tu><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Ja</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg> </seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Ja</seg></tuv><tuv xml:lang="en"><seg></seg></tuv></tu>`);
  expect(leftOut.map(({ reason }) => reason)).toEqual([
    'it has no German',
    'it has no English',
    'its German is empty',
    'its English is empty',
  ]);
});
