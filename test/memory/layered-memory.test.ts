import { expect, test } from 'vitest';
import type { Target } from '../../src/domain/bitext.ts';
import type { MemoryEntry, TranslationMemory } from '../../src/domain/memory.ts';
import { plain, type RichText } from '../../src/domain/text.ts';
import { layerMemories } from '../../src/memory/layered-memory.ts';
import { loadTmxMemories } from '../../src/memory/tmx-memory.ts';
import { tmx, tu } from './tmx-sample.ts';
import { entry, keyOf, textsOf } from './translation-memory.contract.ts';

/** One's own memory, in an array. */
function ownMemory(): TranslationMemory & { readonly kept: MemoryEntry[] } {
  const kept: MemoryEntry[] = [];
  return {
    kept,
    commit: (entries) => void kept.push(...entries),
    lookup: (keys) => {
      const found = new Map<string, readonly Target[]>();
      for (const { key, target } of kept) if (keys.includes(key)) found.set(key, [target, ...(found.get(key) ?? [])]);
      return found;
    },
  };
}

const tmxMemory = (body: string) => loadTmxMemories([{ name: 'a.tmx', text: tmx(body) }], keyOf);
const asked = (source: RichText) => ({ key: keyOf(source), source });
const bold: RichText = { text: 'Schnee', marks: [{ id: 0, start: 0, end: 6 }] };

test("one's own targets come before those of TMX files, however they were made", () => {
  const own = ownMemory();
  own.commit([entry('Schnee', 'own')]);
  const memory = layerMemories(own, tmxMemory(tu('Schnee', 'theirs')));
  const key = keyOf(plain('Schnee'));
  expect(textsOf(memory.lookup([key], 'en-GB', '').get(key))).toEqual(['own', 'theirs']);
  expect(textsOf(memory.recall([asked(plain('Schnee'))], 'en-GB', '').get(key))).toEqual(['own', 'theirs']);
});

test("what is committed goes to one's own memory", () => {
  const own = ownMemory();
  layerMemories(own, tmxMemory('')).commit([entry('Schnee', 'snow')]);
  expect(own.kept).toEqual([entry('Schnee', 'snow')]);
});

test('a paragraph whose key nobody knows is recalled by its text', () => {
  const memory = layerMemories(ownMemory(), tmxMemory(tu('Schnee', 'snow')));
  expect(memory.recall([asked(bold)], 'en-GB').get(keyOf(bold))).toEqual([
    expect.objectContaining({ text: { text: 'snow', marks: [{ id: 0, start: 0, end: 4 }] }, origin: 'a.tmx' }),
  ]);
});

test('a paragraph whose key is known is not looked for by its text', () => {
  const own = ownMemory();
  own.commit([entry(bold, 'own')]);
  const memory = layerMemories(own, tmxMemory(tu('Schnee', 'snow')));
  expect(textsOf(memory.recall([asked(bold)], 'en-GB').get(keyOf(bold)))).toEqual(['own']);
});

test('what nobody knows has no entry', () => {
  const memory = layerMemories(ownMemory(), tmxMemory(tu('Schnee', 'snow')));
  expect([...memory.recall([asked(plain('Regen'))], 'en-GB').keys()]).toEqual([]);
});
