import { html, type TemplateResult } from 'lit';
import type { ArticleDesk } from '../service/article-desk.ts';
import type { SaveState } from '../state/article-state.ts';
import { countWords } from '../state/words.ts';

/** One word on whether all is on the disk, over all articles that were open. */
export function saveState(desks: readonly ArticleDesk[]): TemplateResult {
  const saves = desks.flatMap(({ state }) => [...(state?.saves.values() ?? [])]);
  const count = (type: SaveState['type']) => saves.filter((save) => save.type === type).length;
  const bad = count('failed') + count('conflict');
  if (bad > 0) return html`<p class="saves unsaved">${countWords(bad, 'row')} not saved</p>`;
  if (count('saving') > 0) return html`<p class="saves">Saving…</p>`;
  return html`<p class="saves saved">${saves.length > 0 ? 'All saved' : ''}</p>`;
}
