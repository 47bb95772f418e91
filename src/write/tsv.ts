import type { BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { BilingualFormat } from '../domain/format.ts';
import { defuse, quoteCell } from '../domain/spreadsheet-cell.ts';

/** `location`, `source`, `target` and `context` are the names by which Translate Toolkit knows its columns. */
const COLUMNS = ['id', 'location', 'source', 'target', 'context', 'state', 'origin', 'skipped', 'findings'] as const;

/** `bilingual.tsv`: a row a segment, for a spreadsheet or a translator's tool. */
export const tsvFormat: BilingualFormat = {
  name: 'tsv',
  file: 'bilingual.tsv',
  render: ({ article, pairs }) =>
    [COLUMNS, ...pairs.map((pair) => cells(pair, article.id))].map((row) => `${row.map(cell).join('\t')}\n`).join(''),
};

const cells = (pair: BitextPair, article: string): readonly string[] => [
  pair.segment.id,
  `${article}:${pair.segment.line}`,
  pair.segment.source.text,
  finalText(pair)?.text ?? '',
  pair.segment.kind,
  pair.state,
  pair.origin ?? '',
  pair.segment.skip ? `${pair.segment.skip.reason}: ${pair.segment.skip.rule}` : '',
  [pair.fault, ...pair.findings.map(({ severity, rule, message }) => `${severity} (${rule}): ${message}`)]
    .filter(Boolean)
    .join(' / '),
];

/**
 * A cell on one line that no spreadsheet takes for a formula. Every cell is quoted: importers that guess the separator
 * (Translate Toolkit among them) find it between quotation marks, and take it for a comma or a letter without them.
 */
function cell(text: string): string {
  const line = TO_FOLD.test(text) ? folded(text) : text;
  return quoteCell(defuse(line.trim()));
}

/** Most texts hold nothing of it, and one look is much faster than replacing each blank by itself. */
const TO_FOLD = /[^\S ]|[\u0000-\u001f\u007f-\u009f\ud800-\udfff]| {2}/;

const folded = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
