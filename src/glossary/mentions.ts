import type { Mention, MentionStatus } from '../domain/names.ts';
import type { Found } from './find.ts';
import { type Group, isAmbiguous } from './groups.ts';
import type { Outcome, Repaired } from './repair.ts';

/** What became of each mention of a segment, in the order of the German. */
export function mentionsOf(found: readonly Found[], groups: readonly Group[], repaired: Repaired): Mention[] {
  const outcomes = new Map(groups.map((group) => [group, assigned(group, repaired.outcomes)]));
  return found.map((one) => {
    if (isAmbiguous(one)) return ambiguous(one);
    const group = groups.find(({ mentions }) => mentions.includes(one))!;
    const mine = outcomes.get(group)!;
    const outcome = mine[Math.min(group.mentions.indexOf(one), mine.length - 1)];
    return outcome === undefined ? missing(one, group, repaired) : standing(one, outcome, repaired);
  });
}

/** As many places as there are mentions; where the English has more, what is still wrong comes first. */
function assigned(group: Group, outcomes: readonly Outcome[]): readonly Outcome[] {
  const mine = outcomes.filter(({ hit }) => hit.group === group);
  if (mine.length <= group.mentions.length) return mine;
  const worst = [...mine].sort((a, b) => Number(b.reason !== undefined) - Number(a.reason !== undefined));
  const kept = new Set(worst.slice(0, group.mentions.length));
  return mine.filter((one) => kept.has(one));
}

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

function standing(found: Found, { hit, repaired, reason }: Outcome, { target, move }: Repaired): Mention {
  const status: MentionStatus = repaired ? 'repaired' : hit.role === 'wrong' ? 'residue' : hit.role;
  const span = { start: move(hit.start, 'start'), end: move(hit.end, 'end') };
  const text = target.text.slice(span.start, span.end);
  return {
    ...{
      occurrence: found.occurrence,
      concept: labelOf(found),
      status,
      house: houseFor(found),
      enforce: enforceOf(found),
    },
    ...{ target: span, found: text },
    ...(status === 'residue' && { reason: `“${text}” was left as it is: ${reason ?? 'no rule repairs it'}` }),
  };
}
