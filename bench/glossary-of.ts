import { readFileSync } from 'node:fs';
import type { Concept, ConceptKind } from '../src/domain/concept.ts';
import { loadGlossary } from '../src/glossary/load-glossary.ts';

interface Entry {
  readonly en?: string;
  readonly de?: readonly string[];
  readonly variants?: readonly string[];
  readonly kind?: ConceptKind;
  readonly accept?: readonly string[];
}

/** A concept as the loader fills it in. */
export function conceptOf(label: string, entry: Entry): Concept {
  const { kind } = entry;
  return {
    label,
    en: entry.en ?? label,
    de: entry.de ?? entry.variants ?? [],
    ...(kind && { kind }),
    given: [],
    accept: entry.accept ?? [],
    wrong: [],
    when: [],
    except: [],
    match: 'inflected',
    case: 'sensitive',
    enforce: kind === 'place' || kind === 'term' ? 'verify' : 'repair',
    consistency: kind === 'person' ? 'house' : 'accept',
  };
}

/** The concepts of a measuring set's `glossary.yaml`, as the product loads them. */
export const conceptsOf = (path: string): readonly Concept[] =>
  loadGlossary([{ path, text: readFileSync(path, 'utf8') }]).concepts;
