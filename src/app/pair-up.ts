import type { BitextPair, Target } from '../domain/bitext.ts';
import type { EnforceInput, Enforcement, NameKeeper } from '../domain/names.ts';
import type { AppliedReview, Suggestion } from '../domain/review.ts';
import type { Segment } from '../domain/segment.ts';
import { marksByName } from '../domain/text.ts';

/** What is known of an article's segments, as plain data. */
export interface Known {
  /** By segment key. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Why the engine refused a paragraph, by its key. */
  readonly failed: ReadonlyMap<string, string>;
  /** What people decided, by segment id. */
  readonly applied: ReadonlyMap<string, AppliedReview>;
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
}

/**
 * Makes the rows of an article: the engine's text held to the glossary, or the person's text as it is. Pure: the same
 * segments and what is known of them, the same rows.
 * @param before a row that was made before, where nothing of what is known of its segment has changed
 */
export type Pairer = (known: Known, before?: (segment: Segment) => BitextPair | undefined) => readonly BitextPair[];

/** Looks through an article's German once, for all times that its rows are made. */
export function pairer(segments: readonly Segment[], names: NameKeeper): Pairer {
  const wanted = segments.filter(({ skip }) => !skip);
  const article = names.open(wanted.map(({ source }) => source));
  const places = new Map(wanted.map((segment, at) => [segment, at]));
  return (known, before) =>
    segments.map((segment) => {
      const at = places.get(segment);
      if (at === undefined) return bare(segment, undefined);
      return before?.(segment) ?? pairOne(segment, known, names, (english) => article.enforce(at, english));
    });
}

function pairOne(
  segment: Segment,
  known: Known,
  names: NameKeeper,
  enforce: (english: Omit<EnforceInput, 'source'>) => Enforcement,
): BitextPair {
  const raw = rawText(segment, known);
  const machine = enforce(raw ? { target: raw, sent: known.targets.get(segment.key)!.sent } : {});
  const review = known.applied.get(segment.id);
  const pair = review
    ? reviewedPair(segment, review, machine, enforce({ target: review.target, frozen: true }))
    : machinePair(segment, known, machine, names);
  const suggestions = known.suggestions.get(segment.id);
  return { ...pair, ...(raw && { raw }), ...(suggestions && { suggestions }) };
}

const bare = (segment: Segment, enforcement: Enforcement | undefined): BitextPair => ({
  segment,
  state: 'skipped',
  changes: [],
  mentions: enforcement?.mentions ?? [],
  findings: [],
});

/** A person's text counts whatever the engine wrote; its names are looked at, never touched. */
function reviewedPair(
  segment: Segment,
  { target, ...review }: AppliedReview,
  machine: Enforcement,
  reviewed: Enforcement,
): BitextPair {
  return {
    ...bare(segment, reviewed),
    state: 'reviewed',
    final: target,
    origin: 'reviewer',
    review,
    ...(machine.target && { machine: machine.target }),
  };
}

function machinePair(
  segment: Segment,
  { targets, failed }: Known,
  enforcement: Enforcement,
  names: NameKeeper,
): BitextPair {
  const target = targets.get(segment.key);
  const row = bare(segment, enforcement);
  if (!target) {
    const fault = failed.get(segment.key);
    return fault === undefined ? { ...row, state: 'pending' } : { ...row, state: 'failed', fault };
  }
  const mentioned = row.mentions.map(({ occurrence }) => occurrence);
  return {
    ...row,
    state: 'translated',
    final: enforcement.target ?? marksByName(segment.source, target.text),
    origin: target.origin,
    changes: enforcement.changes,
    strangers: names.strangers(segment.source.text, mentioned),
  };
}

function rawText({ key, source, skip }: Segment, { targets }: Known): BitextPair['raw'] {
  const target = skip ? undefined : targets.get(key);
  return target && marksByName(source, target.text);
}
