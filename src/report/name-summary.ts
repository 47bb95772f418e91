import type { Bitext } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Mention, MentionStatus } from '../domain/names.ts';

/** How often something occurs. */
export interface Tally {
  readonly text: string;
  readonly count: number;
}

/** An English form of a concept, with what it counts as. */
export interface FormTally extends Tally {
  readonly status: MentionStatus;
}

/** One concept, in one article or in all of them: its spellings, and what became of them. */
export interface NameSummary {
  readonly concept: string;
  /** The English that should stand there: short, long and full form, as far as they occur. */
  readonly house: readonly Tally[];
  readonly german: readonly Tally[];
  /** German that looks like the name, in a spelling that no entry has. */
  readonly strangers: readonly Tally[];
  readonly english: readonly FormTally[];
  readonly statuses: readonly { readonly status: MentionStatus; readonly count: number }[];
}

/** In the order in which they are shown. */
const STATUSES: readonly MentionStatus[] = ['house', 'repaired', 'accepted', 'residue', 'missing', 'ambiguous'];

/** The names of an article by concept, as far as their row has its English. */
export function summariseNames({ pairs }: Bitext): readonly NameSummary[] {
  const shown = pairs.filter((pair) => finalText(pair));
  const strangers = shown.flatMap((pair) => pair.strangers ?? []);
  const known = byConcept(shown.flatMap((pair) => pair.mentions));
  const labels = new Set(known.map(([concept]) => concept));
  const others = byConcept(strangers.filter(({ concept }) => !labels.has(concept))).map(([concept]) => concept);
  const all = [...known, ...others.map((concept) => [concept, []] as const)];
  return all.map(([concept, list]) => ({
    concept,
    house: addUp(list.map(({ house }) => once(house))),
    german: addUp(list.map(({ occurrence }) => once(occurrence.text))),
    strangers: addUp(strangers.filter((one) => one.concept === concept).map(({ text }) => once(text))),
    english: addUpForms(list.flatMap(formOf)),
    statuses: addUpStatuses(list.map(({ status }) => ({ status, count: 1 }))),
  }));
}

/** The names of several articles in one list. */
export const mergeNames = (lists: readonly (readonly NameSummary[])[]): readonly NameSummary[] =>
  byConcept(lists.flat()).map(([concept, list]) => ({
    concept,
    house: addUp(list.flatMap(({ house }) => house)),
    german: addUp(list.flatMap(({ german }) => german)),
    strangers: addUp(list.flatMap(({ strangers }) => strangers)),
    english: addUpForms(list.flatMap(({ english }) => english)),
    statuses: addUpStatuses(list.flatMap(({ statuses }) => statuses)),
  }));

/**
 * Whether a concept still appears in more than one English form. Its short, long and full house forms count as one; a
 * wrong or merely accepted form beside them, or beside another of its kind, does not.
 */
export function isMixed({ english }: NameSummary): boolean {
  const others = new Set(
    english.filter(({ status }) => status === 'accepted' || status === 'residue').map(({ text }) => text),
  );
  const hasHouse = english.some(({ status }) => status === 'house' || status === 'repaired');
  return others.size + (hasHouse ? 1 : 0) > 1;
}

const once = (text: string): Tally => ({ text, count: 1 });

const formOf = ({ found, status }: Mention): readonly FormTally[] =>
  found === undefined ? [] : [{ text: found, status, count: 1 }];

function byConcept<T extends { readonly concept: string }>(
  all: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  return [...groupBy(all, ({ concept }) => concept)].sort(([one], [other]) => compare(one, other));
}

/** By code unit: the same order on every machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Equal texts added up, the most frequent first. */
function addUp(tallies: readonly Tally[]): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const { text, count } of tallies) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || compare(one.text, other.text));
}

function addUpForms(forms: readonly FormTally[]): readonly FormTally[] {
  const byStatus = new Map<MentionStatus, FormTally[]>();
  for (const form of forms) {
    const same = byStatus.get(form.status);
    if (same) same.push(form);
    else byStatus.set(form.status, [form]);
  }
  return STATUSES.flatMap((status) => addUp(byStatus.get(status) ?? []).map((one) => ({ ...one, status })));
}

function addUpStatuses(counts: NameSummary['statuses']): NameSummary['statuses'] {
  const byStatus = new Map<MentionStatus, number>();
  for (const { status, count } of counts) byStatus.set(status, (byStatus.get(status) ?? 0) + count);
  return STATUSES.flatMap((status) => {
    const count = byStatus.get(status) ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}
