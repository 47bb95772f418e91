import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleDesk } from '../service/article-desk.ts';
import type { ArticleState } from '../state/article-state.ts';

/** Texts that were typed for paragraphs that the article has no more: shown, so that they can be copied. */
export function strayTexts(desk: ArticleDesk, { article, offered }: ArticleState): TemplateResult | typeof nothing {
  const rows = new Set(article.rows.map(({ id }) => id));
  const stray = [...offered].filter(([id]) => !rows.has(id));
  if (stray.length === 0) return nothing;
  return html`<section class="trouble stray" aria-label="Texts without a row">
    ${stray.map(
      ([id, { target, comment }]) =>
        html`<p><b>Typed for a paragraph that has changed or gone, and not saved:</b></p>
          <p class="text">${[target, comment].filter(Boolean).join(' · ')}</p>
          <p class="choices"><button type="button" @click=${() => desk.dropDraft(id)}>Drop it</button></p>`,
    )}
  </section>`;
}
