import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';

/** Paragraphs without English. */
export const pending: CheckRule = {
  name: 'pending',
  about: 'A paragraph is not translated yet (warning), or the engine refused it (error).',
  severity: 'error',
  article: checkPending,
};

function checkPending({ pairs, withheld }: Bitext): readonly RawFinding[] {
  const waiting = pairs.filter(({ state }) => state === 'pending');
  const failed = pairs.filter(({ state }) => state === 'failed');
  return [
    ...failed.map(failedRow),
    ...(waiting.length > 0 ? [waitingRows(waiting, withheld ? CONFIDENTIAL : OPEN)] : []),
  ];
}

const failedRow = ({ segment, fault }: BitextPair): RawFinding => ({
  message: `Line ${segment.line}: the paragraph could not be translated${fault ? `: ${fault}` : ''}.`,
  remedy: 'Run again, or write the English in a review.',
});

/** How many lines are named. */
const NAMED = 8;

const OPEN = 'Run again with an engine.';
const CONFIDENTIAL = 'The article may not be sent: write the English in a review, or put a TMX file into memory/.';

function waitingRows(rows: readonly BitextPair[], remedy: string): RawFinding {
  const lines = rows.slice(0, NAMED).map(({ segment }) => segment.line);
  const places = `line${rows.length > 1 ? 's' : ''} ${lines.join(', ')}${rows.length > NAMED ? ' and further' : ''}`;
  return {
    message: `${rows.length} paragraph${rows.length > 1 ? 's are' : ' is'} not translated yet (${places}).`,
    remedy,
    severity: 'warning',
  };
}
