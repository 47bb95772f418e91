import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRow } from '../../domain/desk.ts';
import { untag } from '../state/decision.ts';
import { STATE_WORDS } from '../state/words.ts';
import { findingNotes } from './finding-note.ts';
import type { RowView } from './row-view.ts';
import { spellingOffers } from './spelling-offer.ts';

/** What stands beside a row: how far it is, findings with remedies, the comment, spellings for the glossary, what others wrote. */
export const rowNotes = (element: RowView, row: DeskRow): TemplateResult =>
  html`<div class="notes">
    ${standing(element, row)}${comment(element, row)}
    ${findingNotes(row.findings, (fix) => element.desk.take(row.id, fix))}${spellingOffers(row.spellings, element.desk)}${suggestions(element, row)}
  </div>`;

const standing = (element: RowView, row: DeskRow): TemplateResult =>
  html`<p class="standing">
    <span class="badge ${row.state}">${STATE_WORDS[row.state]}</span>
    ${row.by && row.state !== 'open' ? html`<span class="by">by <bdi>${row.by}</bdi></span>` : nothing}
    ${saveWords(element)}
    <span class="quick">
      ${
        row.state === 'reviewed' || row.state === 'locked' || row.target === ''
          ? nothing
          : html`<button type="button" class="small" @click=${() => element.run('accept')}>Accept</button>`
      }
      ${
        row.state === 'locked'
          ? html`<button type="button" class="small" @click=${() => element.run('lock')}>Unlock</button>`
          : html`<button type="button" class="small" @click=${() => element.run('edit')}>Edit</button>`
      }
    </span>
  </p>`;

function saveWords({ save }: RowView): TemplateResult | typeof nothing {
  if (save?.type === 'saving') return html`<span class="save">saving…</span>`;
  if (save?.type === 'saved') return html`<span class="save saved">saved</span>`;
  return save ? html`<span class="save unsaved">not saved</span>` : nothing;
}

const comment = (element: RowView, row: DeskRow): TemplateResult | typeof nothing =>
  row.comment && element.editing?.field !== 'comment'
    ? html`<p class="comment"><b>Comment</b> <bdi>${row.comment}</bdi></p>`
    : nothing;

/** The text that another article has is offered, not taken; what is the same already is not worth a word. */
function suggestions(element: RowView, row: DeskRow): TemplateResult | typeof nothing {
  const others = row.suggestions.filter(({ target }) => target !== row.targetTagged);
  if (others.length === 0) return nothing;
  return html`<ul class="suggestions">
    ${others.map(
      ({ article, target }) =>
        html`<li>
          <p><b>Decided in <bdi>${article}</bdi></b></p>
          <p class="text" lang=${element.language}>${untag(target)}</p>
          <button type="button" class="small" @click=${() => element.desk.take(row.id, target)}>Take this text</button>
        </li>`,
    )}
  </ul>`;
}
