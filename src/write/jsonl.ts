import type { BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { BilingualFormat } from '../domain/format.ts';

/** `bilingual.jsonl`: a row a segment, each with all keys; what does not apply is null. */
export const jsonlFormat: BilingualFormat = {
  name: 'jsonl',
  file: 'bilingual.jsonl',
  render: ({ pairs }) => pairs.map((pair) => `${line(row(pair))}\n`).join(''),
};

const row = (pair: BitextPair) => ({
  id: pair.segment.id,
  source: pair.segment.source.text,
  raw: pair.raw?.text ?? null,
  target: finalText(pair)?.text ?? null,
  origin: pair.origin ?? null,
  state: pair.state,
  review: reviewOf(pair),
  suggestions: (pair.suggestions ?? []).map(({ article, target }) => ({ article, target: target.text })),
  skipped: pair.segment.skip ? { reason: pair.segment.skip.reason, rule: pair.segment.skip.rule } : null,
  names: pair.mentions.map(({ concept, occurrence, found, house, status, reason, target }) => ({
    concept,
    de: occurrence.text,
    en: found ?? null,
    house,
    status,
    reason: reason ?? null,
    sourceSpan: [occurrence.start, occurrence.end],
    targetSpan: target ? [target.start, target.end] : null,
  })),
  findings: pair.findings.map(({ rule, severity, message, remedy, concept, source, target }) => ({
    rule,
    severity,
    message,
    remedy: remedy ?? null,
    concept: concept ?? null,
    sourceSpan: source ? [source.start, source.end] : null,
    targetSpan: target ? [target.start, target.end] : null,
  })),
});

const reviewOf = ({ review }: BitextPair) =>
  review
    ? {
        state: review.state,
        by: review.by ?? null,
        comment: review.comment ?? null,
        staleSource: review.stale?.source ?? null,
      }
    : null;

/** Some readers take these for the end of a line. */
const line = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
