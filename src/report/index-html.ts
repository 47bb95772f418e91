import type { TargetLanguage } from '../domain/bitext.ts';
import { countWords, STATE_WORDS, STATES } from '../domain/bitext-facts.ts';
import { SEVERITIES } from '../domain/finding.ts';
import { type Html, html, relativeAddress } from '../domain/html.ts';
import { renderPage } from '../domain/page.ts';
import { renderArticles } from './index-articles.ts';
import { renderNames } from './index-names.ts';
import { INDEX_STYLE } from './index-style.ts';
import { isMixed, mergeNames } from './name-summary.ts';
import type { ArticleSummary } from './summarise.ts';

/** `index.html`: the whole batch. @param summaries in any order; shown by id */
export function renderIndex(summaries: readonly ArticleSummary[], target: TargetLanguage): string {
  const articles = [...summaries].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const names = mergeNames(articles.map((article) => article.names));
  return renderPage({
    title: 'zweispalt: all articles',
    style: INDEX_STYLE,
    body: html`<header class="top">
<p class="kicker"><b>zweispalt</b> German into ${target}</p>
<h1>${countWords(articles.length, 'article')}</h1>
${totals(articles, names.filter(isMixed).length)}
</header>
<main>
${articles.length === 0 ? html`<p class="none">There are no articles yet. Put German ones into the input folder and run “zweispalt translate”.</p>` : renderArticles(articles)}
${findings(articles)}
${renderNames(names)}
</main>`,
  });
}

function totals(articles: readonly ArticleSummary[], mixed: number): Html {
  const sum = (count: (article: ArticleSummary) => number) => articles.reduce((all, one) => all + count(one), 0);
  const states = STATES.map((state) => [state, sum((one) => one.states[state]), STATE_WORDS[state]] as const);
  const severities = SEVERITIES.map((severity) => {
    const count = sum(({ findings }) => findings[severity]);
    return [severity, count, `${severity === 'info' ? 'note' : severity}${count === 1 ? '' : 's'}`] as const;
  });
  const names = ['warning', mixed, `${mixed === 1 ? 'name' : 'names'} in more than one form`] as const;
  const chips = [...states, ...severities, names].filter(([, count]) => count > 0);
  return html`<ul class="chips">
${chips.map(([name, count, words]) => html`<li class="chip ${name}"><b>${count.toLocaleString('en')}</b> ${words}</li>\n`)}</ul>`;
}

/** The gravest findings of each article, folded up. */
function findings(articles: readonly ArticleSummary[]): Html {
  const concerned = articles.filter(({ messages }) => messages.some(({ severity }) => severity !== 'info'));
  if (concerned.length === 0) return html``;
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${concerned.map(articleFindings)}</section>`;
}

function articleFindings({ title, folder, messages, findings }: ArticleSummary): Html {
  const page = relativeAddress(folder, 'bilingual.html');
  const shown = messages.filter(({ severity }) => severity !== 'info');
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
