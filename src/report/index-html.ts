import type { TargetLanguage } from '../domain/bitext.ts';
import { countWords, STATE_WORDS, STATES } from '../domain/bitext-facts.ts';
import { SEVERITIES } from '../domain/finding.ts';
import { type Html, html, relativeAddress } from '../domain/html.ts';
import { renderPage } from '../domain/page.ts';
import { renderArticles, renderRow } from './index-articles.ts';
import { renderNames } from './index-names.ts';
import { INDEX_STYLE } from './index-style.ts';
import { IndexTotals } from './index-totals.ts';
import { isMixed } from './name-summary.ts';
import type { ArticleSummary } from './summarise.ts';

/** `index.html`: the whole batch. @param summaries in any order, taken one by one; shown by id */
export function renderIndex(summaries: Iterable<ArticleSummary>, target: TargetLanguage): string {
  const totals = new IndexTotals();
  for (const one of summaries) totals.add(one, { id: one.id, row: renderRow(one), findings: renderFindings(one) });
  const { articles, names } = totals;
  return renderPage({
    title: 'zweispalt: all articles',
    style: INDEX_STYLE,
    body: html`<header class="top">
<p class="kicker"><b>zweispalt</b> German into ${target}</p>
<h1>${countWords(articles.length, 'article')}</h1>
${chips(totals, names.filter(isMixed).length)}
</header>
<main>
${articles.length === 0 ? html`<p class="none">There are no articles yet. Put German ones into the input folder and run “zweispalt translate”.</p>` : renderArticles(articles.map(({ row }) => row))}
${renderAllFindings(articles.flatMap(({ findings }) => findings ?? []))}
${renderNames(names)}
</main>`,
  });
}

function chips({ states, severities }: IndexTotals, mixed: number): Html {
  const byState = STATES.map((state) => [state, states.get(state) ?? 0, STATE_WORDS[state]] as const);
  const bySeverity = SEVERITIES.map((severity) => {
    const count = severities.get(severity) ?? 0;
    return [severity, count, `${severity === 'info' ? 'note' : severity}${count === 1 ? '' : 's'}`] as const;
  });
  const names = ['warning', mixed, `${mixed === 1 ? 'name' : 'names'} in more than one form`] as const;
  const shown = [...byState, ...bySeverity, names].filter(([, count]) => count > 0);
  return html`<ul class="chips">
${shown.map(([name, count, words]) => html`<li class="chip ${name}"><b>${count.toLocaleString('en')}</b> ${words}</li>\n`)}</ul>`;
}

const renderAllFindings = (findings: readonly Html[]): Html | false =>
  findings.length > 0 &&
  html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${findings}</section>`;

/** The gravest findings of an article, folded up; nothing where there is none. */
function renderFindings({ title, folder, messages, findings }: ArticleSummary): Html | undefined {
  const page = relativeAddress(folder, 'bilingual.html');
  const shown = messages.filter(({ severity }) => severity !== 'info');
  if (shown.length === 0) return undefined;
  const more = findings.error + findings.warning - shown.length;
  const items = shown.map(
    ({ severity, rule, message, segment }) =>
      html`<li class="finding ${severity}"><span><a href="${page}${
        segment && `#${encodeURIComponent(segment)}`
      }">${message}</a> <span class="rule">(${rule})</span></span></li>\n`,
  );
  return html`<details class="found"><summary><span lang="de">${title}</span> <span class="tally">${findings.error > 0 && countWords(findings.error, 'error')}${
    findings.error > 0 && findings.warning > 0 && ', '
  }${findings.warning > 0 && countWords(findings.warning, 'warning')}</span></summary>
<ul class="findings">${items}</ul>
${more > 0 && html`<p class="none">And ${more} more in <a href="${page}">the article</a>.</p>`}</details>
`;
}
