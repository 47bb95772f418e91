import type { DeskName, DeskState } from '../../domain/desk.ts';
import type { Severity } from '../../domain/finding.ts';
import type { MentionStatus } from '../../domain/names.ts';

/** What a person reads for each state. */
export const STATE_WORDS: Readonly<Record<DeskState, string>> = {
  open: 'open',
  edited: 'edited',
  reviewed: 'reviewed',
  locked: 'locked',
  stale: 'German changed',
  pending: 'not translated yet',
  failed: 'failed',
  skipped: 'not sent',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

const STATUS_WORDS: Readonly<Record<MentionStatus, string>> = {
  house: 'house form',
  accepted: 'accepted form',
  repaired: 'repaired to the house form',
  missing: 'missing in the English',
  residue: 'not the house form',
  ambiguous: 'not clear who or what is meant',
};

/** One name in a sentence. */
export function nameWords({ concept, status, found, house, reason }: DeskName): string {
  const stands = found === undefined ? '' : ` “${found}”`;
  const wanted = status === 'house' || status === 'repaired' ? '' : `; the house form is “${house}”`;
  return `${concept}: ${STATUS_WORDS[status]}${stands}${wanted}${reason ? `. ${reason}` : ''}`;
}

/** `1 row`, `2,000 rows`. */
export const countWords = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;

/** `2 errors, 1 note`; empty if there are none. */
export const findingWords = (counts: Readonly<Record<Severity, number>>): string =>
  (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countWords(counts[severity], SEVERITY_WORDS[severity].toLowerCase()))
    .join(', ');
