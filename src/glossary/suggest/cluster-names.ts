import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import { spellingCost } from './spelling-cost.ts';

/** A spelling to be clustered. */
export interface Spelt {
  readonly text: string;
  readonly count: number;
}

/**
 * Spellings sorted into names: each list holds the spellings of one name, the most frequent first. What goes in, in which
 * order does not matter. Only spellings with like consonants are compared, so that thousands take no time.
 * @param mayJoin what else must hold of two spellings that are alike, e.g. that no different given names stand before them
 */
export function clusterNames(
  spellings: readonly Spelt[],
  mayJoin: (one: string, two: string) => boolean = () => true,
): readonly (readonly Spelt[])[] {
  const sorted = [...spellings].sort(byCount);
  const clusters = new Map<string, Spelt[]>(sorted.map((spelt) => [spelt.text, [spelt]]));
  for (const { one, two } of edgesOf(sorted, mayJoin)) {
    const [first, second] = [clusters.get(one)!, clusters.get(two)!];
    if (first === second || first.length + second.length > MOST_SPELLINGS || !areOne(first, second, mayJoin)) continue;
    const joined = [...first, ...second].sort(byCount);
    for (const { text } of joined) clusters.set(text, joined);
  }
  return [...new Set(sorted.map(({ text }) => clusters.get(text)!))];
}

/** No name is spelt in more ways; hostile input is compared no longer than for that. */
const MOST_SPELLINGS = 40;

const byCount = (one: Spelt, two: Spelt): number => two.count - one.count || byText(one.text, two.text);
const byText = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0);

interface Edge {
  readonly one: string;
  readonly two: string;
  readonly cost: number;
}

/** Pairs that are alike, the likest first. */
function edgesOf(spellings: readonly Spelt[], mayJoin: (one: string, two: string) => boolean): Edge[] {
  const blocks = new Map<string, string[]>();
  const edges = new Map<string, Edge>();
  for (const { text } of spellings) {
    for (const key of blockKeys(text)) {
      const block = blocks.get(key) ?? [];
      blocks.set(key, block);
      for (const other of block.slice(0, MOST_IN_BLOCK)) {
        const name = `${other}\n${text}`;
        if (other === text || edges.has(name) || !mayJoin(other, text) || !isSameName(other, text)) continue;
        edges.set(name, { one: other, two: text, cost: spellingCost(other, text) });
      }
      if (block.at(-1) !== text) block.push(text);
    }
  }
  return [...edges.values()].sort((a, b) => a.cost - b.cost || byText(a.one, b.one) || byText(a.two, b.two));
}

/** Hostile input could put all its words into one block. */
const MOST_IN_BLOCK = 200;

/** The skeletons, and those with one consonant less: a slip is found too. A genitive -s is left out. */
function blockKeys(text: string): ReadonlySet<string> {
  const bases = /[^sxz]s$/i.test(text) && text.length > 4 ? [text, text.slice(0, -1)] : [text];
  const keys = new Set<string>();
  for (const key of bases.flatMap((base) => skeletonsOf(base))) {
    if (key === '') continue;
    keys.add(key);
    if (key.length > 3 && key.length < 12)
      for (let at = 0; at < key.length; at += 1) keys.add(key.slice(0, at) + key.slice(at + 1));
  }
  return keys;
}

/** At least half of all pairs across are alike: one name in the middle does not chain two others. */
function areOne(
  first: readonly Spelt[],
  second: readonly Spelt[],
  mayJoin: (one: string, two: string) => boolean,
): boolean {
  let same = 0;
  for (const one of first)
    for (const two of second) if (mayJoin(one.text, two.text) && isSameName(one.text, two.text)) same += 1;
  return same * 2 >= first.length * second.length;
}
