import type { DeskEvent } from '../domain/desk.ts';

type Listener = (event: DeskEvent) => void;

/** Tells whoever listens what has changed, each thing once. */
export class DeskNews {
  readonly #listeners = new Set<Listener>();
  /** The version of each article that was told of last. */
  readonly #told = new Map<string, string>();
  #fault = '';

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  /** A fault that there is already is told at once. @returns what ends it */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#fault !== '') listener({ type: 'fault', message: this.#fault });
    return () => void this.#listeners.delete(listener);
  }

  /** Nobody is told anything more. */
  close(): void {
    this.#listeners.clear();
  }

  /** Everything may be another. */
  all(): void {
    this.#told.clear();
    this.#tell({ type: 'all' });
  }

  /** Every article was looked at, and some for the first time. */
  complete(): void {
    this.#tell({ type: 'all' });
  }

  /** @param message empty once there is none any more */
  fault(message: string): void {
    if (message === this.#fault) return;
    this.#fault = message;
    this.#tell(message === '' ? { type: 'all' } : { type: 'fault', message });
  }

  /** An article was decided on here. */
  decided(article: string, version: string | undefined): void {
    if (version !== undefined) this.#told.set(article, version);
    this.#tell({ type: 'article', article });
  }

  /** An article was looked at. @returns whether for the first time, of which nobody is told one by one */
  seen(article: string, version: string): boolean {
    const before = this.#told.get(article);
    this.#told.set(article, version);
    if (before !== undefined && before !== version) this.#tell({ type: 'article', article });
    return before === undefined;
  }

  #tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
