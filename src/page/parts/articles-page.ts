import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskArticleLine, DeskCounts } from '../../domain/desk.ts';
import { SEVERITIES } from '../../domain/finding.ts';
import type { Shelf } from '../service/desk-store.ts';
import { progressOf, sumCounts } from '../state/progress.ts';
import { formatRoute } from '../state/route.ts';
import { countWords, SEVERITY_WORDS } from '../state/words.ts';
import { ListPage } from './list-page.ts';
import { progressBar } from './progress-bar.ts';

/** All articles, with how far each is. */
export class ArticlesPage extends ListPage {
  static override properties = { ...ListPage.properties, shelf: { attribute: false } };
  declare shelf: Shelf<DeskArticleLine>;

  protected override render(): TemplateResult {
    const { list, fault } = this.shelf;
    if (!list) return this.waiting(fault, 'Reading the articles…');
    const shown = list.filter((line) => this.passes([line.id, line.title, line.titleEnglish ?? '']));
    const { done, total } = progressOf(sumCounts(list.map(({ counts }) => counts)));
    return html`<div class="head">
        <h1>Articles</h1>
        <div class="state">
          ${progressBar(sumCounts(list.map(({ counts }) => counts)))}
          <p><b>${done.toLocaleString('en')}</b> of ${countWords(total, 'row')} reviewed in ${countWords(list.length, 'article')}</p>
        </div>
      </div>
      ${this.searchBar('Search articles', shown.length, list.length, 'articles')}
      <ul class="cards" aria-label="Articles">
        ${repeat(shown, ({ id }) => id, line)}
      </ul>
      ${shown.length === 0 ? html`<p class="none">${list.length === 0 ? 'There are no articles yet.' : 'No article has this in its title.'}</p>` : nothing}`;
  }
}

const line = (article: DeskArticleLine): TemplateResult => {
  const { id, title, titleEnglish, counts, fault, isCounting } = article;
  const { done, total, percent } = progressOf(counts);
  return html`<li class="card">
    <div class="about">
      <a class="title" data-step href=${formatRoute({ page: 'article', article: id, filter: {} })}>
        <span lang="de">${title}</span>
      </a>
      ${titleEnglish ? html`<p class="subtitle" lang="en">${titleEnglish}</p>` : nothing}
      ${id === title ? nothing : html`<p class="kicker"><bdi>${id}</bdi></p>`}
      ${fault ? html`<p class="fault">${fault}</p>` : nothing}
    </div>
    ${
      fault
        ? nothing
        : html`<div class="measure">
            <p>
              <b>${percent} %</b> <span>${done} of ${total} reviewed${isCounting ? ', still counting' : ''}</span>
            </p>
            ${progressBar(counts)}
            <p class="chips">${chips(counts)}</p>
          </div>`
    }
  </li>`;
};

const chips = (counts: DeskCounts): readonly (TemplateResult | typeof nothing)[] => [
  ...(['open', 'edited', 'stale', 'pending', 'failed'] as const).map((state) =>
    counts[state] === 0
      ? nothing
      : html`<span class="chip ${state}"><b>${counts[state]}</b> ${state === 'stale' ? 'with another German' : state === 'pending' ? 'not translated' : state}</span>`,
  ),
  ...SEVERITIES.map((severity) =>
    counts.findings[severity] === 0
      ? nothing
      : html`<span class="chip ${severity}">${countWords(counts.findings[severity], SEVERITY_WORDS[severity].toLowerCase())}</span>`,
  ),
];

customElements.define('articles-page', ArticlesPage);
