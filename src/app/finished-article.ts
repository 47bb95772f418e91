import type { Bitext, PairState } from '../domain/bitext.ts';
import { allFindings, countFindings } from '../domain/bitext-facts.ts';
import type { Segment } from '../domain/segment.ts';
import { reviewKeys } from '../review/review-keys.ts';
import { codePoints } from './code-points.ts';
import type { FinishedArticle } from './made-article.ts';
import type { OutputFolder } from './tools.ts';

/**
 * @param source names the bytes that it was read from
 * @param names of the files that were written for it
 * @returns nothing where one of the files is gone
 */
export function finishedArticle(
  bitext: Bitext,
  source: string,
  names: Iterable<string>,
  folder: Pick<OutputFolder, 'stamp'>,
): FinishedArticle | undefined {
  const { article, pairs } = bitext;
  const files = [...names];
  const outputs = folder.stamp(article.id, files);
  if (outputs === undefined) return undefined;
  const { error: errors, warning: warnings } = countFindings(allFindings(bitext));
  return {
    source,
    files,
    outputs,
    keys: [...new Set(pairs.flatMap(({ state, segment }) => (hasText(state) ? [segment.key] : [])))],
    sources: reviewKeys(pairs.map(({ segment }) => segment)),
    segments: pairs.length,
    skipped: pairs.filter(({ state }) => state === 'skipped').length,
    reviewed: pairs.filter(({ review }) => review && !review.stale).length,
    characters: pairs.reduce((sum, { state, segment }) => sum + charactersOf(state, segment), 0),
    errors,
    warnings,
  };
}

const hasText = (state: PairState): boolean => state === 'translated' || state === 'reviewed';

const charactersOf = (state: PairState, { source }: Segment): number =>
  state === 'skipped' ? 0 : codePoints(source.text);
