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
 * The rows of an article: the engine's text held to the glossary, or the person's text as it is. Pure: the same
 * segments and what is known of them, the same rows.
 */
export function pairUp(segments: readonly Segment[], known: Known, names: NameKeeper): readonly BitextPair[] {
  const wanted = segments.filter(({ skip }) => !skip);
  const machine = enforceAll(wanted, names, (segment) => machineInput(segment, known));
  const reviewed =
    known.applied.size === 0
      ? machine
      : enforceAll(wanted, names, (segment) => reviewedInput(segment, known) ?? machineInput(segment, known));
  return segments.map((segment): BitextPair => {
    if (segment.skip) return bare(segment, undefined);
    const review = known.applied.get(segment.id);
    const pair = review
      ? reviewedPair(segment, review, machine.get(segment.id), reviewed.get(segment.id))
      : machinePair(segment, known, machine.get(segment.id), names);
    const raw = rawText(segment, known);
    const suggestions = known.suggestions.get(segment.id);
    return { ...pair, ...(raw && { raw }), ...(suggestions && { suggestions }) };
  });
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
  machine: Enforcement | undefined,
  reviewed: Enforcement | undefined,
): BitextPair {
  return {
    ...bare(segment, reviewed),
    state: 'reviewed',
    final: target,
    origin: 'reviewer',
    review,
    ...(machine?.target && { machine: machine.target }),
  };
}

function machinePair(
  segment: Segment,
  { targets, failed }: Known,
  enforcement: Enforcement | undefined,
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
    final: enforcement?.target ?? marksByName(segment.source, target.text),
    origin: target.origin,
    changes: enforcement?.changes ?? [],
    strangers: names.strangers(segment.source.text, mentioned),
  };
}

function rawText({ key, source, skip }: Segment, { targets }: Known): BitextPair['raw'] {
  const target = skip ? undefined : targets.get(key);
  return target && marksByName(source, target.text);
}

function enforceAll(
  segments: readonly Segment[],
  names: NameKeeper,
  inputOf: (segment: Segment) => EnforceInput,
): ReadonlyMap<string, Enforcement> {
  return new Map(names.enforce(segments.map(inputOf)).map((enforcement, index) => [segments[index]!.id, enforcement]));
}

function machineInput(segment: Segment, known: Known): EnforceInput {
  const { source } = segment;
  const target = rawText(segment, known);
  return target ? { source, target, sent: known.targets.get(segment.key)!.sent } : { source };
}

function reviewedInput({ id, source }: Segment, { applied }: Known): EnforceInput | undefined {
  const review = applied.get(id);
  return review && { source, target: review.target, frozen: true };
}
