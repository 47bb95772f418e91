import type { TargetLanguage } from '../domain/bitext.ts';
import { countWords } from '../domain/bitext-facts.ts';
import type { RepairRow } from './diff-article.ts';
import type { ReviewerChanges, ReviewSum } from './reviewer-changes.ts';
import type { RevisionRow } from './revisions.ts';
import type { SourceRow } from './source-changes.ts';

/** What is shown: what changed since an earlier text, what the glossary did to the engine's text, or the German alone. */
export type ChangesView = 'changes' | 'raw' | 'source';

/** What changed in one article; only what the view shows is filled. */
export interface ArticleChanges {
  readonly id: string;
  readonly title: string;
  /** The run that wrote the text it is compared with; empty where nobody knows, absent where there is none. */
  readonly run?: string;
  /** Nothing stood there then. */
  readonly isNew: boolean;
  /** Paragraphs today. */
  readonly paragraphs: number;
  /** What a reader must know of the comparison. */
  readonly note?: string;
  readonly revisions: readonly RevisionRow[];
  /** What reviewers changed, as far as it does not stand among the revisions. */
  readonly reviews: ReviewerChanges;
  readonly repairs: readonly RepairRow[];
  readonly source: readonly SourceRow[];
}

/** What changed in several articles. Data for the pages, the terminal and programs. */
export interface Changes {
  readonly view: ChangesView;
  /** What the texts are compared with, in words. */
  readonly since: string;
  readonly target: TargetLanguage;
  /** Articles that were looked at. */
  readonly looked: number;
  /** Those of which there is something to show. */
  readonly articles: readonly ArticleChanges[];
  /** Articles that people have reviewed. */
  readonly reviewed: readonly { readonly id: string; readonly title: string; readonly sum: ReviewSum }[];
  /** All of them together. */
  readonly reviews: ReviewSum;
}

export const VIEW_TITLES: Readonly<Record<ChangesView, string>> = {
  changes: 'What changed',
  raw: 'What the glossary did to the engine’s text',
  source: 'How the German changed',
};

/** `2 of 5 articles changed since the previous text`. */
export function summaryWords({ view, since, looked, articles }: Changes): string {
  const all = `${articles.filter(hasChanged).length} of ${countWords(looked, 'article')}`;
  return view === 'raw' ? `${all} repaired` : `${all} changed since ${since}`;
}

const hasChanged = ({ isNew, revisions, repairs, source }: ArticleChanges): boolean =>
  isNew || revisions.length + repairs.length + source.length > 0;

/** Whether there is anything to show of an article. */
export const hasSomething = (article: ArticleChanges): boolean =>
  hasChanged(article) || article.reviews.rows.length > 0 || article.note !== undefined;

/** What there is to say of an article beside its rows. */
export function remarksOf(article: ArticleChanges, view: ChangesView): readonly string[] {
  const { isNew, paragraphs, note, run } = article;
  if (isNew) return [`New: ${countWords(paragraphs, 'paragraph')}.`];
  if (run === undefined && view !== 'raw') return ['There is no previous text.'];
  return [...(note === undefined ? [] : [note]), ...(hasChanged(article) ? [] : ['No changes.'])];
}
