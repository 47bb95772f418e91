import type { Mention, MentionStatus } from '../domain/names.ts';
import type { Found } from './find.ts';
import { type Group, isAmbiguous } from './groups.ts';
import type { Outcome, Repaired } from './repair.ts';
import { tongueOf } from './tongue.ts';

/** What became of each mention of a segment, in the order of the German. */
export function mentionsOf(found: readonly Found[], groups: readonly Group[], repaired: Repaired): Mention[] {
  const places = new Map<Found, readonly Outcome[]>();
  const owner = new Map(groups.flatMap((group) => group.mentions.map((one) => [one, group] as const)));
  for (const group of groups) assign(group, repaired, places);
  return found.map((one) => {
    if (isAmbiguous(one)) return ambiguous(one);
    const mine = places.get(one) ?? [];
    const mention = mine.length === 0 ? missing(one, owner.get(one)!, repaired) : standing(one, mine, repaired);
    const tongue = tongueOf(one.concepts[0]!);
    return tongue === undefined ? mention : { ...mention, tongue };
  });
}

/**
 * Gives each mention its places in the English, in order: a long form with its abbreviation has two. Where the English has
 * more, a surname with its given name comes first, then what is still wrong; where it has fewer (a pronoun stands for the rest), the last one stands for all.
 */
function assign(group: Group, repaired: Repaired, places: Map<Found, readonly Outcome[]>): void {
  const { outcomes, move } = repaired;
  const mine = outcomes.filter(({ hit }) => hit.group === group && move(hit.start, 'start') < move(hit.end, 'end'));
  const worst = [...mine].sort(
    (a, b) =>
      Number(b.hit.named) - Number(a.hit.named) || Number(b.reason !== undefined) - Number(a.reason !== undefined),
  );
  const kept = new Set(worst.slice(0, group.count));
  const left = mine.filter((one) => kept.has(one));
  let at = 0;
  for (const mention of group.mentions) {
    const parts = left.slice(at, at + mention.parts);
    const next = areOne(parts, repaired) ? parts : parts.slice(0, 1);
    const own = mention === group.mentions.at(-1) ? left.slice(at) : next;
    places.set(mention, own.length > 0 ? own : left.slice(-1));
    at += own.length;
  }
}

/** “Collective Security Treaty Organization (CSTO)”: a bracket stands between, and no text, which is no part of a name. */
const areOne = (places: readonly Outcome[], { target, move }: Repaired): boolean =>
  places.slice(1).every(({ hit }, at) => {
    const between = target.text.slice(move(places[at]!.hit.end, 'end'), move(hit.start, 'start'));
    return /^[^\p{L}\p{N}.!?]{0,6}$/u.test(between);
  });

const enforceOf = ({ concepts }: Found): 'repair' | 'verify' =>
  concepts.some(({ enforce }) => enforce === 'verify') ? 'verify' : 'repair';

const labelOf = ({ concepts }: Found): string => concepts.map(({ label }) => label).join(' / ');

/** The English that should stand for a mention: as long as the German is. */
export function houseFor({ concepts, occurrence: { form }, given }: Found): string {
  const { en, long } = concepts[0]!;
  if (form === 'both' && long) return `${long.en} (${en})`;
  if (form === 'long' && long) return long.en;
  if (form === 'given' && given) return given.en;
  return form === 'full' && given && !en.startsWith(given.en) ? `${given.en} ${en}` : en;
}

function ambiguous(found: Found): Mention {
  const forms = [...new Set(found.concepts.map(({ en }) => en))];
  return {
    ...{ occurrence: found.occurrence, concept: labelOf(found), status: 'ambiguous', house: forms.join(' / ') },
    reason: `“${found.occurrence.text}” may be ${forms.join(' or ')}, and nothing in the article tells which`,
    enforce: enforceOf(found),
  };
}

function missing(found: Found, group: Group, { derived }: Repaired): Mention {
  const base = {
    occurrence: found.occurrence,
    concept: labelOf(found),
    house: houseFor(found),
    enforce: enforceOf(found),
  };
  if (derived.has(group)) return { ...base, status: 'accepted', reason: 'the English has the adjective or the people' };
  return { ...base, status: 'missing', reason: `nothing in the English stands for “${found.occurrence.text}”` };
}

function standing(found: Found, all: readonly Outcome[], repaired: Repaired): Mention {
  const { target, move, given } = repaired;
  const worst = all.find(({ reason }) => reason !== undefined) ?? all.find((one) => one.repaired) ?? all[0]!;
  const places = areOne(all, repaired) ? all : [worst];
  const { hit, reason, byPolicy } = worst;
  const before = given.get(places[0]!.hit);
  const mended = worst.repaired || (before?.repair !== undefined && reason === undefined);
  const status: MentionStatus = mended ? 'repaired' : hit.role === 'wrong' ? 'residue' : hit.role;
  const start = move(before?.start ?? places[0]!.hit.start, 'start');
  const last = move(places.at(-1)!.hit.end, 'end');
  const end =
    places.length > 1 && /[)\]]/.test(target.text[last] ?? '') ? last + 1 : withoutS(target.text, start, last);
  const text = target.text.slice(start, end);
  return {
    ...{
      occurrence: found.occurrence,
      concept: labelOf(found),
      status,
      house: houseFor(found),
      enforce: enforceOf(found),
    },
    ...{ target: { start, end }, found: text },
    ...(status === 'residue' && { reason: `“${text}” was left as it is: ${reason ?? 'no rule repairs it'}` }),
    ...(status === 'residue' && byPolicy && { byPolicy }),
  };
}

/** A possessive that a repair wrote is no part of the name. */
function withoutS(text: string, start: number, end: number): number {
  const s = /['’]s?$/i.exec(text.slice(Math.max(start + 1, end - 2), end));
  return s === null ? end : end - s[0].length;
}
