import { distance } from 'fastest-levenshtein';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { Concept } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import type { Mention, MentionStatus } from '../domain/names.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import { visible } from '../domain/visible.ts';
import { sentenceAround } from './sentence-around.ts';

/** Where an article names an entry, and what stands for it in the English. */
export interface ShownMention {
  readonly article: string;
  readonly line: number;
  /** `open`: its paragraph has no English yet. */
  readonly status: MentionStatus | 'open';
  /** The name as it stands in the German, and its sentence. */
  readonly german: string;
  readonly sentence: string;
  /** The English that should stand there. */
  readonly house: string;
  /** What stands there, and its sentence; absent where nothing was found. */
  readonly english?: string;
  readonly translation?: string;
  readonly reason?: string;
  /** A person wrote the English. */
  readonly reviewed: boolean;
}

export interface ShownConcept {
  readonly concept: Concept;
  readonly mentions: readonly ShownMention[];
}

/**
 * The entries that a name means: the label, else any of its forms, capitals aside, else a given name and a form.
 * @throws AppError `glossary` where there is none; names what is near
 */
export function findConcepts(name: string, concepts: readonly Concept[]): readonly Concept[] {
  const wanted = name.normalize('NFC').trim();
  const labelled = concepts.filter(({ label }) => label === wanted);
  if (labelled.length > 0) return labelled;
  const exact = concepts.filter((concept) => formsOf(concept).includes(wanted));
  if (exact.length > 0) return exact;
  const lower = wanted.toLowerCase();
  const found = concepts.filter((concept) => formsOf(concept).some((form) => form.toLowerCase() === lower));
  if (found.length > 0) return found;
  const full = concepts.filter((concept) => isFullName(lower, concept));
  if (full.length > 0) return full;
  throw unknown(wanted, concepts);
}

const formsOf = ({ label, en, de, long, given, accept, wrong }: Concept): readonly string[] => [
  ...[label, en, ...de, ...accept, ...wrong],
  ...(long ? [long.en, ...long.de] : []),
  ...given.flatMap((one) => [one.en, ...one.de]),
];

/** „Kassym-Jomart Tokajew“, as it is copied from an article. @param name in small letters */
const isFullName = (name: string, concept: Concept): boolean =>
  concept.given
    .flatMap(({ en, de }) => [en, ...de])
    .map((given) => `${given.toLowerCase()} `)
    .some((given) => {
      const surname = name.startsWith(given) ? name.slice(given.length) : undefined;
      return surname !== undefined && formsOf(concept).some((form) => form.toLowerCase() === surname);
    });

function unknown(name: string, concepts: readonly Concept[]): AppError {
  const short = name.slice(0, 100);
  const near = nearestWord(short, concepts.flatMap(formsOf), distance);
  return new AppError('glossary', `The glossary has no “${visible(short)}”`, {
    hint: near === undefined ? 'See what it has with: zweispalt glossary list' : `Did you mean “${visible(near)}”?`,
  });
}

/** All mentions of these entries, article by article. */
export async function showConcepts(
  concepts: readonly Concept[],
  articles: AsyncIterable<Bitext>,
): Promise<readonly ShownConcept[]> {
  const mentions = new Map(concepts.map(({ label }) => [label, [] as ShownMention[]]));
  for await (const { article, pairs } of articles) {
    for (const pair of pairs) {
      for (const mention of pair.mentions) {
        const shown = mention.occurrence.concepts.map((label) => mentions.get(label)).filter((list) => list);
        for (const list of shown) list!.push(toShown(article.id, pair, mention));
      }
    }
  }
  return concepts.map((concept) => ({ concept, mentions: mentions.get(concept.label)! }));
}

function toShown(article: string, pair: BitextPair, mention: Mention): ShownMention {
  const { segment, state } = pair;
  const { occurrence, status, house, target, found, reason } = mention;
  const final = finalText(pair)?.text;
  return {
    article,
    line: segment.line,
    status: final === undefined ? 'open' : status,
    german: occurrence.text,
    sentence: sentenceAround(segment.source.text, occurrence, 'de'),
    house,
    ...(found !== undefined && { english: found }),
    ...(final !== undefined && target && { translation: sentenceAround(final, target, 'en') }),
    ...(reason !== undefined && final !== undefined && { reason }),
    reviewed: state === 'reviewed',
  };
}
