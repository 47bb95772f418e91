import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleState } from '../state/article-state.ts';
import { type Command, keyOf } from '../state/keymap.ts';

interface Action {
  readonly command: Command;
  readonly words: string;
  readonly needsRow?: true;
}

const ACTIONS: readonly Action[] = [
  { command: 'accept', words: 'Accept', needsRow: true },
  { command: 'edit', words: 'Edit', needsRow: true },
  { command: 'reject', words: 'Reject', needsRow: true },
  { command: 'lock', words: 'Lock', needsRow: true },
  { command: 'comment', words: 'Comment', needsRow: true },
  { command: 'diff', words: 'Changes', needsRow: true },
  { command: 'undo', words: 'Undo' },
  { command: 'nextFinding', words: 'Next finding' },
  { command: 'nextOpen', words: 'Next open' },
  { command: 'next', words: 'Down' },
  { command: 'previous', words: 'Up' },
];

/** What can be done with the active row, with its keys; always in the same place, so that nothing jumps. */
export function actionBar(state: ArticleState | undefined, run: (command: Command) => void): TemplateResult {
  const row = state?.article.rows.find(({ id }) => id === state.active);
  return html`<div role="group" aria-label=${row ? `Actions on row ${row.number}` : 'Actions'} class="actions">
    ${ACTIONS.map(({ command, words, needsRow }) => {
      const isOff = (needsRow && !row) || (command === 'undo' && state?.undo.length === 0);
      return html`<button
        type="button"
        class=${command === 'next' || command === 'previous' ? 'step' : ''}
        aria-disabled=${isOff ? 'true' : nothing}
        aria-keyshortcuts=${keyOf(command)}
        @click=${() => !isOff && run(command)}
      >
        ${command === 'lock' && row?.state === 'locked' ? 'Unlock' : words} <kbd>${keyOf(command)}</kbd>
      </button>`;
    })}
  </div>`;
}
