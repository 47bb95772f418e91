import type { TranslationEngine } from '../domain/engine.ts';
import type { MemoryEntry } from '../domain/memory.ts';
import { marksByOrder } from '../domain/text.ts';
import { madeWith } from './made.ts';
import type { Parcel } from './parcels.ts';
import { samePairs } from './sent-pairs.ts';
import type { TranslateTools } from './tools.ts';

/** What travels with every text of a run. */
export interface Prepared {
  /** Id of the engine's own glossary. */
  readonly glossary: string | undefined;
  /** The pairs it holds for a text. */
  readonly sentWith: TranslateTools['sentWith'];
}

/** Makes of an engine's answer what is kept of it. */
export type EntryMaker = (parcel: Parcel, text: MemoryEntry['target']['text']) => MemoryEntry;

/** What is sent again must have something new to go by: else the engine gives the same answer, and is paid for it. */
export const isNews =
  ({ sentWith }: Prepared) =>
  ({ again, source }: Parcel): boolean =>
    !again || !samePairs(again, sentWith(source.text));

export const entryMaker =
  ({ settings }: TranslateTools, { name, fingerprint }: TranslationEngine, { sentWith }: Prepared): EntryMaker =>
  ({ key, source, context }, text) => ({
    key,
    language: settings.target,
    source,
    target: {
      text: marksByOrder(source, text),
      origin: name,
      made: madeWith(fingerprint, context),
      sent: sentWith(source.text),
    },
  });
