import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target, TargetLanguage } from '../../src/domain/bitext.ts';
import type { MemoryEntry, TranslationMemory } from '../../src/domain/memory.ts';
import { plain, type RichText } from '../../src/domain/text.ts';

/** A key that any room of the project could have made: it depends on the text and where its marks lie. */
export const keyOf = ({ text, marks }: RichText): string => `k${JSON.stringify([text, marks])}`;

export const entry = (
  source: string | RichText,
  target: string | RichText,
  more: Partial<Target> & { readonly language?: TargetLanguage } = {},
): MemoryEntry => {
  const { language = 'en-GB', ...rest } = more;
  const german = typeof source === 'string' ? plain(source) : source;
  const text = typeof target === 'string' ? plain(target) : target;
  return {
    key: keyOf(german),
    language,
    source: german,
    target: { text, origin: 'deepl', made: 'm1', sent: [], ...rest },
  };
};

export const textsOf = (targets: readonly Target[] | undefined): readonly string[] | undefined =>
  targets?.map(({ text }) => text.text);

const words = fc
  .array(fc.constantFrom('Haus', 'Präsident', '„Nein“', 'Straße', '<b>', '&amp;', "'s", '1.234,5', '😀', ']]>'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((some) => some.join(' '));

/** What every memory keeps that can be asked. @param hold gives a memory that knows these entries */
export function lookupContract(
  name: string,
  hold: (entries: readonly MemoryEntry[]) => Pick<TranslationMemory, 'lookup'>,
) {
  describe(`${name}, asked`, () => {
    test('answers for each key it knows and says nothing of the others', () => {
      const memory = hold([entry('Eins', 'One'), entry('Zwei', 'Two')]);
      const found = memory.lookup([keyOf(plain('Zwei')), keyOf(plain('Drei')), keyOf(plain('Eins'))], 'en-GB');
      expect(textsOf(found.get(keyOf(plain('Eins'))))).toEqual(['One']);
      expect(textsOf(found.get(keyOf(plain('Zwei'))))).toEqual(['Two']);
      expect(found.size).toBe(2);
    });

    test('answers nothing when nothing is asked, or when it is empty', () => {
      expect(hold([entry('Eins', 'One')]).lookup([], 'en-GB').size).toBe(0);
      expect(hold([]).lookup(['a', 'b'], 'en-US').size).toBe(0);
    });

    test('gives a key that is asked twice its targets once', () => {
      const key = keyOf(plain('Eins'));
      expect(
        textsOf(
          hold([entry('Eins', 'One')])
            .lookup([key, key], 'en-GB')
            .get(key),
        ),
      ).toEqual(['One']);
    });

    test('takes keys that are names of JavaScript for what they are', () => {
      const found = hold([entry('Eins', 'One')]).lookup(['__proto__', 'constructor', '', '"\'; --', '\0'], 'en-GB');
      expect([...found]).toEqual([]);
    });

    test('answers for thousands of keys at once', () => {
      const numbers = Array.from({ length: 5001 }, (_, number) => number);
      const memory = hold(numbers.map((number) => entry(`Satz ${number}`, `Sentence ${number}`)));
      const found = memory.lookup(
        numbers.map((number) => keyOf(plain(`Satz ${number}`))),
        'en-GB',
      );
      expect(numbers.filter((n) => found.get(keyOf(plain(`Satz ${n}`)))?.[0]?.text.text !== `Sentence ${n}`)).toEqual(
        [],
      );
    });

    test('finds whatever it was given', () => {
      const all = fc.uniqueArray(fc.tuple(words, words), { selector: ([german]) => german, maxLength: 6 });
      fc.assert(
        fc.property(all, (pairs) => {
          const memory = hold(pairs.map(([german, english]) => entry(german, english)));
          const found = memory.lookup(
            pairs.map(([german]) => keyOf(plain(german))),
            'en-GB',
          );
          for (const [german, english] of pairs) expect(textsOf(found.get(keyOf(plain(german))))).toEqual([english]);
        }),
        { numRuns: 25 },
      );
    });
  });
}

/** What every memory keeps that can be written to. @param open gives an empty memory */
export function commitContract(name: string, open: () => TranslationMemory) {
  const key = keyOf(plain('Eins'));
  const committed = (...batches: readonly (readonly MemoryEntry[])[]) => {
    const memory = open();
    for (const batch of batches) memory.commit(batch);
    return memory;
  };

  describe(`${name}, written to`, () => {
    test('keeps the two Englishes apart', () => {
      const memory = committed([entry('Eins', 'Color', { language: 'en-US' }), entry('Eins', 'Colour')]);
      expect(textsOf(memory.lookup([key], 'en-US').get(key))).toEqual(['Color']);
      expect(textsOf(memory.lookup([key], 'en-GB').get(key))).toEqual(['Colour']);
    });

    test('prefers the newest target', () => {
      const memory = committed([entry('Eins', 'first')], [entry('Eins', 'second'), entry('Eins', 'third')]);
      expect(textsOf(memory.lookup([key], 'en-GB').get(key))).toEqual(['third', 'second', 'first']);
    });

    test('prefers a target made as asked to a newer one made otherwise', () => {
      const memory = committed([
        entry('Eins', 'old a', { made: 'a' }),
        entry('Eins', 'new a', { made: 'a' }),
        entry('Eins', 'b', { made: 'b' }),
      ]);
      expect(textsOf(memory.lookup([key], 'en-GB', 'a').get(key))).toEqual(['new a', 'old a', 'b']);
      expect(textsOf(memory.lookup([key], 'en-GB', 'never').get(key))).toEqual(['b', 'new a', 'old a']);
    });

    test('prefers the newest to one made as asked where it does not say how it was made', () => {
      const made = entry('Eins', 'a', { made: 'a' });
      const imported = entry('Eins', 'imported', { origin: 'agency.tmx', made: '' });
      expect(textsOf(committed([made], [imported]).lookup([key], 'en-GB', 'a').get(key))).toEqual(['imported', 'a']);
      const sentSince = committed([imported], [made]);
      for (const wanted of ['a', 'b'])
        expect(textsOf(sentSince.lookup([key], 'en-GB', wanted).get(key))).toEqual(['a', 'imported']);
    });

    test('keeps the same target once, as the newest', () => {
      const memory = committed([entry('Eins', 'One')], [entry('Eins', 'A one')], [entry('Eins', 'One')]);
      expect(textsOf(memory.lookup([key], 'en-GB').get(key))).toEqual(['One', 'A one']);
    });

    test('keeps targets apart that differ in what they were made with', () => {
      const memory = committed([
        entry('Eins', 'One'),
        entry('Eins', 'One', { made: 'm2' }),
        entry('Eins', 'One', { origin: 'other' }),
        entry('Eins', 'One', { sent: [{ de: 'Eins', en: 'One' }] }),
      ]);
      expect(memory.lookup([key], 'en-GB').get(key)).toHaveLength(4);
    });

    test('gives back marks, origin and the pairs that were sent', () => {
      const marked: RichText = {
        text: 'One two',
        marks: [
          { id: 3, start: 0, end: 3 },
          { id: 1, start: 7, end: 7, opaque: true },
        ],
      };
      const sent = [
        { de: 'Moskau', en: 'Moscow' },
        { de: 'Kiew', en: 'Kyiv' },
      ];
      const memory = committed([entry('Eins', marked, { sent })]);
      const [target] = memory.lookup([key], 'en-GB').get(key)!;
      expect(target).toMatchObject({ text: marked, origin: 'deepl', made: 'm1' });
      expect(target?.sent).toHaveLength(2);
      expect(target?.sent).toEqual(expect.arrayContaining(sent));
    });

    test('commits nothing without complaint', () => {
      expect(committed([]).lookup([key], 'en-GB').size).toBe(0);
    });

    test('gives back every text to the letter, NUL and lone surrogates too', () => {
      const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\ud800', 'a\udc00b', '\r\n', ''));
      fc.assert(
        fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }), (pairs) => {
          const memory = committed(
            pairs.map(([german, english]) => ({ ...entry(german, english), key: `n ${german.length}` })),
          );
          for (const [german, english] of pairs) {
            const name = `n ${german.length}`;
            expect(textsOf(memory.lookup([name], 'en-GB').get(name))).toContain(english);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
