import { html, nothing, type TemplateResult } from 'lit';
import { httpDesk } from '../service/desk-api.ts';
import { DeskStore } from '../service/desk-store.ts';
import { Drafts } from '../service/drafts.ts';
import { listenLive } from '../service/live-events.ts';
import type { RowFilter } from '../state/filter.ts';
import { type Command, commandOf } from '../state/keymap.ts';
import { type ArticleRoute, formatRoute, parseRoute, type Route } from '../state/route.ts';
import { actionBar } from './action-bar.ts';
import type { ArticlePage } from './article-page.ts';
import { isCutOff, isTyping } from './keyboard.ts';
import type { KeysDialog } from './keys-dialog.ts';
import { LightElement } from './light-element.ts';
import { saveState } from './save-state.ts';
import './article-page.ts';
import './articles-page.ts';
import './keys-dialog.ts';
import './name-page.ts';
import './names-page.ts';

/** What every page has: it does what a key says, or says that it has nothing to do with it. */
interface RunsCommands extends HTMLElement {
  run(command: Command): boolean;
}

/** Addresses are not rewritten more often: browsers refuse that. */
const ADDRESS_WAIT = 300;

/** The desk: which page is shown, what is said, and where keys go. */
export class DeskApp extends LightElement {
  static override properties = { route: { state: true }, change: { state: true } };
  declare route: Route;
  declare change: number;
  readonly #store = new DeskStore(httpDesk(), new Drafts(sessionStorage), () => {
    this.change += 1;
  });
  #addressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.change = 0;
    this.route = parseRoute(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenLive('./api/events', this.#store);
    addEventListener('hashchange', () => this.#go(parseRoute(location.hash)));
    addEventListener('keydown', (event) => this.#press(event));
    addEventListener('beforeunload', (event) => {
      if (this.#store.desks.some((desk) => desk.hasUnsaved)) event.preventDefault();
    });
    this.#go(this.route);
  }

  #go(route: Route): void {
    const before = this.route;
    clearTimeout(this.#addressTimer);
    this.route = route;
    this.#store.show(route);
    if (route.page === 'article') this.#openArticle(route, before);
    document.title = titleOf(route);
    if (pageKey(before) === pageKey(route)) return;
    scrollTo({ top: 0 });
    this.#store.announce('');
  }

  #openArticle(route: ArticleRoute, before: Route): void {
    const desk = this.#store.article(route.article);
    if (JSON.stringify(desk.filter) !== JSON.stringify(route.filter)) desk.setFilter(route.filter);
    if (!desk.state || !route.row || desk.state.active === route.row) return;
    desk.activate(route.row);
    if (pageKey(before) === pageKey(route)) this.querySelector<ArticlePage>('article-page')?.goTo(route.row);
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.querySelector('dialog[open]')) return;
    if (isTyping(event)) this.#leaveField(event);
    else if (!isCutOff(document.activeElement, event.key)) {
      const command = commandOf(event);
      if (command && this.#run(command)) event.preventDefault();
    }
  }

  /** Esc leaves a field, and Enter a search, for the rows. */
  #leaveField(event: KeyboardEvent): void {
    const field = event.target as HTMLElement;
    const isSearch = field.matches('[type=search]');
    if (event.key !== 'Escape' && !(event.key === 'Enter' && isSearch)) return;
    event.preventDefault();
    field.blur();
    if (this.route.page !== 'article') this.#run('next');
    else this.querySelector<ArticlePage>('article-page')?.comeBack();
  }

  #run(command: Command): boolean {
    if (command === 'help') this.querySelector<KeysDialog>('keys-dialog')?.show();
    else if (command === 'articles') location.hash = formatRoute({ page: 'articles' });
    else if (command === 'names') location.hash = formatRoute({ page: 'names' });
    else return this.querySelector<RunsCommands>('main > *')?.run(command) ?? false;
    return true;
  }

  /** The address follows what is shown, so that reload and back come to the same place. */
  readonly #onFilter = (filter: RowFilter): void => {
    if (this.route.page !== 'article') return;
    this.#store.article(this.route.article).setFilter(filter);
    this.#replace({ ...this.route, filter });
  };

  readonly #onRow = (row: string): void => {
    if (this.route.page === 'article') this.#replace({ ...this.route, row });
  };

  #replace(route: Route): void {
    this.route = route;
    clearTimeout(this.#addressTimer);
    this.#addressTimer = setTimeout(() => {
      if (pageKey(this.route) === pageKey(route)) history.replaceState(null, '', formatRoute(this.route));
    }, ADDRESS_WAIT);
  }

  protected override render(): TemplateResult {
    const { route } = this;
    const desk = route.page === 'article' ? this.#store.article(route.article) : undefined;
    return html`<header class="top">
        <a class="brand" href="#/">zweispalt</a>
        <nav aria-label="Desk">
          <a href="#/" aria-current=${route.page === 'articles' ? 'page' : nothing}>Articles</a>
          <a href="#/names" aria-current=${route.page === 'names' ? 'page' : nothing}>Names</a>
        </nav>
        ${saveState(this.#store.desks)}
      </header>
      ${this.#banner()}
      <main>${this.#page(route)}</main>
      <footer class="foot">
        <p class="now" role="status">${this.#store.status}</p>
        ${desk ? actionBar(desk.state, (command) => this.#run(command)) : nothing}
        <button type="button" class="help" aria-keyshortcuts="?" @click=${() => this.#run('help')}>
          Keys <kbd>?</kbd>
        </button>
      </footer>
      <keys-dialog></keys-dialog>`;
  }

  #banner(): TemplateResult | typeof nothing {
    const { isLost, broken } = this.#store;
    if (isLost) {
      return html`<div class="banner" role="alert">
        The desk does not answer. What you type is kept in this tab: run
        <code>zweispalt review --no-open --port ${location.port}</code> and open here the address that it shows.
      </div>`;
    }
    return broken ? html`<div class="banner" role="alert">${broken}</div>` : nothing;
  }

  #page(route: Route): TemplateResult {
    const { change } = this;
    if (route.page === 'articles') return html`<articles-page .shelf=${this.#store.articles}></articles-page>`;
    if (route.page === 'names') return html`<names-page .shelf=${this.#store.names}></names-page>`;
    if (route.page === 'name') {
      return html`<name-page .desk=${this.#store.name(route.concept)} .change=${change}></name-page>`;
    }
    return html`<article-page
      .desk=${this.#store.article(route.article)}
      .filter=${route.filter}
      .change=${change}
      .onRow=${this.#onRow}
      .onFilter=${this.#onFilter}
    ></article-page>`;
  }
}

/** Pages with the same key are one page with another filter or row. */
const pageKey = (route: Route): string =>
  route.page === 'article' ? `a ${route.article}` : route.page === 'name' ? `n ${route.concept}` : route.page;

function titleOf(route: Route): string {
  if (route.page === 'article') return `${route.article} – zweispalt`;
  if (route.page === 'name') return `${route.concept} – zweispalt`;
  return `${route.page === 'names' ? 'Names' : 'Articles'} – zweispalt`;
}

customElements.define('desk-app', DeskApp);
