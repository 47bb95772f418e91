import type { Concept } from '../domain/concept.ts';

/** Every name in an entry, once: its label last but for given names. */
export const allNames = (concept: Concept): readonly string[] => {
  const { label, en, de, long, given, accept, wrong, when, except } = concept;
  const german = [...de, ...(long?.de ?? [])];
  const forms = [...german, ...accept, ...wrong, ...when, ...except, label, en, ...(long ? [long.en] : [])];
  return [...new Set([...forms, ...given.flatMap((one) => [one.en, ...one.de])])];
};
