import type { DeskArticleLine, DeskEvent, DeskNameLine } from '../../domain/desk.ts';
import { Again } from './again.ts';
import { ArticleDesk } from './article-desk.ts';
import type { Answer, DeskApi, Fault } from './desk-api.ts';
import type { Drafts } from './drafts.ts';
import type { LiveListener } from './live-events.ts';
import { NameDesk } from './name-desk.ts';

/** A list as it was last read. */
export interface Shelf<T> {
  readonly list: readonly T[] | undefined;
  readonly fault: Fault | undefined;
}

/** Everything that the pages show, kept as long as the page is open: leaving an article loses no step of it. */
export class DeskStore implements LiveListener {
  articles: Shelf<DeskArticleLine> = { list: undefined, fault: undefined };
  names: Shelf<DeskNameLine> = { list: undefined, fault: undefined };
  /** What was said last. */
  status = '';
  /** Whether the server has stopped answering. */
  isLost = false;
  /** A file on the disk that cannot be used. */
  broken: string | undefined;
  readonly #api: DeskApi;
  readonly #drafts: Drafts;
  readonly #changed: () => void;
  readonly #open = new Map<string, ArticleDesk>();
  readonly #openNames = new Map<string, NameDesk>();
  readonly #articlesAgain: Again;
  readonly #namesAgain: Again;

  constructor(api: DeskApi, drafts: Drafts, changed: () => void) {
    this.#api = api;
    this.#drafts = drafts;
    this.#changed = changed;
    this.#articlesAgain = new Again(async () => {
      this.articles = shelf(this.articles, await api.articles());
      changed();
      return false;
    });
    this.#namesAgain = new Again(async () => {
      this.names = shelf(this.names, await api.names());
      changed();
      return false;
    });
  }

  readonly announce = (words: string): void => {
    this.status = words;
    this.#changed();
  };

  loadArticles(): void {
    void this.#articlesAgain.ask();
  }

  loadNames(): void {
    void this.#namesAgain.ask();
  }

  /** An article; its own `load` reads it. @param row the one that is active when it opens for the first time */
  article(id: string, row?: string): ArticleDesk {
    const known = this.#open.get(id);
    const around = { api: this.#api, drafts: this.#drafts, announce: this.announce, changed: this.#changed };
    const desk = known ?? new ArticleDesk(id, around, row);
    this.#open.set(id, desk);
    return desk;
  }

  name(concept: string): NameDesk {
    const known = this.#openNames.get(concept);
    const around = { api: this.#api, announce: this.announce, changed: this.#changed };
    const desk = known ?? new NameDesk(concept, around);
    this.#openNames.set(concept, desk);
    return desk;
  }

  get desks(): readonly ArticleDesk[] {
    return [...this.#open.values()];
  }

  /** Reads again what is shown and has changed. */
  changed(event: DeskEvent): void {
    if (event.type === 'fault') {
      this.broken = event.message;
      this.announce(event.message);
      return;
    }
    if (event.type === 'all') this.broken = undefined;
    for (const desk of this.desks) if (event.type === 'all' || desk.id === event.article) void desk.load();
    this.#refresh();
  }

  #refresh(): void {
    if (this.articles.list) this.loadArticles();
    if (this.names.list) this.loadNames();
    for (const name of this.#openNames.values()) void name.load();
  }

  connected(isAgain: boolean): void {
    this.isLost = false;
    if (!isAgain) return;
    for (const desk of this.desks) desk.retryAll();
    for (const desk of this.desks) void desk.load();
    this.#refresh();
    this.announce('The desk answers again.');
  }

  lost(): void {
    this.isLost = true;
    this.announce('The desk does not answer.');
  }
}

/** What was read before stays in sight when it cannot be read again. */
const shelf = <T>(before: Shelf<T>, answer: Answer<readonly T[]>): Shelf<T> =>
  'fault' in answer ? { list: before.list, fault: answer.fault } : { list: answer.value, fault: undefined };
