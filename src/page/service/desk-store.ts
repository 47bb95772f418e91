import type { DeskArticleLine, DeskEvent, DeskNameLine } from '../../domain/desk.ts';
import type { Route } from '../state/route.ts';
import { Again } from './again.ts';
import { ArticleDesk } from './article-desk.ts';
import type { Answer, DeskApi, Fault } from './desk-api.ts';
import type { Drafts } from './drafts.ts';
import type { LiveListener } from './live-events.ts';
import { NameDesk } from './name-desk.ts';

const PAUSE = 300;

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
  #shown: Route = { page: 'articles' };
  #timer: ReturnType<typeof setTimeout> | undefined;
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

  /** Reads what a page shows, now and whenever it changes, until another page is shown. */
  show(route: Route): void {
    this.#shown = route;
    this.#read(route);
  }

  #read(route: Route): void {
    if (route.page === 'articles') void this.#articlesAgain.ask();
    if (route.page === 'names') void this.#namesAgain.ask();
    if (route.page === 'name') void this.name(route.concept).load();
    if (route.page === 'article') void this.article(route.article, route.row).load();
  }

  /** @param row the one that is active when the article opens for the first time */
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

  changed(event: DeskEvent): void {
    if (event.type === 'fault') {
      this.broken = event.message;
      this.announce(event.message);
      return;
    }
    if (event.type === 'all') this.broken = undefined;
    const isOther = event.type === 'article' && this.#shown.page === 'article' && this.#shown.article !== event.article;
    if (!isOther) this.#readSoon();
  }

  /** A run changes many articles, and a quick person many rows: what they come to is read once they pause. */
  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(this.#shown), PAUSE);
  }

  connected(isAgain: boolean): void {
    this.isLost = false;
    this.#changed();
    if (!isAgain) return;
    for (const desk of this.desks) desk.retryAll();
    this.#read(this.#shown);
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
