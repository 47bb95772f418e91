import type { Settings } from '../domain/settings.ts';
import type { RunEvent } from './events.ts';

/**
 * What the runs of one stay cost together. A file that is saved is no order to pay again for all the others, nor for
 * more than was allowed.
 */
export class WatchSpending {
  #billed = 0;

  /** Takes note of what a run came to. */
  note(event: RunEvent): void {
    if (event.type === 'finished' || event.type === 'ended') this.#billed += event.figures.billedCharacters;
  }

  /**
   * A run's settings after what the runs before it cost.
   * @param forAll whether the run's budget is meant for all of them together
   */
  settingsFor(settings: Settings, forAll: boolean): Settings {
    const { retranslate, budget } = settings;
    if (this.#billed === 0) return settings;
    return {
      ...settings,
      retranslate: retranslate === 'all' ? 'changed' : retranslate,
      ...(forAll && { budget: { ...budget, run: Math.max(0, (budget.run ?? 0) - this.#billed) } }),
    };
  }
}
