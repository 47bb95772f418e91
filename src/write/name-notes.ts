import type { BitextPair } from '../domain/bitext.ts';
import type { Finding } from '../domain/finding.ts';
import type { Change, Mention, MentionStatus } from '../domain/names.ts';
import type { Span } from '../domain/text.ts';
import type { Annotation } from './annotate.ts';

/** What a reader is told about a name in each status. */
const STATUS_WORDS: Readonly<Record<MentionStatus, string>> = {
  house: 'house form',
  accepted: 'accepted form',
  repaired: 'repaired',
  missing: 'missing in the English',
  residue: 'not the house form',
  ambiguous: 'not clear who or what is meant',
};

/** The names in the German of a row. */
export const sourceNames = (pair: BitextPair): readonly Annotation[] =>
  pair.mentions.map((mention) => ({
    start: mention.occurrence.start,
    end: mention.occurrence.end,
    className: pair.state === 'translated' || pair.state === 'reviewed' ? mention.status : 'unset',
    title: sourceTitle(mention, pair),
  }));

/** The names in the final English of a row; a repaired one tells what the engine wrote. */
export const targetNames = (pair: BitextPair): readonly Annotation[] =>
  pair.mentions.flatMap((mention) =>
    mention.target
      ? [{ ...spanOf(mention.target), className: mention.status, title: targetTitle(mention, pair.changes) }]
      : [],
  );

/** Repairs that are no name themselves, such as an article before one. */
export const otherChanges = (pair: BitextPair): readonly Annotation[] =>
  pair.changes.map((change) => ({ ...spanOf(change.final), className: 'repaired', title: changeWords(change) }));

/** Places that findings point at, on one side. */
export const findingPlaces = (findings: readonly Finding[], side: 'source' | 'target'): readonly Annotation[] =>
  findings.flatMap((finding) => {
    const span = finding[side];
    return span
      ? [{ ...spanOf(span), className: `flag ${finding.severity}`, title: `${finding.rule}: ${finding.message}` }]
      : [];
  });

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function sourceTitle(mention: Mention, pair: BitextPair): string {
  if (pair.state === 'pending' || pair.state === 'failed') return `${mention.concept}: becomes “${mention.house}”`;
  const found = mention.found === undefined ? '' : `: “${mention.found}”`;
  return `${mention.concept}: ${STATUS_WORDS[mention.status]}${found || reasonOf(mention)}`;
}

function targetTitle(mention: Mention, changes: readonly Change[]): string {
  const { target, concept, status, house } = mention;
  const made = changes.filter(({ final }) => target && final.start < target.end && final.end > target.start);
  if (made.length > 0) return `${concept}: ${made.map(changeWords).join('; ')}`;
  const wanted = status === 'residue' || status === 'accepted' ? `; the house form is “${house}”` : '';
  return `${concept}: ${STATUS_WORDS[status]}${wanted}${reasonOf(mention)}`;
}

const reasonOf = ({ reason }: Mention): string => (reason ? `. ${reason}` : '');

/** One repair in words. */
const changeWords = ({ before, after, rule }: Change): string =>
  `the engine wrote “${before}”, repaired to “${after}” (${rule})`;
