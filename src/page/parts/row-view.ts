import type { DeskRepairs, DeskRow } from '../../domain/desk.ts';
import type { ArticleDesk } from '../service/article-desk.ts';
import type { Draft, Editing, SaveState } from '../state/article-state.ts';
import type { Command } from '../state/keymap.ts';

/** All that a row is drawn from, and whom it calls. */
export interface RowView {
  /** As the desk's server has it. */
  readonly row: DeskRow;
  readonly save: SaveState | undefined;
  readonly editing: Editing | undefined;
  readonly offered: Draft | undefined;
  readonly isCompared: boolean;
  readonly repairs: DeskRepairs | undefined;
  readonly language: string;
  readonly desk: ArticleDesk;
  /** Does what a key does, to this row. */
  run(command: Command): void;
  focus(): void;
}
