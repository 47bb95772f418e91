import { html, type TemplateResult } from 'lit';
import type { DeskRow } from '../../domain/desk.ts';
import { findingNotes } from './finding-note.ts';

const SHORT = 90;

/** What was not sent: grey, and folded where it is long. */
export function furnitureView({ source, why, findings }: DeskRow): TemplateResult {
  const text = html`<p class="text" lang="de">${source}</p>`;
  const folded = html`<details>
    <summary lang="de">${source.slice(0, SHORT).trim()}…</summary>
    ${text}
  </details>`;
  return html`<div class="german">${source.length > SHORT ? folded : text}</div>
    <div class="english">Not sent: ${why}${findingNotes(findings)}</div>`;
}
