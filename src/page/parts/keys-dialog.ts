import { html, type TemplateResult } from 'lit';
import { FIELD_KEYS, KEYS } from '../state/keymap.ts';
import { LightElement } from './light-element.ts';

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' };

/** All keys; `show` opens it, Esc or its button closes it. */
export class KeysDialog extends LightElement {
  show(): void {
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="keys-title">
      <form method="dialog">
        <h2 id="keys-title">Keys</h2>
        <dl class="keys">
          ${KEYS.map(({ keys, words }) =>
            line(
              keys.map((key) => SHOWN[key] ?? key),
              words,
            ),
          )}
        </dl>
        <h3>In a text field</h3>
        <dl class="keys">${FIELD_KEYS.map(([keys, words]) => line([keys], words))}</dl>
        <p class="choices"><button autofocus>Close</button></p>
      </form>
    </dialog>`;
  }
}

const line = (keys: readonly string[], words: string): TemplateResult =>
  html`<div>
    <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd>${words}</dd>
  </div>`;

customElements.define('keys-dialog', KeysDialog);
