import { fold, stem } from './fold.ts';
import { type Tokens, tokenise, wordAt } from './tokens.ts';

interface Node<P> {
  next: Map<string, Node<P>> | undefined;
  patterns: P[] | undefined;
}

/** Patterns of words in a trie of folded, ending-less words. A plain Map: faster here than any Aho-Corasick tried. */
export interface Matcher<P> {
  readonly root: Node<P>;
  /** Letters with which a pattern may begin in a text: most words are ruled out by their first letter. */
  readonly first: Uint8Array;
}

const MAX_GAP = 8;

/**
 * Builds a matcher. A pattern without a word in it is left out.
 * @param anyCase whether a pattern with a capital may also stand in small letters
 */
export function buildMatcher<P extends { readonly text: string }>(
  patterns: Iterable<P>,
  anyCase: (pattern: P) => boolean,
): Matcher<P> {
  const root: Node<P> = { next: new Map(), patterns: undefined };
  const first = new Uint8Array(0x80);
  for (const pattern of patterns) {
    const tokens = tokenise(pattern.text);
    if (tokens.starts.length === 0) continue;
    insert(root, tokens, pattern);
    allow(first, wordAt(tokens, 0), anyCase(pattern));
  }
  return { root, first };
}

/** A small letter may be written as a capital; the other way round only where case does not matter. */
function allow(first: Uint8Array, word: string, anyCase: boolean): void {
  const [lower, upper] = [fold(word), fold(word).toUpperCase()].map((letters) => letters.charCodeAt(0));
  if (upper! < 0x80) first[upper!] = 1;
  if (lower! < 0x80 && (anyCase || word[0] === word[0]!.toLowerCase())) first[lower!] = 1;
}

function insert<P>(root: Node<P>, tokens: Tokens, pattern: P): void {
  let node = root;
  for (let at = 0; at < tokens.starts.length; at += 1) {
    const key = stem(fold(wordAt(tokens, at)), 1);
    node.next ??= new Map();
    const child: Node<P> = node.next.get(key) ?? { next: undefined, patterns: undefined };
    node.next.set(key, child);
    node = child;
  }
  if (node.patterns === undefined) node.patterns = [pattern];
  else node.patterns.push(pattern);
}

/** The keys of a text's words: each is made once, however many matchers look it up. */
const ofTokens = new WeakMap<Tokens, (string | undefined)[]>();

/** Looks up patterns word by word in one text. */
export class Lookup<P> {
  readonly tokens: Tokens;
  readonly #matcher: Matcher<P>;
  readonly #keys: (string | undefined)[];

  constructor(matcher: Matcher<P>, tokens: Tokens) {
    this.#matcher = matcher;
    this.tokens = tokens;
    this.#keys = ofTokens.get(tokens) ?? [];
    ofTokens.set(tokens, this.#keys);
  }

  /** Calls `visit` with the patterns that may stand from word `from` on, shortest first; they are yet to be verified. */
  at(from: number, visit: (patterns: readonly P[], to: number) => void): void {
    const { starts, ends } = this.tokens;
    let node: Node<P> | undefined = this.#matcher.root;
    for (let to = from; to < starts.length; to += 1) {
      node = node.next?.get(this.#key(to));
      if (node === undefined) return;
      if (node.patterns !== undefined) visit(node.patterns, to);
      if (node.next === undefined || (starts[to + 1] ?? Number.POSITIVE_INFINITY) - ends[to]! > MAX_GAP) return;
    }
  }

  /** Whether any pattern begins with the first letter of this word. */
  mayStart(from: number): boolean {
    const code = this.tokens.text.charCodeAt(this.tokens.starts[from]!);
    return code >= 0x80 || this.#matcher.first[code] === 1;
  }

  #key(index: number): string {
    const known = this.#keys[index];
    if (known !== undefined) return known;
    const key = keyOf(wordAt(this.tokens, index));
    this.#keys[index] = key;
    return key;
  }
}

const MOST_KEYS = 10_000;
/** Keys of words met lately: texts repeat their words. */
const keys = new Map<string, string>();

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = stem(fold(word), 1);
  if (keys.size >= MOST_KEYS) keys.clear();
  if (word.length < 60) keys.set(word, key);
  return key;
}
