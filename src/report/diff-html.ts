import { type Html, html } from '../domain/html.ts';
import { renderKicker, renderPage } from '../domain/page.ts';
import type { ArticleDiff } from './diff-article.ts';
import {
  legend,
  ROWS_STYLE,
  repairHtml,
  reviewedHtml,
  reviewHtml,
  revisionHtml,
  rowsHtml,
  rowsOrNone,
} from './rows-html.ts';

/** `diff.html`: what changed, word by word, with the reasons. */
export const renderDiffHtml = (diff: ArticleDiff): string =>
  renderPage({
    title: `Changes: ${diff.title}`,
    style: ROWS_STYLE,
    body: html`<header class="top">
${renderKicker(diff.id, [['bilingual.html', 'side by side']])}
<h1 lang="de">${diff.title}</h1>
<p class="subtitle">What changed, and why</p>
<ul class="chips">
<li class="chip"><b>${diff.repairs.length}</b> since the engine’s text</li>
${diff.reviews.sum.rows > 0 && html`<li class="chip"><b>${diff.reviews.rows.length}</b> by reviewers</li>\n`}<li class="chip"><b>${diff.revisions.length}</b> since the previous text</li>
</ul>
${legend}
</header>
<main>
${section('From the engine’s text to the glossary’s', 'engine', rowsOrNone(repairs(diff), 'No changes.'))}
${diff.stale.length > 0 && section('Reviewed for an earlier German', 'stale', stale(diff))}${diff.reviews.sum.rows > 0 && section('From the machine’s text to the reviewer’s', 'reviewer', reviews(diff))}${section(
  'From the previous text to this text',
  'previous',
  rowsOrNone(revisions(diff), diff.hasPrevious ? 'No changes.' : 'There is no previous text.'),
)}
</main>`,
  });

const section = (title: string, id: string, content: Html): Html =>
  html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;

const linkTo = (id: string): string => `bilingual.html#${encodeURIComponent(id)}`;

const repairs = ({ repairs, target }: ArticleDiff): readonly Html[] =>
  repairs.map((row) => repairHtml(row, target, linkTo));

const reviews = ({ reviews: { rows, sum }, target }: ArticleDiff): Html =>
  html`${reviewedHtml(sum)}${rows.length > 0 && rowsHtml(rows.map((row) => reviewHtml(row, target, linkTo)))}`;

const stale = ({ stale, target }: ArticleDiff): Html =>
  html`<p class="none">The English is as it was reviewed; adapt it to the German of today.</p>${rowsHtml(
    stale.map((row) => revisionHtml(row, target, linkTo)),
  )}`;

const revisions = ({ revisions, target }: ArticleDiff): readonly Html[] =>
  revisions.map((row) => revisionHtml(row, target, linkTo));
