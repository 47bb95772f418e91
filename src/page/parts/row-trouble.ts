import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRow } from '../../domain/desk.ts';
import type { SaveState } from '../state/article-state.ts';
import { type Decision, untag } from '../state/decision.ts';
import { diffVersions } from '../state/word-diff.ts';
import { STATE_WORDS } from '../state/words.ts';
import type { RowView } from './row-view.ts';
import { textField } from './text-field.ts';
import { diffText } from './texts.ts';

type View = TemplateResult | typeof nothing;

/** Mine, theirs and the machine's, side by side; nothing is lost before the person has chosen. */
export function conflictView(element: RowView, { mine }: Extract<SaveState, { type: 'conflict' }>): TemplateResult {
  const { row, desk } = element;
  const mineText = textOf(mine, row);
  const theirs = row.target;
  return html`<div class="conflict" role="group" aria-label="Row ${row.number}: two decisions">
    <p class="says"><b>This row was changed elsewhere meanwhile.</b> Nothing of yours was written over it.</p>
    <div class="versions">
      ${version(element, `Mine (${stateWords(mine)})`, diffVersions(theirs, mineText), commentOf(mine))}
      ${version(element, theirsTitle(row), [{ kind: 'same', text: theirs }], row.comment)}
      ${row.machine === undefined ? nothing : version(element, 'The machine’s', [{ kind: 'same', text: untag(row.machine) }])}
    </div>
    <p class="choices">
      <button type="button" @click=${() => desk.keepMine(row.id)}>Keep mine</button>
      <button type="button" @click=${() => desk.dropSave(row.id)}>Take theirs</button>
      ${
        mine.type === 'text'
          ? html`<button type="button" @click=${() => desk.beginEdit(row.id, 'target')}>Edit mine</button>`
          : nothing
      }
    </p>
    ${element.editing ? textField(element, row) : nothing}
  </div>`;
}

const version = (
  element: RowView,
  title: string,
  pieces: Parameters<typeof diffText>[0],
  comment?: string,
): TemplateResult =>
  html`<div class="version">
    <h2 class="minor">${title}</h2>
    <p class="text" lang=${element.language}>${diffText(pieces)}</p>
    ${comment ? html`<p class="comment"><b>Comment</b> <bdi>${comment}</bdi></p>` : nothing}
  </div>`;

/** Nobody has decided where it is open: then the German, the glossary or the machine’s text has changed. */
const theirsTitle = ({ by, state }: DeskRow): string =>
  `${state === 'open' ? 'As it is now' : 'Theirs'} (${STATE_WORDS[state]}${by ? ` by ${by}` : ''})`;
const textOf = (decision: Decision, row: DeskRow): string =>
  untag(decision.type === 'text' ? decision.target : (row.machine ?? ''));
const stateWords = (decision: Decision): string =>
  decision.type === 'text' ? decision.state : 'back to the machine’s';
const commentOf = (decision: Decision): string => (decision.type === 'text' ? decision.comment : '');

/** Why it is not on the disk, and what to do. */
export function failedView({ save, row, desk, editing }: RowView): View {
  if (save?.type !== 'failed') return nothing;
  return html`<div class="trouble" role="group" aria-label="Row ${row.number}: not saved">
    <p><b>Not saved.</b> ${save.message} ${save.hint ?? ''}</p>
    ${
      editing
        ? nothing
        : html`<p class="choices">
            <button type="button" @click=${() => desk.retry(row.id)}>Try again</button>
            <button type="button" @click=${() => desk.beginEdit(row.id, 'target')}>Edit</button>
            <button type="button" @click=${() => desk.dropSave(row.id)}>Give it up</button>
          </p>`
    }
  </div>`;
}

/** What was typed here before a reload or a crash. */
export function offeredView({ offered, desk, language }: RowView, row: DeskRow): View {
  if (!offered) return nothing;
  const { target, comment } = offered;
  return html`<div class="trouble" role="group" aria-label="Row ${row.number}: typed, not saved">
    <p><b>You typed this, and it was not saved.</b></p>
    ${
      target === undefined
        ? nothing
        : html`<p class="text" lang=${language}>${diffText(diffVersions(row.targetTagged, target))}</p>`
    }
    ${comment === undefined ? nothing : html`<p class="comment"><b>Comment</b> <bdi>${comment}</bdi></p>`}
    <p class="choices">
      <button type="button" @click=${() => desk.takeDraft(row.id)}>Go on with it</button>
      <button type="button" @click=${() => desk.dropDraft(row.id)}>Drop it</button>
    </p>
  </div>`;
}
