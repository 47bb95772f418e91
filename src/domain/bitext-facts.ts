import type { Bitext, BitextPair, PairState } from './bitext.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';
import type { Skip, SkipReason } from './segment.ts';
import type { RichText } from './text.ts';

/** What a user reads for each state. */
export const STATE_WORDS: Readonly<Record<PairState, string>> = {
  translated: 'translated',
  reviewed: 'reviewed',
  pending: 'not translated yet',
  failed: 'failed',
  skipped: 'not sent',
};
/** In the order in which they are counted and shown. */
export const STATES: readonly PairState[] = ['reviewed', 'translated', 'pending', 'failed', 'skipped'];

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  furniture: 'furniture of the web page',
  english: 'English already',
  dateline: 'date line',
  metadata: 'metadata',
  'no-words': 'nothing to translate',
};

/** Why a segment was not sent, in plain English, with the rule that decided. */
export const skipWords = ({ reason, rule }: Skip): string =>
  rule === '' || rule === reason ? SKIP_WORDS[reason] : `${SKIP_WORDS[reason]} (${rule})`;

/** The English of a row as it is written, if it has one that counts. */
export const finalText = (pair: BitextPair): RichText | undefined =>
  pair.state === 'translated' || pair.state === 'reviewed' ? (pair.final ?? pair.raw) : undefined;

/** Why a row has no English, and what to do; undefined for all other rows. */
export function gapWords(pair: BitextPair): string | undefined {
  if (pair.state === 'pending') return 'Not translated yet. Set DEEPL_AUTH_KEY and run “zweispalt translate” again.';
  if (pair.state !== 'failed') return undefined;
  const fault = (pair.fault ?? 'The engine refused it').replace(/[.\s]*$/, '.');
  return `${fault} Run “zweispalt translate” again; what is done is remembered.`;
}

/** German and English title: the file's own, that of the title's row, or of the first row if it is a heading; else the id. */
export function titleOf({ article, pairs }: Bitext): { readonly de: string; readonly en?: string } {
  const row = pairs.find(({ segment }) => segment.kind === 'title' && !segment.skip);
  const opening = pairs.find(({ segment }) => !segment.skip);
  const first = row ?? (opening?.segment.kind === 'heading' ? opening : undefined);
  const de = article.meta.title?.trim() || cutTitle(first?.segment.source.text ?? '') || article.id;
  const en = first && cutTitle(finalText(first)?.text ?? '');
  return en ? { de, en } : { de };
}

const TITLE_LENGTH = 120;

/** At the end of a word. */
const cutTitle = (text: string): string => {
  const line = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s\S*$/, '')} …`;
};

/** A date for a reader: of a point in time, the day. */
export const dateWords = (date: string | undefined): string | undefined =>
  date && /^\d{4}-\d{2}-\d{2}T/.test(date) ? date.slice(0, 10) : date;

/** How many rows are in each state. */
export function countStates(bitext: Bitext): Readonly<Record<PairState, number>> {
  const counts = { skipped: 0, pending: 0, failed: 0, translated: 0, reviewed: 0 };
  for (const { state } of bitext.pairs) counts[state] += 1;
  return counts;
}

/** All findings: those on the whole article first, then row by row. */
export const allFindings = (bitext: Bitext): readonly Finding[] => [
  ...bitext.findings,
  ...bitext.pairs.flatMap((pair) =>
    pair.findings.map((finding) => ({ ...finding, segment: finding.segment ?? pair.segment.id })),
  ),
];

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `2 errors, 1 warning`; empty if there are none. */
export const findingWords = (counts: Readonly<Record<Severity, number>>): string =>
  SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => countWords(counts[severity], severity === 'info' ? 'note' : severity))
    .join(', ');

/** `1 row`, `2 rows`. */
export const countWords = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
