import type { Draft } from '../state/article-state.ts';

/** Where typed text is kept: the part of `Storage` that is used. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What was typed and is not saved yet, kept at each stroke so that it outlives a reload, a crash, and a lost server. */
export class Drafts {
  readonly #storage: DraftStorage;
  /** A full or forbidden storage must not stop anybody from typing. */
  readonly #fallback = new Map<string, string>();

  constructor(storage: DraftStorage) {
    this.#storage = storage;
  }

  keep(article: string, row: string, draft: Draft): void {
    const value = JSON.stringify(draft);
    this.#fallback.set(keyOf(article, row), value);
    try {
      this.#storage.setItem(keyOf(article, row), value);
    } catch {
      // It is in memory still.
    }
  }

  drop(article: string, row: string): void {
    this.#fallback.delete(keyOf(article, row));
    this.#storage.removeItem(keyOf(article, row));
  }

  get(article: string, row: string): Draft | undefined {
    const key = keyOf(article, row);
    return parseDraft(this.#fallback.get(key) ?? this.#storage.getItem(key));
  }

  /** All of an article, by row. */
  of(article: string): ReadonlyMap<string, Draft> {
    const prefix = keyOf(article, '');
    const stored = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    const keys = [...new Set([...stored, ...this.#fallback.keys()])].filter((key) => key.startsWith(prefix));
    return new Map(
      keys.flatMap((key) => {
        const draft = this.get(article, key.slice(prefix.length));
        return draft ? [[key.slice(prefix.length), draft]] : [];
      }),
    );
  }
}

const keyOf = (article: string, row: string): string => `zweispalt draft\n${article}\n${row}`;

/** Other pages of the same address may have written anything there. */
function parseDraft(value: string | null | undefined): Draft | undefined {
  if (value === null || value === undefined) return undefined;
  try {
    const { target, comment, version } = JSON.parse(value) as Record<string, unknown>;
    if (typeof version !== 'string') return undefined;
    return {
      version,
      ...(typeof target === 'string' && { target }),
      ...(typeof comment === 'string' && { comment }),
    };
  } catch {
    return undefined;
  }
}
