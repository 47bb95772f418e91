import type { Concept } from '../domain/concept.ts';
import { fold, stem } from './fold.ts';
import { tokenise, wordAt } from './tokens.ts';

/** What an article has told so far: who was named in full, and which words stand in it. */
export interface ArticleMemory {
  readonly named: Set<string>;
  readonly texts: readonly string[];
  /** The article's words, made when first asked for. */
  words: string | undefined;
}

export const newMemory = (texts: readonly string[]): ArticleMemory => ({ named: new Set(), texts, words: undefined });

export const remember = (memory: ArticleMemory, { label }: Concept): void => {
  memory.named.add(label);
};

export const isNamed = (memory: ArticleMemory, { label }: Concept): boolean => memory.named.has(label);

/** Whether one of these words or expressions stands in the article, declined or not. */
export function mentionsAny(memory: ArticleMemory, expressions: readonly string[]): boolean {
  memory.words ??= memory.texts.map(stems).join('');
  return expressions.some((one) => memory.words!.includes(stems(one)));
}

/** ` stem stem ` */
function stems(text: string): string {
  const tokens = tokenise(text);
  const words = tokens.starts.map((_, at) => stem(fold(wordAt(tokens, at)), 2));
  return ` ${words.join('  ')} `;
}
