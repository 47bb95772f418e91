import type { Concept } from '../domain/concept.ts';
import type { EnforceInput, NameKeeper } from '../domain/names.ts';
import type { RichText, Span } from '../domain/text.ts';
import { newMemory } from './article-memory.ts';
import { enforceArticle, openArticle } from './enforce.ts';
import { findNames } from './find.ts';
import { glossaryPairs } from './pairs.ts';
import { indexGerman } from './sightings.ts';
import { compileStrangers } from './strangers.ts';

/** Compiles a glossary. Only the German side is made at once; what repair needs is made for the concepts that occur. */
export function compileNames(concepts: readonly Concept[]): NameKeeper {
  const index = indexGerman(concepts);
  let strangers: ReturnType<typeof compileStrangers> | undefined;
  return {
    find(text: string, earlier: readonly string[] = []) {
      const memory = newMemory([...earlier, text]);
      for (const one of earlier) findNames(index, one, memory);
      return findNames(index, text, memory).map(({ occurrence }) => occurrence);
    },
    enforce: (article: readonly EnforceInput[]) => enforceArticle(index, article),
    open: (article: readonly RichText[]) => openArticle(index, article),
    strangers(text: string, known: readonly Span[]) {
      strangers ??= compileStrangers(concepts);
      return strangers(text, known);
    },
    pairs: () => glossaryPairs(concepts),
  };
}
