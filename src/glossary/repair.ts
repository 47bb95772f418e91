import type { Change } from '../domain/names.ts';
import { type Edit, editText, type RichText } from '../domain/text.ts';
import { type AlikeContext, findAlike, isDerived } from './alike.ts';
import { claim, type Hit } from './claims.ts';
import { doubledEnd, isExplained, isRepeated } from './doubled.ts';
import { isCapitalised } from './fold.ts';
import { isFoundAgain } from './found-again.ts';
import { type GivenPlace, givenPlaces } from './given-name.ts';
import { type Repair, repairsOf } from './grammar.ts';
import type { Group } from './groups.ts';
import { findLongForm } from './long-form.ts';
import { otherName } from './other-name.ts';
import { factsOf, type TextFacts } from './spelling.ts';
import { type Tokens, tokenise, wordAt } from './tokens.ts';

/** What became of a place in the English that names a concept. */
export interface Outcome {
  readonly hit: Hit;
  readonly repaired: boolean;
  /** Why it was not repaired though it is wrong. */
  readonly reason?: string;
  /** It was not for nothing but its entry's `enforce`. */
  readonly byPolicy?: boolean;
}

export interface Repaired {
  readonly target: RichText;
  readonly changes: readonly Change[];
  readonly outcomes: readonly Outcome[];
  /** The given names before surnames, in the raw English. */
  readonly given: ReadonlyMap<Hit, GivenPlace>;
  /** Groups of which the English has only an adjective or the people: Bosnian, Viennese. */
  readonly derived: ReadonlySet<Group>;
  /** Where an offset of the raw English lies in the repaired one. */
  readonly move: (offset: number, edge: 'start' | 'end') => number;
}

/** Holds one English text to its groups. Opaque marks (code) are neither read nor changed. */
export function repair(groups: readonly Group[], target: RichText, source: Tokens): Repaired {
  const facts = factsOf(tokenise(withoutOpaque(target)));
  const claimed = claim(groups, facts);
  for (const group of groups) claimed.push(...findLongForm(group, claimed, facts.tokens));
  const shared = sharedSpellings(groups);
  for (const group of groups) {
    const contested = shared.size > 0 && group.concepts.some(({ de }) => de.some((text) => shared.has(text)));
    addAlike(group, { claimed, facts, source, contested });
  }
  const outcomes = decide(groups, claimed, shared, facts.tokens, source);
  const given = givenPlaces(claimed, facts.tokens);
  const repairs = collapse(outcomes, planned(outcomes, given, facts), target.text);
  const edits = repairs.filter(({ start, end, text }) => target.text.slice(start, end) !== text);
  const move = mover(edits);
  const changed = edits.length === 0 ? target : editText(target, edits);
  const changes = edits.map((edit) => changeOf(edit, target.text, move));
  return { target: changed, changes, outcomes, given, derived: derivedOnly(groups, claimed, facts.tokens), move };
}

/** Adds the misspellings of which the German names more, and again where one of them only says a name twice. */
function addAlike(group: Group, context: AlikeContext & { readonly claimed: Hit[] }): void {
  const { claimed, facts } = context;
  let found: readonly Hit[];
  do {
    claimed.sort((a, b) => a.from - b.from);
    found = findAlike(group, group.count - mentionsIn(claimed, group, facts.tokens.text), context);
    claimed.push(...found);
  } while (found.length > 0);
}

/** How many mentions of a group remain once doublings are said once. */
const mentionsIn = (claimed: readonly Hit[], group: Group, text: string): number =>
  claimed.filter((hit, at) => hit.group === group && !isRepeated(hit, claimed[at - 1], text)).length;

/** Code, images and the like, blanked out letter by letter: offsets stay. */
export function withoutOpaque({ text, marks }: RichText): string {
  let result = text;
  for (const { start, end, opaque } of marks) {
    if (opaque) result = result.slice(0, start) + '\ufffc'.repeat(end - start) + result.slice(end);
  }
  return result;
}

/** Repairs in the order of the text while the German still owes mentions; the rest is left, with the reason. */
function decide(
  groups: readonly Group[],
  claimed: readonly Hit[],
  shared: ReadonlySet<string>,
  target: Tokens,
  source: Tokens,
): Outcome[] {
  const explained = explanations(claimed, target.text);
  const settled = (group: Group) =>
    claimed.filter((hit) => hit.group === group && !needsRepair(hit) && !explained.has(hit)).length;
  const left = new Map(groups.map((group) => [group, group.count - settled(group)]));
  const reserved = new Map(
    groups.map((group) => [group, claimed.filter((hit) => hit.group === group && isReserved(hit)).length]),
  );
  const outcomes: Outcome[] = [];
  for (const [at, hit] of claimed.entries()) {
    const last = outcomes.at(-1);
    const free = explained.has(hit) && last !== undefined && last.reason === undefined;
    const around = claimed.slice(Math.max(0, at - 1), at + 2);
    const refusal = () => unclear(hit, groups, shared) ?? otherName(hit, around, target, source);
    outcomes.push(decideOne(hit, free, left, reserved, refusal));
  }
  return outcomes;
}

/** Hits in brackets directly after one of their own group, "the OVKS (CSTO)": they explain and are no mention of their own. */
const explanations = (claimed: readonly Hit[], text: string): Set<Hit> =>
  new Set(claimed.filter((hit, at) => isExplained(hit, claimed[at - 1], text)));

/** A surname with its given name is surely meant: the others of its group come after it. */
const isReserved = (hit: Hit): boolean => hit.named && needsRepair(hit);

function decideOne(
  hit: Hit,
  free: boolean,
  left: Map<Group, number>,
  reserved: Map<Group, number>,
  refusal: () => string | undefined,
): Outcome {
  if (!needsRepair(hit)) return { hit, repaired: false };
  const reason = hit.group.frozen ? 'a person’s text is not changed' : refusal();
  if (reason !== undefined) return { hit, repaired: false, reason };
  if (!hit.group.repairable && !isLeftOver(hit))
    return { hit, repaired: false, reason: 'its entry is verified and not repaired', byPolicy: true };
  if (free) return { hit, repaired: true };
  const owed = left.get(hit.group)!;
  if (isReserved(hit)) reserved.set(hit.group, reserved.get(hit.group)! - 1);
  if (owed <= (isReserved(hit) ? 0 : reserved.get(hit.group)!))
    return { hit, repaired: false, reason: 'the German names it less often' };
  left.set(hit.group, owed - 1);
  return { hit, repaired: true };
}

/** An accepted form is repaired only where one story must have one spelling. */
const needsRepair = ({ role, group }: Hit): boolean =>
  role === 'wrong' ||
  (role === 'accepted' && group.repairable && group.concepts.some(({ consistency }) => consistency === 'house'));

/** A German spelling that stands in English by oversight alone, whichever entry of the group is meant. */
const isLeftOver = ({ rule, form, group: { concepts } }: Hit): boolean =>
  rule === 'variant' &&
  form !== undefined &&
  concepts.every(({ enforce, leftovers }) => enforce === 'repair' || leftovers?.includes(form.text));

/** Why nothing tells that the hit is this name, or would tell it of the house form at the next run. */
function unclear(hit: Hit, groups: readonly Group[], shared: ReadonlySet<string>): string | undefined {
  const { role, named, form, group } = hit;
  if (role === 'wrong' && !named && form !== undefined && shared.has(form.text))
    return 'it is a spelling of several names of this paragraph';
  const house = houseOf(hit);
  return isFoundAgain(house, group, groups) ? undefined : `“${house}” would not be found again as this name`;
}

/** German spellings that two groups of this text share: two persons of one surname. */
function sharedSpellings(groups: readonly Group[]): ReadonlySet<string> {
  const seen = new Map<string, Group>();
  const shared = new Set<string>();
  for (const group of groups) {
    for (const text of group.concepts.flatMap(({ de }) => de)) {
      if ((seen.get(text) ?? group) !== group) shared.add(text);
      seen.set(text, group);
    }
  }
  return shared;
}

function planned(outcomes: readonly Outcome[], places: Repaired['given'], facts: TextFacts): Repair[] {
  const given = [...places.values()].flatMap((place) => place.repair ?? []);
  const repairs = outcomes.flatMap(({ hit, repaired }) => (repaired ? repairsOf(hit, houseOf(hit), facts) : []));
  const free = repairs.filter((one) => !given.some((other) => one.start < other.end && other.start < one.end));
  return withoutOverlap([...given, ...free].sort((a, b) => a.start - b.start || a.end - b.end));
}

const withoutOverlap = (repairs: readonly Repair[]): Repair[] => {
  const kept: Repair[] = [];
  for (const one of repairs) if (kept.length === 0 || kept.at(-1)!.end <= one.start) kept.push(one);
  return kept;
};

/** What should stand where the hit stands. */
export const houseOf = ({ long, group }: Hit): string => (long ? (group.concepts[0]!.long?.en ?? group.en) : group.en);

/** "the CSTO (CSTO)" and "East Germany - East Germany" say it once. */
function collapse(outcomes: readonly Outcome[], repairs: readonly Repair[], text: string): Repair[] {
  let result = [...repairs];
  for (let at = 1; at < outcomes.length; at += 1) {
    const [one, two] = [outcomes[at - 1]!, outcomes[at]!];
    if (one.hit.group !== two.hit.group || one.hit.long !== two.hit.long || !(one.repaired || two.repaired)) continue;
    const end = doubledEnd(text, one.hit.end, two.hit);
    if (end === undefined || !result.every((edit) => edit.end <= one.hit.end || edit.start >= one.hit.end)) continue;
    const concept = one.hit.group.concepts[0]!.label;
    result = result.filter((edit) => edit.end <= one.hit.end || edit.start >= end);
    result.push({ start: one.hit.end, end, text: '', rule: 'doubled', concept });
  }
  return result.sort((a, b) => a.start - b.start);
}

function changeOf(edit: Repair, raw: string, move: Repaired['move']): Change {
  const { start, end, text, rule, concept } = edit;
  const at = move(start, 'start');
  return {
    ...{ concept, rule, before: raw.slice(start, end), raw: { start, end } },
    ...{ after: text, final: { start: at, end: at + text.length } },
  };
}

/** Maps offsets of the raw text to the edited one; inside an edit they go to its edge. */
function mover(edits: readonly Edit[]): Repaired['move'] {
  const shifts = [0];
  for (const { start, end, text } of edits) shifts.push(shifts.at(-1)! + text.length - (end - start));
  return (offset, edge) => {
    const at = editsBefore(edits, offset);
    const last = edits[at - 1];
    if (last === undefined || last.end <= offset) return offset + shifts[at]!;
    return last.start + shifts[at - 1]! + (edge === 'start' ? 0 : last.text.length);
  };
}

/** How many edits begin before an offset. */
function editsBefore(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function derivedOnly(groups: readonly Group[], claimed: readonly Hit[], tokens: Tokens): Set<Group> {
  const bare = groups.filter((group) => !claimed.some((hit) => hit.group === group));
  return new Set(
    bare.filter((group) =>
      tokens.starts.some((_, at) => isCapitalised(wordAt(tokens, at)) && isDerived(wordAt(tokens, at), group)),
    ),
  );
}
