import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bitext } from '../../src/domain/bitext.ts';
import { type Mark, marksByName, type RichText } from '../../src/domain/text.ts';
import { layerMemories } from '../../src/memory/layered-memory.ts';
import { loadTmxMemories } from '../../src/memory/tmx-memory.ts';
import { segmentKey } from '../../src/segment/segment-key.ts';
import { tmxFormat } from '../../src/write/tmx.ts';

/** An article of one paragraph, as far as the writer looks at it. */
const bitext = (source: RichText, final: RichText): Bitext =>
  ({
    article: { id: 'a.md' },
    target: 'en-GB',
    findings: [],
    pairs: [{ segment: { id: '1', source }, state: 'translated', raw: final, final, origin: 'deepl', findings: [] }],
  }) as unknown as Bitext;

const word = fc.constantFrom('Haus', 'a & b', '<i>', 'ä', '„so“', '😀', 'x y', '\n');

/** Words side by side, some of them marked, some marks holding no text. */
const pieces = fc.array(fc.tuple(word, fc.constantFrom('none', 'marked', 'opaque', 'image')), {
  minLength: 1,
  maxLength: 6,
});

function rich(parts: readonly (readonly [string, string])[], idOf: (order: number) => number): RichText {
  let text = 'A ';
  const marks: Mark[] = [];
  for (const [some, kind] of parts) {
    const start = text.length;
    if (kind !== 'image') text += some;
    const opaque = kind === 'opaque' || kind === 'image';
    if (kind !== 'none') marks.push({ id: idOf(marks.length), start, end: text.length, ...(opaque && { opaque }) });
    text += ' ';
  }
  return { text: `${text}Z`, marks };
}

test('what bilingual.tmx says of a paragraph is remembered with all its marks', () => {
  const nobody = { lookup: () => new Map(), commit: () => {} };
  fc.assert(
    fc.property(pieces, (parts) => {
      const [source, final] = [rich(parts, (order) => order + 3), rich(parts, (order) => order + 3)];
      const text = tmxFormat.render(bitext(source, final));
      const memory = layerMemories(nobody, loadTmxMemories([{ name: 'bilingual.tmx', text }], segmentKey));
      const key = segmentKey(source);
      const [target] = memory.recall([{ key, source }], 'en-GB').get(key) ?? [];
      expect(target && marksByName(source, target.text)).toEqual(final);
    }),
  );
});
