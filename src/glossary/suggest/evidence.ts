import type { NameSighting, SuggestText } from './gather-names.ts';
import { hasArticle, withoutArticle } from './particles.ts';
import { isSameName } from './same-name.ts';
import { skeletonsOf } from './skeleton.ts';
import type { Evidence, SuggestedSpelling } from './suggestion.ts';
import { unitsOf } from './units.ts';

/** Spellings with how often and where they stand, the most frequent first. @param of what is counted of a sighting */
export function countSpellings(
  sightings: readonly NameSighting[],
  of: (sighting: NameSighting) => string,
): readonly SuggestedSpelling[] {
  const found = new Map<string, { count: number; articles: Set<string> }>();
  for (const sighting of sightings) {
    const entry = found.get(of(sighting)) ?? { count: 0, articles: new Set<string>() };
    found.set(of(sighting), entry);
    entry.count += 1;
    entry.articles.add(sighting.text.article);
  }
  return [...found]
    .map(([text, { count, articles }]) => ({ text, count, articles: [...articles].sort() }))
    .sort((one, two) => two.count - one.count || (one.text < two.text ? -1 : 1));
}

/** How often each spelling like the name stands in what was translated from its mentions. */
export function englishVotes(
  sightings: readonly NameSighting[],
  of: (sighting: NameSighting) => string,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const seen = new Set<SuggestText>();
  for (const sighting of sightings) {
    const { text } = sighting;
    if (text.english === undefined || seen.has(text)) continue;
    seen.add(text);
    const name = withoutArticle(of(sighting));
    const keys = new Set(skeletonsOf(name));
    for (const word of namesIn(text.english, text)) {
      const plain = withoutArticle(word);
      if (!skeletonsOf(plain).some((key) => keys.has(key)) || !isSameName(name, plain)) continue;
      votes.set(word, (votes.get(word) ?? 0) + 1);
    }
  }
  return votes;
}

/** Of each translation the words that may be names: all names of a paragraph ask for them. */
const asked = new WeakMap<SuggestText, readonly string[]>();

function namesIn(english: string, text: SuggestText): readonly string[] {
  const known = asked.get(text);
  if (known !== undefined) return known;
  const words = unitsOf(english).filter((unit) => unit.capital || hasArticle(unit.text));
  const names = words.map((unit) => unit.text);
  asked.set(text, names);
  return names;
}

/** The capitalised words of English paragraphs, by their skeletons. */
export function englishWords(texts: readonly SuggestText[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { german, english } of texts) {
    if (german !== '' || english === undefined) continue;
    for (const { capital, text } of unitsOf(english)) {
      if (!capital) continue;
      for (const key of skeletonsOf(text)) {
        const own = words.get(key) ?? [];
        own.push(text);
        words.set(key, own);
      }
    }
  }
  return words;
}

/** Of these words, how often each spelling like the name stands there. */
export function countLike(name: string, words: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const [key = ''] = skeletonsOf(name);
  for (const word of words.get(key) ?? []) {
    if (isSameName(name, word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const AROUND = 90;

/** The sentence that shows best that it is a name; the first in the order of articles if several do. */
export function evidenceOf(sightings: readonly NameSighting[]): Evidence {
  const best = [...sightings].sort(
    (one, two) =>
      two.grade - one.grade ||
      compare(one.text.article, two.text.article) ||
      one.text.line - two.text.line ||
      one.start - two.start,
  )[0]!;
  return { article: best.text.article, line: best.text.line, text: excerpt(best) };
}

const compare = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0);

function excerpt({ text: { german }, start, end }: NameSighting): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(german.length, end + AROUND);
  const before = german.slice(from, start).replace(/^.*(?<!\d)[.!?]\s+(?=\p{Lu})/su, '');
  const after = german.slice(end, to).replace(/((?<!\d)[.!?])\s+\p{Lu}.*$/su, '$1');
  const head = from > 0 && before.length === start - from ? `… ${before.replace(/^\S*\s/, '')}` : before;
  const tail = to < german.length && after.length === to - end ? `${after.replace(/\s\S*$/, '')} …` : after;
  return `${head}${german.slice(start, end)}${tail}`.replace(/\s+/gu, ' ').trim();
}
