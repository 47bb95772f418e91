import { countWords, dateWords, STATE_WORDS, STATES } from '../domain/bitext-facts.ts';
import { SEVERITIES, type Severity } from '../domain/finding.ts';
import { type Html, html, relativeAddress } from '../domain/html.ts';
import type { ArticleSummary } from './summarise.ts';

/** The articles as a table: what they are, how far they are, what is wrong, and where their files lie. */
export const renderArticles = (rows: Html): Html => html`<table class="list" role="table">
<caption class="hidden">Articles</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Article</th><th scope="col" role="columnheader">Progress</th><th scope="col" role="columnheader">Findings</th><th scope="col" role="columnheader">Files</th></tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>`;

/** An article's row of that table. */
export const renderRow = (article: ArticleSummary): Html => {
  const { folder, translation, title, englishTitle, outlet, date, id } = article;
  const about = [outlet, dateWords(date), id].filter((one) => one !== undefined);
  return html`<tr role="row">
<td role="cell"><a class="name" lang="de" href="${relativeAddress(folder, 'bilingual.html')}">${title}</a>${
    englishTitle && html`<span class="english" lang="en">${englishTitle}</span>`
  }<span class="about">${about.map((one) => html`<span>${one}</span> `)}</span></td>
<td role="cell">${progress(article)}</td>
<td role="cell">${severities(article.findings)}</td>
<td role="cell" class="files"><a href="${relativeAddress(folder, 'bilingual.html')}">side by side</a> <a href="${relativeAddress(folder, translation)}">English</a> <a href="${relativeAddress(folder, 'diff.html')}">changes</a></td>
</tr>
`;
};

/** What was left out is no work, and no part of the bar. */
function progress({ states }: ArticleSummary): Html {
  const parts = STATES.filter((state) => state !== 'skipped' && states[state] > 0);
  const total = parts.reduce((sum, state) => sum + states[state], 0);
  const done = states.translated + states.reviewed;
  const words = [...parts, ...(states.skipped > 0 ? (['skipped'] as const) : [])]
    .map((state) => `${states[state]} ${STATE_WORDS[state]}`)
    .join(', ');
  const bar = parts.map((state) => html`<span class="${state}" style="flex-grow:${states[state]}"></span>`);
  return html`<span class="bar" role="img" aria-label="${words}" title="${words}">${bar}</span><span class="share">${
    total === 0 ? 'nothing to translate' : `${done} of ${countWords(total, 'paragraph')}`
  }</span>`;
}

function severities(findings: Readonly<Record<Severity, number>>): Html {
  const shown = SEVERITIES.filter((severity) => findings[severity] > 0);
  if (shown.length === 0) return html`<span class="clear">none</span>`;
  return html`${shown.map(
    (severity) =>
      html`<span class="chip ${severity}">${countWords(findings[severity], severity === 'info' ? 'note' : severity)}</span> `,
  )}`;
}
