import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText, gapWords, skipWords } from '../domain/bitext-facts.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import { type Html, html } from '../domain/html.ts';
import { annotate } from './annotate.ts';
import { renderBadge, renderRemarks } from './html-review.ts';
import { findingPlaces, otherChanges, sourceNames, targetNames } from './name-notes.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** One row of the table: number, German, English with all that is known about it. @param number from 1 */
export function renderRow(pair: BitextPair, number: number, target: Bitext['target']): Html {
  const { id, kind } = pair.segment;
  return html`<tr id="${id}" class="${pair.state} ${kind}" role="row">
<td class="number" role="cell"><a href="#${encodeURIComponent(id)}" aria-label="Row ${number}">${number}</a></td>
${pair.segment.skip ? skippedCells(pair) : textCells(pair, target)}
</tr>
`;
}

/** Findings as a list; nothing if there are none. */
export const renderFindings = (findings: readonly Finding[]): Html =>
  findings.length === 0 ? html`` : html`<ul class="findings">${findings.map(renderFinding)}</ul>`;

const renderFinding = ({ severity, rule, message, remedy }: Finding): Html =>
  html`<li class="finding ${severity}"><span class="severity">${SEVERITY_WORDS[severity]}</span><span>${message}${
    remedy && html` <span class="remedy">${remedy}</span>`
  } <span class="rule">(${rule})</span></span></li>`;

function textCells(pair: BitextPair, target: Bitext['target']): Html {
  const source = annotate(pair.segment.source.text, sourceNames(pair), findingPlaces(pair.findings, 'source'));
  return html`<td lang="de" data-label="de" role="cell"><p class="text">${source}</p></td>
<td lang="${target}" data-label="en" role="cell">${english(pair)}${repairs(pair)}${renderRemarks(pair)}${notes(pair)}</td>`;
}

/** What is said about a row is plain English of ours, whatever the language of its text. */
const notes = (pair: BitextPair): Html =>
  pair.findings.length === 0 ? html`` : html`<div lang="en">${renderFindings(pair.findings)}</div>`;

function english(pair: BitextPair): Html {
  const text = finalText(pair);
  if (!text) return html`<p class="gap" lang="en">${gapWords(pair) ?? 'There is no English.'}</p>`;
  const marked = annotate(text.text, targetNames(pair), otherChanges(pair), findingPlaces(pair.findings, 'target'));
  return html`${renderBadge(pair)}<p class="text">${marked}</p>`;
}

/** The repairs of a row in short, for who cannot point at a word: on a phone, on paper, with a screen reader. */
function repairs(pair: BitextPair): Html {
  const seen = new Map(pair.changes.map((change) => [`${change.before}\n${change.after}`, change]));
  if (seen.size === 0 || pair.state !== 'translated') return html``;
  const list = [...seen.values()].map(
    ({ before, after }) => html`<span><del>${before}</del> <ins>${after}</ins></span> `,
  );
  return html`<p class="repairs"><b class="hidden" lang="en">Repaired: </b>${list}</p>`;
}

function skippedCells(pair: BitextPair): Html {
  const { source, skip } = pair.segment;
  const text = html`<p class="text">${source.text}</p>`;
  const folded = html`<details><summary>${source.text.slice(0, 70).trim()}…</summary>${text}</details>`;
  return html`<td lang="${skip?.reason === 'english' ? 'en' : 'de'}" data-label="de" role="cell">${
    source.text.length > 90 ? folded : text
  }</td>
<td lang="en" role="cell">Not sent: ${skip && skipWords(skip)}${renderFindings(pair.findings)}</td>`;
}
