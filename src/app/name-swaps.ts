import { distance } from 'fastest-levenshtein';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { wordsOf } from '../report/edit-distance.ts';
import { diffWords } from '../report/word-diff.ts';
import { sentenceAround } from './sentence-around.ts';

/** A place where a person put one name for another. */
export interface SwapPlace {
  readonly article: string;
  readonly line: number;
  readonly german: string;
  readonly before: string;
  readonly after: string;
}

/** A name that the machine wrote, and what people wrote in its place. */
export interface NameSwap {
  readonly from: string;
  readonly to: string;
  readonly places: readonly SwapPlace[];
  /** German words that may be the name, the most frequent first. */
  readonly german: readonly string[];
  /** Rows that people read in which they left the machine's form as it was. */
  readonly kept: number;
}

/** Share of letters in common from which two words count as forms of one name. */
const ALIKE = 0.5;
/** More words than this at one place are another sentence, not another name. */
const MOST_WORDS = 6;

/** What reviewers changed in names, from the machine's text (its names repaired) to theirs. */
export class SwapCollector {
  readonly #swaps = new Map<string, { from: string; to: string; places: SwapPlace[]; german: Map<string, number> }>();
  /** By word of the machine's texts that stayed: in how many rows. */
  readonly #kept = new Map<string, number>();
  /** Words that stand in small letters somewhere are no names. */
  readonly #common = new Set<string>();

  add({ article, pairs }: Bitext): void {
    for (const pair of pairs) {
      const { machine, final, state, review } = pair;
      // What was decided on other German says nothing about what the machine makes of this one.
      if (state === 'reviewed' && machine && final && !review?.stale)
        this.#addRow(article.id, pair, machine.text, final.text);
    }
  }

  get swaps(): readonly NameSwap[] {
    return [...this.#swaps.values()]
      .filter(({ from }) => !this.#common.has(from.toLowerCase()))
      .map(({ from, to, places, german }) => ({
        from,
        to,
        places,
        german: [...german].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word),
        kept: this.#kept.get(from) ?? 0,
      }))
      .sort((a, b) => b.places.length - a.places.length || (a.from + a.to < b.from + b.to ? -1 : 1));
  }

  #addRow(article: string, { segment }: BitextPair, machine: string, final: string): void {
    for (const word of wordsOf(`${machine} ${final}`)) if (/^\p{Ll}/u.test(word)) this.#common.add(word);
    const pieces = diffWords(machine, final);
    const stayed = new Set(pieces.flatMap(({ kind, text }) => (kind === 'same' ? wordsOf(text).map(bare) : [])));
    for (const word of stayed) this.#kept.set(word, (this.#kept.get(word) ?? 0) + 1);
    let [before, after] = [0, 0];
    for (const [at, piece] of pieces.entries()) {
      const next = pieces[at + 1];
      if (piece.kind === 'removed' && next?.kind === 'added') {
        const spans = {
          before: { start: before, end: before + piece.text.length },
          after: { start: after, end: after + next.text.length },
        };
        for (const { from, to } of swapsIn(piece.text, next.text)) {
          const german = germanFor(segment.source.text, from, to);
          const word = german ?? '';
          const place = Math.max(0, segment.source.text.indexOf(word));
          this.#put(from, to, german, {
            article,
            line: segment.line,
            german: sentenceAround(segment.source.text, { start: place, end: place + word.length }, 'de'),
            before: sentenceAround(machine, spans.before, 'en'),
            after: sentenceAround(final, spans.after, 'en'),
          });
        }
      }
      if (piece.kind !== 'added') before += piece.text.length;
      if (piece.kind !== 'removed') after += piece.text.length;
    }
  }

  #put(from: string, to: string, german: string | undefined, place: SwapPlace): void {
    const key = JSON.stringify([from, to]);
    const swap = this.#swaps.get(key) ?? { from, to, places: [], german: new Map<string, number>() };
    this.#swaps.set(key, swap);
    swap.places.push(place);
    if (german !== undefined) swap.german.set(german, (swap.german.get(german) ?? 0) + 1);
  }
}

/** Without the English genitive. */
const bare = (word: string): string => word.replace(/['’]s?$/u, '');

/** Word for word, where as many came as went: names that are alike, or abbreviations. */
function swapsIn(removed: string, added: string): readonly { from: string; to: string }[] {
  const [before, after] = [wordsOf(removed).map(bare), wordsOf(added).map(bare)];
  if (before.length !== after.length || before.length > MOST_WORDS) return [];
  return before.flatMap((from, at) => {
    const to = after[at]!;
    return isNameSwap(from, to) ? [{ from, to }] : [];
  });
}

/** Whether two words may be forms of one name: they are alike, abbreviations, or differ in an abbreviation's capitals. */
export function isNameSwap(from: string, to: string): boolean {
  const isName = from !== to && [from, to].every((word) => /^\p{Lu}.*\p{L}/u.test(word));
  return isName && (likeness(from, to) >= ALIKE || [from, to].every(isAbbreviation) || isCapitals(from, to));
}

/** Nato for NATO; a longer word in capitals may stand in a headline. */
const isCapitals = (from: string, to: string): boolean =>
  from.length < 5 && from.toLowerCase() === to.toLowerCase() && [from, to].some(isAbbreviation);

const isAbbreviation = (word: string): boolean => /^[\p{Lu}\p{N}-]{2,8}$/u.test(word);

const likeness = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length, 1);

/** The word of the German that is most like either form, without its genitive; undefined where none is like them. */
function germanFor(source: string, from: string, to: string): string | undefined {
  const words = wordsOf(source)
    .filter((word) => /^\p{Lu}/u.test(word))
    .slice(0, 2000);
  const forms = words.flatMap((word) =>
    /[^s]s$/u.test(word) && ![from, to].some((one) => one.endsWith('s')) ? [word.slice(0, -1), word] : [word],
  );
  const scored = forms.map((word) => ({ word, score: Math.max(likeness(word, from), likeness(word, to)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { word: '', score: 0 });
  return best.score >= ALIKE ? best.word : undefined;
}
