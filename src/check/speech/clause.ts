import type { Span } from '../../domain/text.ts';
import type { Quotation } from './quotations.ts';

/** A word, a sign, or a whole quotation in its marks. */
export interface Token extends Span {
  readonly text: string;
  /** Which of the text's quotations it is. */
  readonly quotation?: number;
}

const PIECE = /[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*|[.,:;!?()–—]|-(?=\s)/gu;

/** A text's words and signs, each quotation as one. Linear. */
export function tokensOf(text: string, quotations: readonly Quotation[]): readonly Token[] {
  const tokens: Token[] = [];
  const take = (from: number, to: number) => {
    for (const { 0: piece, index } of text.slice(from, to).matchAll(PIECE)) {
      tokens.push({ text: piece, start: from + index, end: from + index + piece.length });
    }
  };
  let at = 0;
  for (const [quotation, { start, end }] of quotations.entries()) {
    take(at, Math.max(at, start - 1));
    tokens.push({ text: '“', start, end, quotation });
    at = Math.min(text.length, end + 1);
  }
  take(at, text.length);
  return tokens;
}

const ABBREVIATION =
  /^(?:\p{L}|\d+|Dr|Prof|Nr|St|bzw|ca|usw|etc|sog|Sen|Gen|Jr|Mr|Mrs|Hr|Fr|Mio|Mrd|Jan|Feb|Aug|Sept|Okt|Nov|Dez)$/u;

/** The sentences of a paragraph. A quotation that ends with a full stop ends one unless the sentence goes on behind it. */
export function sentencesOf(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    current.push(token);
    if (!endsSentence(text, tokens, at)) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (!next) return true;
  if (token.quotation !== undefined) {
    return (
      /[.!?…]\s*$/.test(text.slice(Math.max(token.start, token.end - 4), token.end)) && /^[\p{Lu}“\d]/u.test(next.text)
    );
  }
  if (!/^[.!?]$/.test(token.text) || next.text === ',') return false;
  return token.text !== '.' || !ABBREVIATION.test(tokens[at - 1]?.text ?? '');
}
