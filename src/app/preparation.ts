import type { EngineGlossary, EngineUsage, TranslationEngine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { TranslateTools } from './tools.ts';

/** What the account has left; `unknown` where it cannot be asked, and nothing where it has no limit. */
export type Account = EngineUsage | 'unknown' | undefined;

/**
 * What an engine is asked before texts are sent: what the account has left, then for its glossary. Each is a round trip
 * or two, which need not wait until all articles are read.
 */
export class Preparation {
  readonly engine: TranslationEngine;
  readonly #tools: Pick<TranslateTools, 'names' | 'settings'>;
  #account: Promise<Account> | undefined;
  #glossary: Promise<EngineGlossary> | undefined;

  constructor(engine: TranslationEngine, tools: Pick<TranslateTools, 'names' | 'settings'>) {
    this.engine = engine;
    this.#tools = tools;
  }

  /** Asks now what will be asked for later, as far as the account has room. What goes wrong is thrown then. */
  begin(): void {
    if (this.#account) return;
    const begun = this.account().then((account) => (hasRoom(account) ? this.glossary() : undefined));
    begun.catch(() => {});
  }

  /**
   * An account that cannot be asked stops nothing: the service itself will say.
   * @throws AppError `engine` when the service is not there: it was waited for already
   */
  account(): Promise<Account> {
    this.#account ??= this.askAgain();
    return this.#account;
  }

  /** As `account`, but what it says now. */
  async askAgain(): Promise<Account> {
    try {
      return await this.engine.usage?.();
    } catch (error) {
      if (error instanceof AppError && error.service === 'connection') throw error;
      return 'unknown';
    }
  }

  /** See `TranslationEngine.prepare`. */
  glossary(): Promise<EngineGlossary> {
    const { names, settings } = this.#tools;
    this.#glossary ??= this.engine.prepare(names.pairs(), settings.target);
    return this.#glossary;
  }

  /** The engine's glossary is gone: the next one is made anew. */
  renew(): void {
    this.#glossary = undefined;
  }
}

const hasRoom = (account: Account): boolean =>
  account !== 'unknown' && (account === undefined || account.limit > account.used);
