import type { Concept } from '../../domain/concept.ts';
import { isCldrPlace } from '../cldr.ts';

/** Whether an entry is a place: by its kind, or without one by a German name that CLDR has. */
export const isPlace = ({ kind, de }: Concept): boolean =>
  kind === undefined ? de.some(isCldrPlace) : kind === 'place';
