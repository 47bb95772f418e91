import type { DeskArticle, DeskRow } from '../../domain/desk.ts';
import { type Decision, decisionOf } from './decision.ts';
import { mergeRows } from './merge-rows.ts';

/** Text that was typed and not saved. */
export interface Draft {
  readonly target?: string;
  readonly comment?: string;
  /** `DeskRow.version` that it was typed on. */
  readonly version: string;
}

/** How the last decision on a row fares on its way to the disk. */
export type SaveState =
  | { readonly type: 'saving'; readonly decision: Decision }
  | { readonly type: 'saved' }
  | {
      readonly type: 'failed';
      readonly decision: Decision;
      readonly base: string;
      readonly message: string;
      readonly hint?: string;
      /** Nobody answered: it is tried again once the desk is back. */
      readonly isOffline: boolean;
    }
  /** The row has become another meanwhile: the article's row is theirs. */
  | { readonly type: 'conflict'; readonly mine: Decision };

/** A step that can be undone: what the row stood at before, and the version that the step made of it. */
export interface UndoStep {
  readonly row: string;
  readonly before: Decision;
  /** Absent until it is saved. */
  readonly version?: string;
}

export interface Editing {
  readonly row: string;
  readonly field: 'target' | 'comment';
  /** What the field began with; what is typed since is the field's own, and no event touches it. */
  readonly initial: string;
}

/** All that an article's page shows. */
export interface ArticleState {
  readonly article: DeskArticle;
  readonly active: string | undefined;
  readonly editing: Editing | undefined;
  /** Of an earlier page or session, offered again. */
  readonly offered: ReadonlyMap<string, Draft>;
  readonly saves: ReadonlyMap<string, SaveState>;
  readonly undo: readonly UndoStep[];
  /** Rows whose changes are shown. */
  readonly compared: ReadonlySet<string>;
  /** Rows that stay in sight though the filter would no longer show them: the person has just dealt with them. */
  readonly kept: ReadonlySet<string>;
  /** Rows that changed on the disk since the person last looked. */
  readonly fresh: ReadonlySet<string>;
}

export type ArticleAction =
  | { readonly type: 'activated'; readonly row: string | undefined }
  | { readonly type: 'editBegun'; readonly editing: Editing }
  | { readonly type: 'editLeft' }
  | { readonly type: 'draftDropped'; readonly row: string }
  | { readonly type: 'saveBegun'; readonly row: string; readonly decision: Decision; readonly isUndo: boolean }
  | { readonly type: 'saved'; readonly row: DeskRow; readonly isUndo: boolean; readonly isLast: boolean }
  | { readonly type: 'saveEnded'; readonly row: string; readonly state: SaveState }
  | { readonly type: 'conflicted'; readonly row: DeskRow; readonly mine: Decision }
  | { readonly type: 'saveDropped'; readonly row: string }
  | { readonly type: 'offered'; readonly drafts: ReadonlyMap<string, Draft> }
  | { readonly type: 'reloaded'; readonly article: DeskArticle }
  | { readonly type: 'compared'; readonly row: string }
  | { readonly type: 'filtered' };

export const openArticle = (
  article: DeskArticle,
  offered: ReadonlyMap<string, Draft>,
  active?: string,
): ArticleState => ({
  article,
  active: article.rows.some(({ id }) => id === active) ? active : undefined,
  editing: undefined,
  offered,
  saves: new Map(),
  undo: [],
  compared: new Set(),
  kept: new Set(),
  fresh: new Set(),
});

/** The page after something happened. Pure. */
export function reduceArticle(state: ArticleState, action: ArticleAction): ArticleState {
  switch (action.type) {
    case 'activated':
      return { ...state, active: action.row, fresh: without(state.fresh, action.row) };
    case 'editBegun':
      return {
        ...state,
        editing: action.editing,
        active: action.editing.row,
        offered: withoutKey(state.offered, action.editing.row),
      };
    case 'editLeft':
      return { ...state, editing: undefined };
    case 'draftDropped':
      return { ...state, offered: withoutKey(state.offered, action.row) };
    case 'saveBegun':
      return saveBegun(state, action);
    case 'saved':
      return saved(state, action);
    case 'saveEnded':
      return { ...state, saves: withKey(state.saves, action.row, action.state) };
    case 'conflicted':
      return conflicted(state, action);
    case 'saveDropped':
      return { ...state, saves: withoutKey(state.saves, action.row), undo: unsavedRemoved(state.undo, action.row) };
    case 'offered':
      return { ...state, offered: action.drafts };
    case 'reloaded':
      return reloaded(state, action.article);
    case 'compared':
      return { ...state, compared: toggled(state.compared, action.row) };
    case 'filtered':
      return { ...state, kept: new Set() };
  }
}

function saveBegun(
  state: ArticleState,
  { row: id, decision, isUndo }: Extract<ArticleAction, { type: 'saveBegun' }>,
): ArticleState {
  const row = state.article.rows.find((one) => one.id === id)!;
  const earlier = state.saves.get(id);
  const before = earlier?.type === 'saving' ? earlier.decision : decisionOf(row);
  const isRetry = earlier?.type === 'failed' || earlier?.type === 'conflict';
  return {
    ...state,
    saves: withKey(state.saves, id, { type: 'saving', decision }),
    kept: new Set([...state.kept, id]),
    undo: isUndo
      ? state.undo.slice(0, -1)
      : [...(isRetry ? unsavedRemoved(state.undo, id) : state.undo), { row: id, before }],
  };
}

function saved(state: ArticleState, { row, isUndo, isLast }: Extract<ArticleAction, { type: 'saved' }>): ArticleState {
  const ofRow = (step: UndoStep) => step.row === row.id;
  const at = isUndo
    ? state.undo.findLastIndex(ofRow)
    : state.undo.findIndex((step) => ofRow(step) && step.version === undefined);
  return {
    ...state,
    article: withRow(state.article, row),
    saves: isLast ? withKey(state.saves, row.id, { type: 'saved' }) : state.saves,
    undo: state.undo.map((step, index) => (index === at ? { ...step, version: row.version } : step)),
  };
}

function conflicted(state: ArticleState, { row, mine }: Extract<ArticleAction, { type: 'conflicted' }>): ArticleState {
  return {
    ...state,
    article: withRow(state.article, row),
    saves: withKey(state.saves, row.id, { type: 'conflict', mine }),
    undo: state.undo.filter((step) => step.row !== row.id),
  };
}

/** What is on its way to the disk stays as the person sees it; its answer brings the row. */
function reloaded(state: ArticleState, article: DeskArticle): ArticleState {
  const isBusy = (id: string) => state.saves.get(id)?.type === 'saving';
  const { rows, changed } = mergeRows(state.article.rows, article.rows, isBusy);
  const gone = new Set(state.article.rows.map(({ id }) => id));
  for (const { id } of rows) gone.delete(id);
  return {
    ...state,
    article: { ...article, rows },
    active: state.active !== undefined && gone.has(state.active) ? undefined : state.active,
    editing: state.editing && gone.has(state.editing.row) ? undefined : state.editing,
    undo: state.undo.filter((step) => !changed.has(step.row) && !gone.has(step.row)),
    fresh: new Set([...state.fresh, ...changed].filter((id) => !gone.has(id))),
  };
}

const withRow = (article: DeskArticle, row: DeskRow): DeskArticle => ({
  ...article,
  rows: article.rows.map((one) => (one.id === row.id ? row : one)),
});

const unsavedRemoved = (undo: readonly UndoStep[], row: string): readonly UndoStep[] =>
  undo.filter((step) => step.row !== row || step.version !== undefined);

const without = <T>(set: ReadonlySet<T>, one: T | undefined): ReadonlySet<T> =>
  one === undefined || !set.has(one) ? set : new Set([...set].filter((other) => other !== one));

const toggled = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> =>
  set.has(one) ? without(set, one) : new Set([...set, one]);

const withKey = <T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> =>
  new Map(map).set(key, value);

function withoutKey<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
