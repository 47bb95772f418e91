import { runChecks } from '../../src/check/run-checks.ts';
import type { Bitext, BitextPair } from '../../src/domain/bitext.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { plain } from '../../src/domain/text.ts';

/** A translated row, as the stages before would hand it over. */
export function row(german: string, english: string | undefined, more: Partial<BitextPair> = {}): BitextPair {
  return {
    segment: {
      id: 'k1-0',
      key: 'k1',
      ordinal: 0,
      kind: 'paragraph',
      source: plain(german),
      block: 0,
      span: { start: 0, end: german.length },
      line: 1,
    },
    state: 'translated',
    ...(english === undefined ? {} : { raw: plain(english), final: plain(english) }),
    changes: [],
    mentions: [],
    findings: [],
    ...more,
  };
}

/** An article of rows; `markup` is what stands around the marks of its first block. */
export function bitextOf(
  pairs: readonly BitextPair[],
  markup: Bitext['article']['blocks'][number]['markup'] = [],
): Bitext {
  const block = { index: 0, kind: 'paragraph' as const, content: plain(''), markup, start: 0, end: 0, line: 1 };
  return {
    article: {
      id: 'a.txt',
      path: '/a.txt',
      format: 'txt',
      source: '',
      encoding: { name: 'utf-8', bom: false },
      meta: {},
      blocks: [block],
    },
    target: 'en-US',
    pairs,
    findings: [],
  };
}

/** What all rules say of one row. */
export const findingsOf = (german: string, english: string, more: Partial<BitextPair> = {}): readonly Finding[] =>
  runChecks(bitextOf([row(german, english, more)]), {}).pairs[0]!.findings;

/** What one rule says of one row, as severities. */
export const severitiesOf = (rule: string, german: string, english: string): readonly string[] =>
  findingsOf(german, english)
    .filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);
