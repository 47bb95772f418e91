import type { DeskRow } from '../../domain/desk.ts';
import { isTodo } from '../state/filter.ts';
import { neighbour, nextWhere, steps } from '../state/next-row.ts';
import type { ArticleDesk } from './article-desk.ts';

/** Goes to the row after or before the active one, of those that the filter shows. Nothing beyond the ends. */
export const step = (desk: ArticleDesk, direction: 1 | -1): DeskRow | undefined =>
  goTo(desk, neighbour(steps(desk.visible), desk.state?.active, direction));

/** Goes to the next row that something was found in, from the top again after the last. */
export const nextFinding = (desk: ArticleDesk): DeskRow | undefined =>
  goTo(desk, next(desk, ({ findings }) => findings.length > 0) ?? 'There are no findings in sight.');

/** Goes to the next row that waits for a decision. */
export const nextOpen = (desk: ArticleDesk): DeskRow | undefined =>
  goTo(desk, next(desk, ({ state }) => isTodo(state)) ?? 'Nothing in sight is left to decide.');

const next = (desk: ArticleDesk, fits: (row: DeskRow) => boolean): DeskRow | undefined =>
  nextWhere(desk.visible, desk.state?.active, (row) => fits(desk.standing(row)));

function goTo(desk: ArticleDesk, row: DeskRow | string | undefined): DeskRow | undefined {
  if (typeof row === 'string') desk.say(row);
  else if (row) desk.activate(row.id);
  return typeof row === 'string' ? undefined : row;
}
