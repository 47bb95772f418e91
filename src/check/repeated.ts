import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';

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
  const rows = new Map<string, BitextPair[]>();
  for (const pair of pairs) {
    if (pair.state === 'skipped' || pair.segment.source.text.length < SHORTEST) continue;
    const same = rows.get(pair.segment.key);
    if (same) same.push(pair);
    else rows.set(pair.segment.key, [pair]);
  }
  return [...rows.values()].filter((same) => same.length > 1).map(repetition);
}

const repetition = (same: readonly BitextPair[]): RawFinding => ({
  message: `The same paragraph stands ${same.length === 2 ? 'twice' : `${same.length} times`}, on lines ${same.map(({ segment }) => segment.line).join(', ')}.`,
  remedy: 'See whether the article was copied right.',
});
