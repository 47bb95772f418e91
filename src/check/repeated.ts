import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { groupBy } from '../domain/group-by.ts';

/** The same paragraph twice: a copying slip of the source. */
export const repeated: CheckRule = {
  name: 'repeated',
  about: 'The same paragraph stands twice in the article.',
  severity: 'info',
  article: checkRepeated,
};

/** Shorter ones repeat for good reasons: headings, labels. */
const SHORTEST = 40;

function checkRepeated({ pairs }: Bitext): readonly RawFinding[] {
  const long = pairs.filter(({ state, segment }) => state !== 'skipped' && segment.source.text.length >= SHORTEST);
  const rows = [...groupBy(long, ({ segment }) => segment.key).values()];
  const found = rows.filter((same) => same.length > 1).map(repetition);
  // A long paragraph is several rows, which all begin on one line.
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

const repetition = (same: readonly BitextPair[]): RawFinding => ({
  message: `The same paragraph stands ${same.length === 2 ? 'twice' : `${same.length} times`}, on lines ${same.map(({ segment }) => segment.line).join(', ')}.`,
  remedy: 'See whether the article was copied right.',
});
