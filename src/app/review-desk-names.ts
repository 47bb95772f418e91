import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { DeskMention, DeskNameLine } from '../domain/desk.ts';
import type { Mention, MentionStatus } from '../domain/names.ts';
import { toTagged } from '../domain/tagged-text.ts';
import { type Edit, editText } from '../domain/text.ts';
import { deskState, toDeskName, versionOf } from './review-desk-rows.ts';

interface NameCount {
  mentions: number;
  /** By form and status. */
  readonly forms: Map<string, { readonly form: string; readonly status: MentionStatus; count: number }>;
}

/** How often each name of the glossary is mentioned in an article, and with which English; by label. */
export type NameCounts = ReadonlyMap<string, NameCount>;

/** One that could be several counts for each of them. */
const labelsOf = ({ occurrence, concept }: Mention): readonly string[] =>
  occurrence.concepts.length > 1 ? occurrence.concepts : [concept];

export function countNames({ pairs }: Bitext): NameCounts {
  const counts = new Map<string, NameCount>();
  for (const mention of pairs.flatMap(({ mentions }) => mentions)) {
    for (const label of labelsOf(mention)) addMention(counts, label, mention);
  }
  return counts;
}

function addMention(counts: Map<string, NameCount>, label: string, { found, status }: Mention): void {
  const count = counts.get(label) ?? { mentions: 0, forms: new Map() };
  counts.set(label, count);
  count.mentions += 1;
  if (found !== undefined) addForm(count, found, status, 1);
}

function addForm({ forms }: NameCount, form: string, status: MentionStatus, times: number): void {
  const key = `${status} ${form}`;
  const known = forms.get(key) ?? { form, status, count: 0 };
  forms.set(key, known);
  known.count += times;
}

/** A name in all articles. @param house its English form */
export function toNameLine(concept: string, house: string, all: readonly NameCounts[]): DeskNameLine {
  const sum: NameCount = { mentions: 0, forms: new Map() };
  for (const counts of all) {
    const count = counts.get(concept);
    sum.mentions += count?.mentions ?? 0;
    for (const { form, status, count: times } of count?.forms.values() ?? []) addForm(sum, form, status, times);
  }
  const forms = [...sum.forms.values()].sort((a, b) => b.count - a.count || compare(a.form, b.form));
  return { concept, house, mentions: sum.mentions, forms };
}

/** By code unit: the same order on every machine. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Each mention of a name in an article. @param form the English form that all of them are to have */
export function mentionsIn(
  { article, pairs }: Bitext,
  { label, house }: { readonly label: string; readonly house: string },
  form: string | undefined,
): readonly DeskMention[] {
  return pairs.flatMap((pair, index) => {
    const mentions = pair.mentions.filter((mention) => labelsOf(mention).includes(label));
    if (mentions.length === 0) return [];
    const settled = form === undefined ? undefined : settle(pair, mentions, house, form);
    const row = {
      article: article.id,
      row: pair.segment.id,
      number: index + 1,
      state: deskState(pair),
      version: versionOf(pair),
      source: pair.segment.source.text,
      target: finalText(pair)?.text ?? '',
      ...(settled !== undefined && { settled }),
    };
    return mentions.map((mention) => ({ ...row, name: toDeskName(mention) }));
  });
}

/** A row's English with one form of a name throughout; undefined where that changes nothing, or nobody may. */
function settle(pair: BitextPair, mentions: readonly Mention[], house: string, form: string): string | undefined {
  const final = finalText(pair);
  const state = deskState(pair);
  if (!final || state === 'locked' || state === 'stale') return undefined;
  const edits = mentions
    .flatMap((mention) => toEdit(mention, house, form))
    .sort((a, b) => a.start - b.start)
    .filter((edit, index, all) => index === 0 || edit.start >= all[index - 1]!.end);
  if (edits.length === 0) return undefined;
  return toTagged(pair.segment.source, editText(final, edits));
}

function toEdit(mention: Mention, house: string, form: string): readonly Edit[] {
  const { target, found, status } = mention;
  if (!target || status === 'ambiguous') return [];
  const text = wanted(mention.house, house, form);
  return text === undefined || text === found ? [] : [{ start: target.start, end: target.end, text }];
}

/**
 * What a mention is to read: where the short form stands, the form itself; where a longer one stands, that with the form
 * in it. A form that is itself a long one goes where such stand.
 */
function wanted(own: string, house: string, form: string): string | undefined {
  const isLong = form !== house && wordAt(form, house) !== undefined;
  if (isLong) return own === house ? undefined : form;
  if (own === house || own === form) return form;
  const at = wordAt(own, house);
  return at === undefined ? undefined : own.slice(0, at) + form + own.slice(at + house.length);
}

/** Where a word or several stand whole in a text; the last place, for the surname comes last. */
function wordAt(text: string, words: string): number | undefined {
  if (words === '') return undefined;
  const at = text.lastIndexOf(words);
  const isWhole =
    at >= 0 && !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
  return isWhole ? at : undefined;
}
