import type { Concept } from '../domain/concept.ts';
import type { GlossaryPair } from '../domain/names.ts';
import { shapeOf } from './fold.ts';

/** DeepL: an entry's source and target may not exceed 1024 UTF-8 bytes, nor hold control characters or edge blanks. */
const MAX_BYTES = 1024;

/**
 * What an engine's own glossary can use: entries that hold without a condition and may be repaired; of a German spelling
 * with several English forms none, for an engine cannot ask who is meant.
 */
export function glossaryPairs(concepts: readonly Concept[]): GlossaryPair[] {
  const forms = new Map<string, Set<string>>();
  const blocked = new Set<string>();
  for (const concept of concepts) {
    const usable = isUsable(concept);
    for (const { de, en } of pairsOf(concept)) {
      if (!usable) blocked.add(de);
      else if (isSendable(de) && isSendable(en)) forms.set(de, (forms.get(de) ?? new Set()).add(en));
    }
  }
  return [...forms].flatMap(([de, en]) => (en.size === 1 && !blocked.has(de) ? [{ de, en: [...en][0]! }] : []));
}

const isUsable = ({ enforce, when, except }: Concept): boolean =>
  enforce === 'repair' && when.length === 0 && except.length === 0;

function pairsOf(concept: Concept): GlossaryPair[] {
  const { de, en, long, given } = concept;
  const clean = (text: string) => text.normalize('NFC').trim();
  const pairs = de.map((one) => ({ de: clean(one), en: clean(en) }));
  const longs = (long?.de ?? []).map((one) => ({ de: clean(one), en: clean(long!.en) }));
  const full = given.flatMap((name) =>
    [name.en, ...name.de].flatMap((first) =>
      de.map((last) => ({ de: `${first} ${clean(last)}`, en: `${name.en} ${clean(en)}` })),
    ),
  );
  return [...pairs, ...longs, ...full].filter((pair) => !misfires(pair));
}

const isSendable = (text: string): boolean =>
  text.length > 0 && !/[\p{Cc}\u2028\u2029]/u.test(text) && Buffer.byteLength(text, 'utf8') <= MAX_BYTES;

/** A short all-caps word of letters (IS, EM) that DeepL would also see in headlines in capitals. */
const misfires = ({ de }: GlossaryPair): boolean => de.length < 2 || (de.length === 2 && shapeOf(de) === 'upper');
