import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { Span } from '../domain/text.ts';
import { cutEnd } from './broken/cut-end.ts';
import { DAMAGES } from './broken/damages.ts';
import { doubledRun } from './broken/doubled-run.ts';
import { quotationsOf } from './speech/quotations.ts';
import { quoted } from './wording.ts';

/** A German text that was damaged on its way: what is wrong in it is wrong in the English. */
export const broken: CheckRule = {
  name: 'broken',
  about:
    'The German is damaged: a cut sentence, a wrong encoding, a hyphen left from a line’s end, a quotation mark without its partner.',
  severity: 'warning',
  german: damagesOf,
  article: ({ pairs }) => openQuotations(pairs.filter(({ segment }) => !segment.skip)),
};

const REMEDY = 'Mend the German, or look at the original, and translate again.';

function damagesOf(pair: BitextPair): readonly RawFinding[] {
  const { text } = pair.segment.source;
  const said = (message: string, span: Span | undefined) => (span ? [finding(pair, message, span)] : []);
  return [
    ...DAMAGES.flatMap(({ pattern, message }) => said(message, outside(pair, text, pattern))),
    ...said('Words are doubled, as where a sentence was cut and joined', doubledRun(text)),
    ...(pair.segment.kind === 'paragraph' ? said('The paragraph ends in the middle of a sentence', cutEnd(text)) : []),
  ];
}

/** Words around a place that are quoted along. */
const AROUND = 25;

function finding({ segment }: BitextPair, message: string, source: Span): RawFinding {
  const { text } = segment.source;
  const from = Math.max(0, source.start - AROUND);
  const place = text.slice(from, source.end + AROUND).replace(/^\S*\s+/, (word) => (from > 0 ? '' : word));
  return { segment: segment.id, source, message: `${message}: ${quoted(place.trim())}.`, remedy: REMEDY };
}

/** The first place that a pattern finds in what is no code. */
function outside({ segment }: BitextPair, text: string, pattern: RegExp): Span | undefined {
  if (text.search(pattern) === -1) return undefined;
  const code = segment.source.marks.filter(({ opaque }) => opaque);
  let next = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    // Both come in the order of the text.
    while (next < code.length && code[next]!.end <= index) next += 1;
    const end = index + match.length;
    if (!code[next] || code[next]!.start >= end) return { start: index, end };
  }
  return undefined;
}

function openQuotations(rows: readonly BitextPair[]): readonly RawFinding[] {
  const texts = rows.map(({ segment }) => segment.source.text);
  return quotationsOf(texts).flatMap(({ found, goesOn }, row) => {
    const last = found.at(-1);
    if (!last?.open || goesOn || hasPartnerBelow(texts, row)) return [];
    return [finding(rows[row]!, 'A quotation mark has no partner', { start: last.start - 1, end: last.start })];
  });
}

/** Paragraphs in which the partner of a straight mark is looked for. */
const FURTHEST = 8;

/** Straight marks inside straight marks tell nothing by their order: an odd number of them further on may settle it. */
const hasPartnerBelow = (texts: readonly string[], row: number): boolean =>
  isOdd(texts[row]!) && texts.slice(row + 1, row + 1 + FURTHEST).some(isOdd);

const isOdd = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1;
