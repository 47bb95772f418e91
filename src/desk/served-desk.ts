import type {
  DeskArticle,
  DeskArticleLine,
  DeskEvent,
  DeskNameLine,
  DeskNamePage,
  DeskRepairs,
  DeskRow,
  DeskSave,
  DeskSettle,
  DeskSettled,
  DeskSpelled,
  DeskSpellingWish,
} from '../domain/desk.ts';

/** What a save or an undo comes to. */
export type RowAnswer =
  | { readonly kind: 'row'; readonly row: DeskRow }
  /** The row is not as the person saw it; this is how it is. */
  | { readonly kind: 'conflict'; readonly row: DeskRow }
  | { readonly kind: 'refused'; readonly error: string; readonly hint: string }
  /** There is no such article or row today. */
  | { readonly kind: 'unknown' };

/** The desk behind the server. What is not there is undefined; every method may throw AppError. */
export interface ServedDesk {
  articles(): Promise<readonly DeskArticleLine[]>;
  article(id: string): Promise<DeskArticle | undefined>;
  repairs(article: string, row: string): Promise<DeskRepairs | undefined>;
  save(article: string, row: string, save: DeskSave): Promise<RowAnswer>;
  /** Back to the machine's text. */
  undo(article: string, row: string, version: string): Promise<RowAnswer>;
  names(): Promise<readonly DeskNameLine[]>;
  /** @param form with it, each mention tells how its row would read with this form */
  name(label: string, form?: string): Promise<DeskNamePage | undefined>;
  settle(label: string, settle: DeskSettle): Promise<readonly DeskSettled[] | undefined>;
  /** Puts a spelling into the glossary, or only tells what that would change. */
  spelling(label: string, wish: DeskSpellingWish): Promise<DeskSpelled | undefined>;
  /** Tells of changes from now on, and of a fault that there is. @returns what ends it */
  listen(listener: (event: DeskEvent) => void): () => void;
}
