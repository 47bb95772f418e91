import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRepairs, DeskRow } from '../../domain/desk.ts';
import { untag } from '../state/decision.ts';
import { diffVersions } from '../state/word-diff.ts';
import type { RowView } from './row-view.ts';
import { diffText } from './texts.ts';

/** What was changed on the way: by the glossary in the engine's text, and by a person in what came of it. */
export function comparedView({ repairs, language }: RowView, row: DeskRow): TemplateResult {
  const isPersons = row.machine !== undefined && row.machine !== row.targetTagged;
  return html`<div class="compared" role="group" aria-label="Row ${row.number}: what was changed">
    ${row.isRepaired ? repaired(repairs, language) : nothing}
    ${
      isPersons
        ? html`<h2 class="minor">From the machine’s text to yours</h2>
            <p class="text" lang=${language}>${diffText(diffVersions(untag(row.machine!), row.target))}</p>`
        : nothing
    }
    ${row.isRepaired || isPersons ? nothing : html`<p class="says">Nothing was changed: this is the machine’s text as it came.</p>`}
  </div>`;
}

const repaired = (repairs: DeskRepairs | undefined, language: string): TemplateResult =>
  html`<h2 class="minor">What the glossary changed in the engine’s text</h2>
    ${
      repairs
        ? html`<p class="text" lang=${language}>${diffText(repairs.pieces)}</p>
            <ul class="changes">
              ${repairs.changes.map(
                ({ concept, rule, before, after }) =>
                  html`<li><del>${before}</del> <ins>${after}</ins> <bdi>${concept}</bdi> (${rule})</li>`,
              )}
            </ul>`
        : html`<p class="says">Looking it up…</p>`
    }`;
