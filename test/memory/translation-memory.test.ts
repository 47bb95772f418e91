import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { MemoryEntry, TranslationMemory } from '../../src/domain/memory.ts';
import { layerMemories } from '../../src/memory/layered-memory.ts';
import { loadTmxMemories } from '../../src/memory/tmx-memory.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { tmxOf } from './tmx-sample.ts';
import { commitContract, keyOf, lookupContract } from './translation-memory.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'memory-'));
const open: Store[] = [];
afterAll(() => {
  for (const store of open) store.close();
  rmSync(folder, { recursive: true });
});

const stored = (): TranslationMemory => {
  const store = openStore(join(folder, `${open.length}`, 'memory.sqlite'));
  open.push(store);
  return store.memory;
};
const fromTmx = (entries: readonly MemoryEntry[]) => loadTmxMemories([{ name: 'a.tmx', text: tmxOf(entries) }], keyOf);
const filled = (memory: TranslationMemory, entries: readonly MemoryEntry[]): TranslationMemory => {
  memory.commit(entries);
  return memory;
};

lookupContract('the store', (entries) => filled(stored(), entries));
lookupContract('a TMX file', fromTmx);
lookupContract('a TMX file under an empty store', (entries) => layerMemories(stored(), fromTmx(entries)));
lookupContract('a store over no TMX file', (entries) => filled(layerMemories(stored(), fromTmx([])), entries));

commitContract('the store', stored);
commitContract('a store over no TMX file', () => layerMemories(stored(), fromTmx([])));
