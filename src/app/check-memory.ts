import { AppError } from '../domain/errors.ts';
import type { MemoryStore } from './memory-store.ts';

/** The state of a memory file. */
export interface MemoryHealth {
  readonly file: string;
  /** Whether there is a memory at all. */
  readonly exists: boolean;
  readonly bytes: number;
  readonly targets: number;
  /** Paragraphs that have a target, by content. */
  readonly paragraphs: number;
  readonly runs: number;
  /** What is wrong; nothing if the memory is whole. */
  readonly damage: readonly string[];
  /** The way out, where something is. */
  readonly remedy?: string;
}

/** Reads all of the memory and says what is wrong with it. @param open undefined where there is no memory yet */
export function checkMemory(file: string, open: () => MemoryStore | undefined): MemoryHealth {
  const nothing = { file, exists: false, bytes: 0, targets: 0, paragraphs: 0, runs: 0, damage: [] };
  let store: MemoryStore | undefined;
  try {
    store = open();
    return store === undefined ? nothing : examine(store);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const damage = [error.message];
    return { ...nothing, exists: true, damage, ...(error.hint !== undefined && { remedy: error.hint }) };
  } finally {
    store?.close();
  }
}

function examine(store: MemoryStore): MemoryHealth {
  const counted = count(store);
  const damage = [...damageOf(() => store.check()), ...counted.damage];
  return {
    file: store.file,
    exists: true,
    bytes: store.bytes(),
    ...counted,
    damage: [...new Set(damage)],
    ...(damage.length > 0 && { remedy: remedyFor(store.file) }),
  };
}

function count({ memory, runs }: MemoryStore): Pick<MemoryHealth, 'targets' | 'paragraphs' | 'runs' | 'damage'> {
  const keys = new Set<string>();
  let targets = 0;
  let recorded = 0;
  const damage = damageOf(() => {
    for (const { key } of memory.entries()) {
      keys.add(key);
      targets += 1;
    }
    recorded = runs.list().length;
    return [];
  });
  return { targets, paragraphs: keys.size, runs: recorded, damage };
}

/** What work finds wrong, or fails with. */
function damageOf(work: () => readonly string[]): readonly string[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.message];
  }
}

const remedyFor = (file: string): string =>
  `Save what can still be read with “zweispalt memory export rescued.tmx”, move ${file} away, and read back what ` +
  'that names with “zweispalt memory import”. What is missing stands in the output folder: the files bilingual.tmx can be ' +
  'imported, too, before it is paid for again.';
