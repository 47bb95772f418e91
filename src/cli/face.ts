import type { RunEvent } from '../app/events.ts';
import type { TranslateOutcome } from '../app/translate.ts';

/** Shows a run to whoever watches it. */
export interface Face {
  event(event: RunEvent): void;
  /** The result, once, on stdout. */
  finish(outcome: TranslateOutcome): void;
  /** Takes a progress bar off the screen, whatever happened. */
  close(): void;
}
