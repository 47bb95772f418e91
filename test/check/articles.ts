import { runChecks } from '../../src/check/run-checks.ts';
import type { BitextPair } from '../../src/domain/bitext.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { bitextOf, row } from './rows.ts';

/** A paragraph that is not translated yet, with an id of its own. */
export function german(text: string, at: number, more: Partial<BitextPair> = {}): BitextPair {
  const pair = row(text, undefined, { state: 'pending', ...more });
  return { ...pair, segment: { ...pair.segment, id: `k${at}-0`, key: `k${at}`, line: at + 1, ...more.segment } };
}

/** What one rule says of an article's German, in its order. */
export const findingsIn = (rule: string, paragraphs: readonly (string | BitextPair)[]): readonly Finding[] => {
  const pairs = paragraphs.map((one, at) => (typeof one === 'string' ? german(one, at) : one));
  const checked = runChecks(bitextOf(pairs), {});
  return [...checked.findings, ...checked.pairs.flatMap(({ findings }) => findings)].filter(
    (finding) => finding.rule === rule,
  );
};
