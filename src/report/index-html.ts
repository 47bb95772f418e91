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

/** Stands for what is put in last. No text can hold it: what goes into a page is rid of control characters. */
const HOLE = html`\0`;

/** `index.html`: the whole batch, in UTF-8. @param summaries in any order, taken one by one; shown by id */
export function renderIndex(summaries: Iterable<ArticleSummary>, target: TargetLanguage): Uint8Array {
  const totals = new IndexTotals();
  for (const one of summaries) totals.add(one, renderRow(one), renderFindings(one));
  const { articles } = totals;
  const findings = articles.flatMap((one) => one.findings ?? []);
  const page = renderFrame(totals, { articles: articles.length, findings: findings.length }, target);
  const [head = '', middle = '', tail = ''] = page.split(HOLE.text);
  const rows = articles.map(({ row }) => row);
  return Buffer.concat([Buffer.from(head), ...rows, Buffer.from(middle), ...findings, Buffer.from(tail)]);
}

/** The page, with a hole for the articles' rows and one for their findings. */
function renderFrame(
  totals: IndexTotals,
  { articles, findings }: { readonly articles: number; readonly findings: number },
  target: TargetLanguage,
): string {
  const { names } = totals;
  return renderPage({
    title: 'zweispalt: all articles',
    style: INDEX_STYLE,
    body: html`<header class="top">
<p class="kicker"><b>zweispalt</b> German into ${target}</p>
<h1>${countWords(articles, 'article')}</h1>
${chips(totals, names.filter(isMixed).length)}
</header>
<main>
${articles === 0 ? html`<p class="none">There are no articles yet. Put German ones into the input folder and run “zweispalt translate”.</p>${HOLE}` : renderArticles(HOLE)}
${findings === 0 ? HOLE : renderFindingsList(HOLE)}
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

const renderFindingsList = (findings: Html): Html =>
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
