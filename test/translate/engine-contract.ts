import { describe, expect, test } from 'vitest';
import type { TranslationEngine, TranslationJob } from '../../src/domain/engine.ts';
import { plain, type RichText } from '../../src/domain/text.ts';

/** What every engine keeps. */
export function describeEngine(name: string, make: () => TranslationEngine): void {
  describe(`the contract of an engine: ${name}`, () => {
    test('it answers with as many texts as it got, in their order', async () => {
      const texts = ['Eins Anna.', 'Zwei Bert.', 'Drei Cora.'].map(plain);
      const answer = await translate(make(), texts);
      expect(answer.map(({ text }) => text.match(/Anna|Bert|Cora/)?.[0])).toEqual(['Anna', 'Bert', 'Cora']);
    });

    test('as many texts as it says it takes can travel at once', async () => {
      const engine = make();
      const texts = Array.from({ length: engine.capabilities.maxTexts }, (_, index) => plain(`Absatz ${index}`));
      expect(await translate(engine, texts)).toHaveLength(texts.length);
    });

    test('as many bytes as it says it takes can travel at once, with context and with marks', async () => {
      const engine = make();
      const context = 'Zusammenhang über alles. '.repeat(40);
      const room = engine.capabilities.maxBytes - engine.size(plain(context));
      const text = 'Ä & <ö>, „ü“! '.repeat(20);
      const marked: RichText = { text, marks: [{ id: 0, start: 0, end: 5 }] };
      const count = Math.min(engine.capabilities.maxTexts, Math.floor(room / engine.size(marked)));
      const rest = room - (count - 1) * engine.size(marked);
      const last = plain('ä'.repeat(Math.floor((rest - engine.size(plain(''))) / 6)));
      const answer = await translate(engine, [...Array(count - 1).fill(marked), last], { context });
      expect(answer).toHaveLength(count);
    });

    test('blank texts are their own translation and cost nothing', async () => {
      const engine = make();
      const outcome = await engine.translate(jobWith([plain(''), plain(' \n')]));
      expect(outcome).toEqual({ ok: true, result: { texts: [plain(''), plain(' \n')], billedCharacters: 0 } });
      expect((await translate(engine, [plain(' '), plain('Anna kam.')]))[0]).toEqual(plain(' '));
    });

    test('marks come back around the same words', async () => {
      const source: RichText = {
        text: 'Hier kam Anna & ging',
        marks: [
          { id: 3, start: 9, end: 13 },
          { id: 5, start: 20, end: 20, opaque: true },
        ],
      };
      const [answer] = await translate(make(), [source]);
      const around = answer!.marks.map(({ id, start, end }) => [id, answer!.text.slice(start, end)]);
      expect(around).toEqual([
        [3, 'Anna'],
        [5, ''],
      ]);
    });

    test('a text that looks like markup comes back as it is, beside marked ones and alone', async () => {
      const tricky = plain('Anna <g i="1">Bert</g> &amp; </r>');
      const marked: RichText = { text: 'Cora', marks: [{ id: 1, start: 0, end: 4 }] };
      expect((await translate(make(), [tricky]))[0]).toEqual(tricky);
      expect((await translate(make(), [tricky, marked]))[0]).toEqual(tricky);
    });

    test('the size of a text grows with what it holds', () => {
      const engine = make();
      const sizes = ['', 'a', 'aä', 'aä😀', 'aä😀<>'].map((text) => engine.size(plain(text)));
      expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    });
  });
}

const jobWith = (texts: readonly RichText[], more: Partial<TranslationJob> = {}): TranslationJob => ({
  id: '1',
  texts,
  options: { target: 'en-US' },
  ...more,
});

async function translate(
  engine: TranslationEngine,
  texts: readonly RichText[],
  more: Partial<TranslationJob> = {},
): Promise<readonly RichText[]> {
  const outcome = await engine.translate(jobWith(texts, more));
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.result.texts;
}
