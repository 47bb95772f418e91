import { countWords } from '../domain/bitext-facts.ts';
import { type Html, html } from '../domain/html.ts';
import { renderPage } from '../domain/page.ts';
import { type ArticleChanges, type Changes, remarksOf, summaryWords, VIEW_TITLES } from './changes.ts';
import { shareWords } from './reviewer-changes.ts';
import {
  legend,
  ROWS_STYLE,
  repairHtml,
  reviewedHtml,
  reviewHtml,
  revisionHtml,
  rowsHtml,
  sourceHtml,
} from './rows-html.ts';

const STYLE = `${ROWS_STYLE}
h2 { overflow-wrap: anywhere; unicode-bidi: isolate; } h2 small { display: block; color: var(--faint); font-weight: 400; font-size: .8125rem; }
.rows + .none { margin-top: 1.25rem; }
`;

/** What changed in several articles, as one page that stands alone. */
export const renderChangesHtml = (changes: Changes): string =>
  renderPage({
    title: VIEW_TITLES[changes.view],
    style: STYLE,
    body: html`<header class="top">
<p class="kicker"><b>zweispalt</b></p>
<h1>${VIEW_TITLES[changes.view]}</h1>
<p class="subtitle">${summaryWords(changes)}</p>
${legend}
</header>
<main>
${changes.articles.map((article) => section(article, changes))}${changes.reviews.rows > 0 && reviewed(changes)}</main>`,
  });

function section(article: ArticleChanges, { view, target }: Changes): Html {
  const rows = [
    ...article.revisions.map((row) => revisionHtml(row, target, undefined)),
    ...article.repairs.map((row) => repairHtml(row, target, undefined)),
    ...article.source.map(sourceHtml),
  ];
  const reviews = article.reviews.rows.map((row) => reviewHtml(row, target, undefined));
  return html`<section>
<h2><span lang="de">${article.title}</span> <small>${article.id}${article.run && ` · compared with the run of ${article.run}`}</small></h2>
${remarksOf(article, view).map((remark) => html`<p class="none">${remark}</p>\n`)}${
  rows.length > 0 && html`<p class="none">${countWords(rows.length, 'row')} changed.</p>${rowsHtml(rows)}`
}${reviews.length > 0 && html`<p class="none">Reviewers changed, of the machine’s text:</p>${rowsHtml(reviews)}`}
</section>
`;
}

const reviewed = ({ reviews, reviewed }: Changes): Html => html`<section>
<h2>What reviewers changed</h2>
${reviewedHtml(reviews)}
<table class="names"><tr><th>article</th><th>rows</th><th>words changed</th></tr>
${reviewed.map(({ id, sum }) => html`<tr><td>${id}</td><td>${sum.changedRows} of ${sum.rows}</td><td>${shareWords(sum)}</td></tr>\n`)}</table>
</section>
`;
