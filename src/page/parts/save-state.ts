import { html, type TemplateResult } from 'lit';
import type { ArticleDesk } from '../service/article-desk.ts';
import { formatRoute } from '../state/route.ts';
import { countWords } from '../state/words.ts';

/** One word on whether all is on the disk, over all articles that were open, with the way to what is not. */
export function saveState(desks: readonly ArticleDesk[]): TemplateResult {
  const saves = desks.flatMap(({ id, state }) => [...(state?.saves ?? [])].map(([row, save]) => ({ id, row, save })));
  const bad = saves.filter(({ save }) => save.type === 'failed' || save.type === 'conflict');
  const [first] = bad;
  if (first) {
    const address = formatRoute({ page: 'article', article: first.id, row: first.row, filter: {} });
    return html`<p class="saves unsaved"><a href=${address}>${countWords(bad.length, 'row')} not saved</a></p>`;
  }
  if (saves.some(({ save }) => save.type === 'saving')) return html`<p class="saves">Saving…</p>`;
  return html`<p class="saves saved">${saves.length > 0 ? 'All saved' : ''}</p>`;
}
