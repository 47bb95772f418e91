import type { Bitext } from '../domain/bitext.ts';
import {
  allFindings,
  countFindings,
  countStates,
  countWords,
  dateWords,
  STATE_WORDS,
  STATES,
  titleOf,
} from '../domain/bitext-facts.ts';
import { SEVERITIES } from '../domain/finding.ts';
import type { BilingualFormat } from '../domain/format.ts';
import { type Html, html, webAddress } from '../domain/html.ts';
import { renderKicker, renderPage } from '../domain/page.ts';
import { renderFindings, renderRow } from './html-row.ts';
import { BILINGUAL_STYLE } from './html-style.ts';

/** `bilingual.html`: both columns on one page that stands alone and runs nothing. */
export const htmlFormat: BilingualFormat = {
  name: 'html',
  file: 'bilingual.html',
  render: (bitext) =>
    renderPage({
      title: `${titleOf(bitext).de} – German and English`,
      style: BILINGUAL_STYLE,
      body: html`${header(bitext)}
<main>
${articleFindings(bitext)}
${table(bitext)}
</main>`,
    }),
};

function header(bitext: Bitext): Html {
  const { de, en } = titleOf(bitext);
  return html`<header class="top">
${renderKicker(bitext.article.id, [['diff.html', 'changes']])}
<h1 lang="de">${de}</h1>
${en && html`<p class="subtitle" lang="${bitext.target}">${en}</p>`}
${meta(bitext)}
${chips(bitext)}
${legend()}
</header>`;
}

function meta({ article }: Bitext): Html {
  const { outlet, date, author, address } = article.meta;
  const link = webAddress(address);
  const source = link ? html`<a href="${link}" rel="noreferrer noopener">${address}</a>` : address;
  const items = [outlet, date && html`<time>${dateWords(date)}</time>`, author, source].filter(Boolean);
  return items.length === 0 ? html`` : html`<ul class="meta">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function chips(bitext: Bitext): Html {
  const states = countStates(bitext);
  const findings = countFindings(allFindings(bitext));
  return html`<ul class="chips">
<li class="chip"><b>${bitext.pairs.length}</b> ${bitext.pairs.length === 1 ? 'row' : 'rows'}</li>
${STATES.filter((state) => states[state] > 0).map(
  (state) => html`<li class="chip ${state}"><b>${states[state]}</b> ${STATE_WORDS[state]}</li>\n`,
)}${SEVERITIES.filter((severity) => findings[severity] > 0).map(
  (severity) =>
    html`<li class="chip ${severity}">${countWords(findings[severity], severity === 'info' ? 'note' : severity)}</li>\n`,
)}</ul>`;
}

const legend = (): Html => html`<details class="legend" open><summary>How names are marked</summary>
<ul>
<li><mark class="house">house form</mark></li>
<li><mark class="repaired">repaired</mark>, with what the engine wrote</li>
<li><mark class="accepted">accepted form</mark></li>
<li><mark class="missing">missing in the English</mark></li>
<li><mark class="residue">not the house form</mark></li>
<li><mark class="ambiguous">not clear who is meant</mark></li>
<li><mark class="flag">another finding</mark></li>
</ul></details>`;

const articleFindings = ({ findings }: Bitext): Html =>
  findings.length === 0
    ? html``
    : html`<section class="notes" aria-label="Findings on the whole article">${renderFindings(findings)}</section><br>`;

const table = (bitext: Bitext): Html => html`<table class="bitext" role="table">
<caption class="hidden">German and English, paragraph by paragraph</caption>
<thead role="rowgroup"><tr role="row">
<th class="number" scope="col" role="columnheader"><span class="hidden">Row</span></th>
<th scope="col" role="columnheader" lang="de">Deutsch</th>
<th scope="col" role="columnheader">English <span class="language">(${bitext.target})</span></th>
</tr></thead>
<tbody role="rowgroup">
${bitext.pairs.map((pair, index) => renderRow(pair, index + 1, bitext.target))}</tbody>
</table>`;
