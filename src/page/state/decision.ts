import type { DeskRow } from '../../domain/desk.ts';
import type { ReviewState } from '../../domain/review.ts';
import { taggedTokens } from '../../domain/tagged-text.ts';

/** What a person decided on a row; `machine` takes the decision back. */
export type Decision =
  | { readonly type: 'machine' }
  | { readonly type: 'text'; readonly target: string; readonly state: ReviewState; readonly comment: string };

/** A decision, or why there is none to be made: a sentence for the person. */
export type Wish = Decision | { readonly type: 'none'; readonly why: string };

export type RowAction = 'accept' | 'reject' | 'lock';

/** What an action means for a row. */
export function wishFor(action: RowAction, row: DeskRow): Wish {
  if (row.state === 'skipped') return none('it is not sent and has no English');
  if (action === 'reject') return rejected(row);
  if (row.target.trim() === '') return none('there is no English yet: press e to write it');
  if (action === 'lock') return decided(row, row.state === 'locked' ? 'reviewed' : 'locked');
  if (row.state === 'locked') return none('it is locked: press l to unlock it');
  return row.state === 'reviewed' ? none('it is accepted already') : decided(row, 'reviewed');
}

function rejected(row: DeskRow): Wish {
  if (row.state === 'locked') return none('it is locked: press l to unlock it');
  return hasDecision(row) ? { type: 'machine' } : none('it has the machine’s text already');
}

const none = (why: string): Wish => ({ type: 'none', why });

const decided = (row: DeskRow, state: ReviewState): Decision => ({
  type: 'text',
  target: row.targetTagged,
  state,
  comment: row.comment ?? '',
});

/** What is typed into a row's fields; what is absent stays. */
export interface RowChange {
  readonly target?: string;
  readonly comment?: string;
}

/**
 * What a change comes to; nothing where it says nothing new. A new text makes a row edited: signing it off is an act of
 * its own. A comment alone leaves the state.
 */
export function changedTo(row: DeskRow, change: RowChange): Decision | undefined {
  const target = oneLine(change.target ?? row.targetTagged);
  const comment = (change.comment ?? row.comment ?? '').trim();
  const isText = target !== row.targetTagged;
  if (!isText && comment === (row.comment ?? '')) return undefined;
  return { type: 'text', target, state: !isText && row.state === 'reviewed' ? 'reviewed' : 'edited', comment };
}

/** The same, where the row may be changed. */
export function editedTo(row: DeskRow, change: RowChange): Wish {
  if (row.state === 'locked' || row.state === 'skipped') return wishFor('accept', row);
  return changedTo(row, change) ?? none('nothing changed');
}

/** A paragraph is one line, as the desk keeps it. */
export const oneLine = (text: string): string => text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ').trim();

/** The decision that a row stands at: what undo goes back to. */
export const decisionOf = (row: DeskRow): Decision =>
  hasDecision(row) ? decided(row, signed(row.state)) : { type: 'machine' };

/** A stale decision's own state is not told apart; it was made for another German, so it goes back unsigned. */
const signed = (state: DeskRow['state']): ReviewState =>
  state === 'reviewed' || state === 'locked' ? state : 'edited';

const hasDecision = ({ state }: DeskRow): boolean => ['edited', 'reviewed', 'locked', 'stale'].includes(state);

/** The row as it will be once a decision is saved; places in the English are not known before. */
export function foresee(row: DeskRow, decision: Decision): DeskRow {
  const { comment: _, spellings, ...rest } = row;
  const tagged = decision.type === 'text' ? decision.target : (row.machine ?? '');
  const isSame = tagged === row.targetTagged;
  return {
    ...rest,
    state: decision.type === 'text' ? decision.state : row.machine === undefined ? 'pending' : 'open',
    target: isSame ? row.target : untag(tagged),
    targetTagged: tagged,
    names: isSame ? row.names : row.names.map(({ target: _gone, ...name }) => name),
    findings: isSame ? row.findings : row.findings.map(({ target: _gone, fix: _fix, ...finding }) => finding),
    ...(isSame && spellings && { spellings }),
    ...(decision.type === 'text' && decision.comment !== '' && { comment: decision.comment }),
  };
}

/** A tagged text without its tags. */
export const untag = (tagged: string): string =>
  taggedTokens(tagged)
    .map((token) => (token.type === 'text' ? token.text : ''))
    .join('');

/** Whether a text has tags that the person should know of. */
export const hasTags = (tagged: string): boolean => taggedTokens(tagged).some(({ type }) => type !== 'text');
