import { html, nothing, type TemplateResult } from 'lit';
import type { DeskRow } from '../../domain/desk.ts';
import { hasTags } from '../state/decision.ts';
import type { RowView } from './row-view.ts';

/** The field that a row's English or comment is typed into. Its text is its own: nothing but the person changes it. */
export function textField(element: RowView, row: DeskRow): TemplateResult {
  const { editing, language } = element;
  const isComment = editing?.field === 'comment';
  return html`<div class="field">
    <textarea
      rows="1"
      lang=${isComment ? 'en' : language}
      spellcheck="true"
      autocomplete="off"
      aria-label="${isComment ? 'Comment on' : 'English of'} row ${row.number}"
      aria-describedby="hint-${row.id}"
      .value=${editing?.initial ?? ''}
      @input=${(event: Event) => typed(element, event)}
      @keydown=${(event: KeyboardEvent) => pressed(element, event)}
      @blur=${(event: FocusEvent) => left(element, event)}
    ></textarea>
    <p class="hint" id="hint-${row.id}">
      ${
        !isComment && hasTags(row.sourceTagged)
          ? html`Tags such as <code>${'<1>…</1>'}</code> stand for links and emphasis of the German: put them around the
              same words. `
          : nothing
      }<kbd>Ctrl</kbd>+<kbd>Enter</kbd> saves, with <kbd>Shift</kbd> it is accepted too. <kbd>Esc</kbd> leaves.
    </p>
  </div>`;
}

function typed(element: RowView, { target }: Event): void {
  const field = target as HTMLTextAreaElement;
  element.desk.typed(field.value);
  grow(field);
}

/** Where the style sheet cannot let a field grow with its text. */
export function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

function pressed(element: RowView, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  // A paragraph is one line.
  const isBreak = event.key === 'Enter' && element.editing?.field === 'target';
  if (isSave || isBreak || event.key === 'Escape') event.preventDefault();
  if (!isSave && event.key !== 'Escape') return;
  event.stopPropagation();
  element.desk.leave();
  element.focus();
  if (isSave && event.shiftKey) element.run('accept');
}

/** Looking at another window leaves the field open, and what is in it saved. */
function left(element: RowView, { target }: FocusEvent): void {
  element.desk.leave(document.activeElement === target);
}
