import { countWords } from '../domain/bitext-facts.ts';
import { type Html, html } from '../domain/html.ts';
import { renderKicker, renderPage } from '../domain/page.ts';
import type { ArticleDiff, RepairRow, RevisionRow } from './diff-article.ts';
import { countRepairs, REASON_WORDS } from './reasons.ts';
import type { Piece } from './word-diff.ts';

const STYLE = `
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
@media (max-width: 700px) {
  main, .top { padding-left: 1rem; padding-right: 1rem; }
  .row { display: block; padding: .8rem 1rem; } .head { margin: 0 0 .3rem; } .why { display: inline; } .why::before { content: "· "; }
}
@media print { .row { break-inside: avoid; } .rows { box-shadow: none; } }
`;

/** `diff.html`: what changed, word by word, with the reasons. */
export const renderDiffHtml = (diff: ArticleDiff): string =>
  renderPage({
    title: `Changes: ${diff.title}`,
    style: STYLE,
    body: html`<header class="top">
${renderKicker(diff.id, [['bilingual.html', 'side by side']])}
<h1 lang="de">${diff.title}</h1>
<p class="subtitle">What changed, and why</p>
<ul class="chips">
<li class="chip"><b>${diff.repairs.length}</b> since the engine’s text</li>
<li class="chip"><b>${diff.revisions.length}</b> since the previous text</li>
</ul>
<p class="key"><del>what went</del> <ins>what came</ins></p>
</header>
<main>
${section(
  'From the engine’s text to this text',
  'engine',
  diff.repairs.map((row) => repair(row, diff.target)),
  'No changes.',
)}
${section(
  'From the previous text to this text',
  'previous',
  diff.revisions.map((row) => revision(row, diff.target)),
  diff.hasPrevious ? 'No changes.' : 'There is no previous text.',
)}
</main>`,
  });

const section = (title: string, id: string, rows: readonly Html[], none: string): Html =>
  html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${rows.length === 0 ? html`<p class="none">${none}</p>` : html`<p class="none">${countWords(rows.length, 'row')} changed.</p><ol class="rows">\n${rows}</ol>`}
</section>`;

const repair = (row: RepairRow, target: string): Html =>
  entry(
    row,
    row.by === 'reviewer' ? 'a reviewer’s text' : '',
    html`<p class="text" lang="${target}">${words(row.pieces)}</p>${
      row.changes.length > 0 && html`<ul class="reasons">${countRepairs(row).map(reason)}</ul>`
    }`,
  );

const reason = ({ concept, rule, before, after, count }: ReturnType<typeof countRepairs>[number]): Html =>
  html`<li><b>${concept}</b> <q>${before}</q> → <q>${after}</q> <span class="rule">${rule}${count > 1 && ` · ${count} times`}</span></li>\n`;

const revision = (row: RevisionRow, target: string): Html =>
  entry(
    row,
    REASON_WORDS[row.reason],
    html`${row.source.length > 0 && html`<p class="text german" lang="de">${words(row.source)}</p>`}${
      row.target.length > 0 && html`<p class="text" lang="${target}">${words(row.target)}</p>`
    }`,
  );

function entry({ id, number }: { readonly id: string; readonly number?: number }, why: string, body: Html): Html {
  const link = html`<a href="bilingual.html#${encodeURIComponent(id)}">Row ${number}</a>`;
  return html`<li class="row">
<p class="head">${number === undefined ? 'A former row' : link}${why && html` <span class="why">${why}</span>`}</p>
<div>${body}</div>
</li>
`;
}

const words = (pieces: readonly Piece[]): readonly Html[] =>
  pieces.map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
