import type { Concept } from '../domain/concept.ts';
import type { Tongue } from '../domain/names.ts';
import { isAlike } from './likeness.ts';

/**
 * What a person most likely speaks. Without `speaks`, a name that German and English spell differently was written in
 * another script, and its bearer is taken for somebody who speaks another language.
 * @returns undefined where the entry does not tell, and for what is no person
 */
export function tongueOf(concept: Concept): Tongue | undefined {
  if (!known.has(concept)) known.set(concept, toldBy(concept));
  return known.get(concept);
}

const known = new WeakMap<Concept, Tongue | undefined>();

function toldBy({ speaks, kind, en, de, given }: Concept): Tongue | undefined {
  if (speaks) return speaks.includes('de') ? 'german' : speaks.includes('en') ? 'english' : 'other';
  if (kind !== undefined && kind !== 'person') return undefined;
  const names = [{ en, de }, ...(kind === 'person' ? given : [])];
  return names.some((name) => name.de.some((german) => isRespelt(german, name.en))) ? 'other' : undefined;
}

/** `Tokajew` and `Tokayev`; not `OVKS` and `CSTO`, nor `Müller` and `Mueller`. */
const isRespelt = (german: string, english: string): boolean =>
  plain(german) !== plain(english) && !isAcronym(german) && !isAcronym(english) && isAlike(german, english);

const isAcronym = (name: string): boolean => name === name.toUpperCase();

/** Without accents, and without what German itself spells in two ways: ü, ue and u are one. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
