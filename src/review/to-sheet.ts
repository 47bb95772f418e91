import { createHash } from 'node:crypto';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText, titleOf } from '../domain/bitext-facts.ts';
import type { ExchangeRow, ExchangeSheet } from '../domain/exchange.ts';
import { toTagged } from '../domain/tagged-text.ts';
import { type CurrentRow, comparable, rowId } from './apply-rows.ts';

/** Names an English text, tagged, as in the id of an exported row: whether it was edited shows by this. */
export const targetName = (target: string): string =>
  createHash('sha256').update(comparable(target)).digest('hex').slice(0, 8);

/** An article as it is reviewed elsewhere: every paragraph that is translated or to be translated. */
export function toSheet(bitext: Bitext): ExchangeSheet {
  const { article, target: language, pairs } = bitext;
  const rows = pairs.filter(({ state }) => state !== 'skipped').map(toRow);
  return { article: article.id, title: titleOf(bitext).de, language, rows };
}

function toRow(pair: BitextPair): ExchangeRow {
  const { segment, target, review } = toCurrent(pair);
  return {
    id: rowId(segment, target, targetName),
    line: segment.line,
    source: toTagged(segment.source, segment.source),
    target,
    state: review?.state ?? '',
    comment: pair.review?.comment ?? '',
    notes: notesOf(pair),
  };
}

/** A row as it stands today. A review of another German must be decided on again, and so counts as none. */
export function toCurrent(pair: BitextPair): CurrentRow {
  const { segment, review } = pair;
  const text = finalText(pair);
  const target = text ? toTagged(segment.source, text) : '';
  return { segment, target, ...(review && !review.stale && { review }) };
}

function notesOf({ fault, findings, suggestions = [] }: BitextPair): string {
  const said = findings.map(
    ({ severity, message, remedy }) => `${severity}: ${[message, remedy].filter(Boolean).join(' ')}`,
  );
  const elsewhere = suggestions.map(({ article, target }) => `reviewed in ${article}: ${target.text}`);
  return [fault, ...said, ...elsewhere].filter(Boolean).join('\n');
}
