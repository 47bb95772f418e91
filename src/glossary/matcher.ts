import { fold, stem } from './fold.ts';
import { type Tokens, tokenise, wordAt } from './tokens.ts';

interface Node<P> {
  next: Map<string, Node<P>> | undefined;
  patterns: P[] | undefined;
}

/** Patterns of words in a trie of folded, ending-less words. A plain Map: faster here than any Aho-Corasick tried. */
export interface Matcher<P> {
  readonly root: Node<P>;
  /** Capital and small letters with which any pattern begins: most words of a text are ruled out by their first letter. */
  readonly first: Uint8Array;
}

/** A pattern that fits the words `from` to `to`, both included. */
export interface Match<P> {
  readonly from: number;
  readonly to: number;
  readonly pattern: P;
}

const MAX_GAP = 8;

/** Builds a matcher. A pattern without a word in it is left out. */
export function buildMatcher<P extends { readonly text: string }>(patterns: Iterable<P>): Matcher<P> {
  const root: Node<P> = { next: new Map(), patterns: undefined };
  const first = new Uint8Array(0x80);
  for (const pattern of patterns) insert(root, first, pattern);
  return { root, first };
}

function insert<P extends { readonly text: string }>(root: Node<P>, first: Uint8Array, pattern: P): void {
  const tokens = tokenise(pattern.text);
  if (tokens.starts.length === 0) return;
  let node = root;
  for (let at = 0; at < tokens.starts.length; at += 1) {
    const key = stem(fold(wordAt(tokens, at)));
    node.next ??= new Map();
    const child: Node<P> = node.next.get(key) ?? { next: undefined, patterns: undefined };
    node.next.set(key, child);
    node = child;
  }
  if (node.patterns === undefined) node.patterns = [pattern];
  else node.patterns.push(pattern);
  const letter = fold(wordAt(tokens, 0)).charCodeAt(0);
  if (letter < 0x80) first[letter] = 1;
}

/** Looks up patterns word by word in one text; keys are made once for each word. */
export class Lookup<P> {
  readonly tokens: Tokens;
  readonly #matcher: Matcher<P>;
  readonly #keys: (string | undefined)[] = [];

  constructor(matcher: Matcher<P>, tokens: Tokens) {
    this.#matcher = matcher;
    this.tokens = tokens;
  }

  /** Calls `visit` with the patterns that may stand from word `from` on, shortest first; they are yet to be verified. */
  at(from: number, visit: (patterns: readonly P[], to: number) => void): void {
    if (this.#hopeless(from)) return;
    const { starts, ends } = this.tokens;
    let node: Node<P> | undefined = this.#matcher.root;
    for (let to = from; to < starts.length; to += 1) {
      node = node.next?.get(this.#key(to));
      if (node === undefined) return;
      if (node.patterns !== undefined) visit(node.patterns, to);
      if (node.next === undefined || (starts[to + 1] ?? Number.POSITIVE_INFINITY) - ends[to]! > MAX_GAP) return;
    }
  }

  #hopeless(from: number): boolean {
    const code = this.tokens.text.charCodeAt(this.tokens.starts[from]!);
    if (code >= 0x80) return false;
    const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    return this.#matcher.first[lower] !== 1;
  }

  #key(index: number): string {
    const known = this.#keys[index];
    if (known !== undefined) return known;
    const key = stem(fold(wordAt(this.tokens, index)));
    this.#keys[index] = key;
    return key;
  }
}
