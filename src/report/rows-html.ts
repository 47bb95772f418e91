import { countWords } from '../domain/bitext-facts.ts';
import { type Html, html } from '../domain/html.ts';
import type { RepairRow } from './diff-article.ts';
import { countRepairs, formWords, nameWords, REASON_WORDS } from './reasons.ts';
import { type ReviewRow, type ReviewSum, shareWords } from './reviewer-changes.ts';
import type { RevisionRow } from './revisions.ts';
import { type SourceRow, sourceWords } from './source-changes.ts';
import type { Piece } from './word-diff.ts';

/** The look of pages that show rows of changes. */
export const ROWS_STYLE = `
.key { margin: 1rem 0 0; font-size: .8125rem; }
main { max-width: 62rem; } .top { max-width: 62rem; }
.none { color: var(--soft); margin: 0 0 .75rem; }
.rows { margin: 0; padding: 0; list-style: none; background: var(--sheet); box-shadow: 0 0 0 1px var(--line); border-radius: .4rem; }
.row { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1.25rem; padding: .9rem 1.25rem; }
.row + .row { border-top: 1px solid var(--line); }
.head { margin: .2rem 0 0; font-size: .8125rem; color: var(--soft); }
.head a { font-variant-numeric: tabular-nums; }
.why { display: block; }
.text { margin: 0; font: 1.0625rem/1.65 var(--text); overflow-wrap: anywhere; white-space: pre-line; unicode-bidi: isolate; }
.text + .text { margin-top: .5rem; }
.german { color: var(--soft); font-size: 1rem; }
.reasons { margin: .5rem 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .8125rem; }
.reasons li { unicode-bidi: isolate; overflow-wrap: anywhere; } .reasons b { color: var(--mended); font-weight: 600; margin-right: .35em; }
.reasons q { color: var(--ink); } .rule { margin-left: .35em; color: var(--faint); }
.rule::before { content: "· "; }
.names { border-collapse: collapse; margin: 0 0 1rem; font-size: .875rem; } .names th { text-align: left; color: var(--faint); font-weight: 600; }
.names th, .names td { padding: .15rem 1.25rem .15rem 0; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: isolate; } .names td:nth-child(2) { font-variant-numeric: tabular-nums; }
@media (max-width: 700px) {
  main, .top { padding-left: 1rem; padding-right: 1rem; }
  .row { display: block; padding: .8rem 1rem; } .head { margin: 0 0 .3rem; } .why { display: inline; } .why::before { content: "· "; }
}
@media print { .row { break-inside: avoid; } .rows { box-shadow: none; } }
`;

/** What went and what came, as all pages show it. */
export const legend: Html = html`<p class="key"><del>what went</del> <ins>what came</ins></p>`;

/** A list of rows. */
export const rowsHtml = (rows: readonly Html[]): Html => html`<ol class="rows">\n${rows}</ol>`;

/** A list of rows with their number, or a word in its place. */
export const rowsOrNone = (rows: readonly Html[], none: string): Html =>
  rows.length === 0
    ? html`<p class="none">${none}</p>`
    : html`<p class="none">${countWords(rows.length, 'row')} changed.</p>${rowsHtml(rows)}`;

/** Address of a row in the bilingual page; undefined where the page cannot know where that lies. */
export type LinkTo = ((id: string) => string) | undefined;

export const repairHtml = (row: RepairRow, target: string, link: LinkTo): Html =>
  entry(
    rowName(row, link),
    '',
    html`<p class="text" lang="${target}">${words(row.pieces)}</p>${
      row.changes.length > 0 && html`<ul class="reasons">${countRepairs(row).map(reason)}</ul>`
    }`,
  );

const reason = ({ concept, rule, before, after, count }: ReturnType<typeof countRepairs>[number]): Html =>
  html`<li><b>${concept}</b> <q>${before}</q> → <q>${after}</q> <span class="rule">${rule}${count > 1 && ` · ${count} times`}</span></li>\n`;

export const reviewHtml = (row: ReviewRow, target: string, link: LinkTo): Html =>
  entry(rowName(row, link), shareWords(row), html`<p class="text" lang="${target}">${words(row.pieces)}</p>`);

/** How much reviewers changed, in all and by name. */
export const reviewedHtml = (sum: ReviewSum): Html => {
  const names = sum.names.filter(({ changes }) => changes.length > 0);
  return html`<p class="none">${countWords(sum.changedRows, 'row')} of ${sum.rows} reviewed changed: ${shareWords(sum)}.</p>
${
  names.length > 0 &&
  html`<table class="names"><tr><th>name</th><th>stood</th><th>changed to</th></tr>
${names.map((name) => html`<tr><td>${nameWords(name)}</td><td>${name.stood}</td><td>${name.changes.map(formWords).join(', ')}</td></tr>\n`)}</table>`
}`;
};

export const revisionHtml = (row: RevisionRow, target: string, link: LinkTo): Html =>
  entry(
    rowName(row, link),
    REASON_WORDS[row.reason],
    html`${row.source.length > 0 && html`<p class="text german" lang="de">${words(row.source)}</p>`}${
      row.target.length > 0 && html`<p class="text" lang="${target}">${words(row.target)}</p>`
    }`,
  );

export const sourceHtml = (row: SourceRow): Html =>
  entry(html`${sourceWords(row)}`, '', html`<p class="text" lang="de">${words(row.pieces)}</p>`);

function rowName({ id, number }: { readonly id: string; readonly number?: number }, link: LinkTo): Html {
  if (number === undefined) return html`A former row`;
  return link ? html`<a href="${link(id)}">Row ${number}</a>` : html`Row ${number}`;
}

const entry = (name: Html, why: string, body: Html): Html =>
  html`<li class="row">
<p class="head">${name}${why && html` <span class="why">${why}</span>`}</p>
<div>${body}</div>
</li>
`;

const words = (pieces: readonly Piece[]): readonly Html[] =>
  pieces.map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
