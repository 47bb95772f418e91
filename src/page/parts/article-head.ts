import { html, nothing, type TemplateResult } from 'lit';
import type { DeskArticle, DeskCounts } from '../../domain/desk.ts';
import { progressOf } from '../state/progress.ts';
import { findingWords } from '../state/words.ts';
import { findingNotes } from './finding-note.ts';
import { progressBar } from './progress-bar.ts';

/** What the article is, and how far. */
export function articleHead(
  { id, title, titleEnglish, language, findings }: DeskArticle,
  counts: DeskCounts,
): TemplateResult {
  const { done, total } = progressOf(counts);
  return html`<div class="head">
    ${id === title ? nothing : html`<p class="kicker"><bdi>${id}</bdi></p>`}
    <h1 lang="de">${title}</h1>
    ${titleEnglish ? html`<p class="subtitle" lang=${language}>${titleEnglish}</p>` : nothing}
    <div class="state">
      ${progressBar(counts)}
      <p><b>${done}</b> of ${total} reviewed${more(counts)}</p>
    </div>
    ${findingNotes(findings)}
  </div>`;
}

function more(counts: DeskCounts): string {
  const parts = [
    counts.edited > 0 && `${counts.edited} edited`,
    counts.open > 0 && `${counts.open} open`,
    counts.stale > 0 && `${counts.stale} with another German`,
    counts.pending > 0 && `${counts.pending} not translated yet`,
    counts.failed > 0 && `${counts.failed} failed`,
    findingWords(counts.findings),
  ];
  return parts
    .filter(Boolean)
    .map((part) => ` · ${part}`)
    .join('');
}
