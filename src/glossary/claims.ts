import {
  type EnglishFit,
  type EnglishForm,
  englishMatcher,
  fitEnglish,
  type Role,
  supersededForms,
} from './english-forms.ts';
import { isNamedBefore } from './given-place.ts';
import type { Group } from './groups.ts';
import { buildMatcher, Lookup } from './matcher.ts';
import { isProtected } from './protected.ts';
import type { TextFacts } from './spelling.ts';
import { gapAfter, plainGap, type Tokens } from './tokens.ts';

/** A place in the English that names a concept of the segment. */
export interface Hit {
  readonly group: Group;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly rule: string;
  readonly long: boolean;
  readonly withS: boolean;
  /** The given name before it tells that this person is meant, and no other of the surname. */
  readonly named: boolean;
  /** The form found there; none where likeness found it. */
  readonly form?: EnglishForm;
}

const RANK: Readonly<Record<Role, number>> = { house: 0, accepted: 1, wrong: 2 };

/**
 * All forms of the groups in the English, none overlapping: the longest first, the person whose given name stands before it,
 * what is right before what is wrong.
 */
export function claim(groups: readonly Group[], facts: TextFacts): Hit[] {
  const all = groups.flatMap((group) => hitsOf(group, facts));
  all.sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      Number(b.named) - Number(a.named) ||
      RANK[a.role] - RANK[b.role] ||
      a.from - b.from,
  );
  const taken = new Set<number>();
  const claimed: Hit[] = [];
  for (const hit of all) {
    if (!isFree(hit, taken)) continue;
    for (let at = hit.from; at <= hit.to; at += 1) taken.add(at);
    claimed.push(hit);
  }
  return withoutGiven(
    claimed.sort((a, b) => a.from - b.from),
    facts,
  );
}

function isFree({ from, to }: Hit, taken: ReadonlySet<number>): boolean {
  for (let at = from; at <= to; at += 1) if (taken.has(at)) return false;
  return true;
}

/** A given name before its surname is a part of the full name, and no mention of the given name alone. */
const withoutGiven = (claimed: readonly Hit[], { tokens }: TextFacts): Hit[] =>
  claimed.filter(({ group, to }, at) => {
    const next = claimed[at + 1];
    if (next === undefined || next.from !== to + 1 || plainGap(gapAfter(tokens, to)) !== ' ') return true;
    if (next.group === group) return true;
    return !next.named && next.group.concepts[0]!.label !== group.concepts[0]!.label;
  });

type Fitting = EnglishFit & { readonly form: EnglishForm };

/** No sentence begins there, nor a quotation. */
const isInside = (tokens: Tokens, from: number): boolean => from > 0 && plainGap(gapAfter(tokens, from - 1)) === ' ';

/** Whether a form is another but for its first letter, which is a capital where a sentence begins. */
const isWithCapital = ({ text, role }: EnglishForm, fits: readonly Fitting[]): boolean =>
  fits.some(({ form }) => RANK[form.role] < RANK[role] && form.text.slice(1) === text.slice(1));

function hitsOf(group: Group, facts: TextFacts): Hit[] {
  const matchers = group.concepts.map(englishMatcher);
  const old = group.concepts.flatMap((concept) => supersededForms(concept, group.sent));
  if (old.length > 0) matchers.push(buildMatcher(old, () => true));
  const hits: Hit[] = [];
  for (const matcher of matchers) {
    const lookup = new Lookup(matcher, facts.tokens);
    for (let from = 0; from < facts.tokens.starts.length; from += 1) {
      if (!lookup.mayStart(from)) continue;
      lookup.at(from, (forms, to) => {
        const hit = bestForm(forms, facts, from, to, group);
        if (hit !== undefined && !isProtected(facts.tokens.text, hit.start, hit.end)) hits.push(hit);
      });
    }
  }
  return hits;
}

/**
 * Among forms that differ in capitals, hyphens and accents only, the one that stands there sign for sign, or letter for
 * letter; else the best of them.
 */
function bestForm(
  forms: readonly EnglishForm[],
  facts: TextFacts,
  from: number,
  to: number,
  group: Group,
): Hit | undefined {
  const { starts, ends, text } = facts.tokens;
  const fits = forms.flatMap((form) => {
    const fit = fitEnglish(form, facts, from, to);
    return fit === undefined ? [] : [{ form, ...fit }];
  });
  if (fits.length === 0) return undefined;
  const isTold = ({ form, literal }: Fitting): boolean =>
    literal && !facts.caps() && (isInside(facts.tokens, from) || !isWithCapital(form, fits));
  fits.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) ||
      Number(isTold(b)) - Number(isTold(a)) ||
      RANK[a.form.role] - RANK[b.form.role],
  );
  const { form, lost, withS } = fits[0]!;
  const stop = text[ends[to]!] === '.' && form.text.endsWith('.') ? 1 : 0;
  // "U.S." is no part of "U.S.A." to be replaced.
  if (stop > 0 && form.role !== 'house' && ends[to]! + stop === starts[to + 1]) return undefined;
  const accents = lost && form.role !== 'wrong';
  return {
    ...{ group, from, to, start: starts[from]!, end: ends[to]! + stop, long: form.long, form },
    role: accents ? 'wrong' : form.role,
    rule: accents ? 'likeness' : form.rule,
    withS: withS && form.role === 'wrong',
    named: isNamedBefore(group, from, facts.tokens),
  };
}
