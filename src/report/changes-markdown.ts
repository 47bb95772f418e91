import { escapeMarkdown } from '../domain/markdown.ts';
import { type ArticleChanges, type Changes, remarksOf, summaryWords, VIEW_TITLES } from './changes.ts';
import { shareWords } from './reviewer-changes.ts';
import { repairMarkdown, reviewedMarkdown, reviewMarkdown, revisionMarkdown, sourceMarkdown } from './rows-markdown.ts';

/** What changed in several articles, for a pull request. */
export function renderChangesMarkdown(changes: Changes): string {
  const parts = [
    `# ${VIEW_TITLES[changes.view]}`,
    `${escapeMarkdown(summaryWords(changes))}.`,
    ...changes.articles.flatMap((article) => section(article, changes)),
    ...(changes.reviews.rows > 0 ? reviewed(changes) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (article: ArticleChanges, { view }: Changes): readonly string[] => [
  `## ${escapeMarkdown(article.title)}`,
  escapeMarkdown(article.id + (article.run ? `, compared with the run of ${article.run}` : '')),
  ...remarksOf(article, view).map(escapeMarkdown),
  ...article.revisions.flatMap((row) => revisionMarkdown(row, '###')),
  ...article.repairs.flatMap((row) => repairMarkdown(row, '###')),
  ...article.source.flatMap((row) => sourceMarkdown(row, '###')),
  ...(article.reviews.rows.length > 0 ? ['Reviewers changed, of the machine’s text:'] : []),
  ...article.reviews.rows.flatMap((row) => reviewMarkdown(row, '###')),
];

const reviewed = ({ reviews, reviewed }: Changes): readonly string[] => [
  '## What reviewers changed',
  ...reviewedMarkdown(reviews),
  [
    '| article | rows | words changed |',
    '| --- | ---: | --- |',
    ...reviewed.map(
      ({ id, sum }) => `| ${escapeMarkdown(id)} | ${sum.changedRows} of ${sum.rows} | ${shareWords(sum)} |`,
    ),
  ].join('\n'),
];
