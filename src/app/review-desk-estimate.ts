import type { DeskArticleLine } from '../domain/desk.ts';
import type { ArticleSummary } from '../report/summarise.ts';
import { NO_COUNTS } from './review-desk-rows.ts';

/** The line of an article that was not looked at yet. @param json what the last run said of it, if there was one */
export function estimateOf(id: string, json: string | undefined): DeskArticleLine {
  if (json === undefined) return { id, title: id, counts: NO_COUNTS, isCounting: true };
  const { title, englishTitle, states, findings } = JSON.parse(json) as ArticleSummary;
  const { translated: open, reviewed, pending, failed, skipped } = states;
  const counts = { ...NO_COUNTS, open, reviewed, pending, failed, skipped, findings };
  return { id, title, ...(englishTitle && { titleEnglish: englishTitle }), counts, isCounting: true };
}
