import type { GlossaryPair } from './names.ts';

/** A glossary in the account of a translation service. */
export interface EngineGlossaryInfo {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly created: string;
  /** Made by runs of ours, which replace it as they need. */
  readonly ours: boolean;
  /** Pairs from German into English; undefined where it has none for these languages. */
  readonly pairs?: number;
}

/** The glossaries in an account, from German into English. @throws AppError `engine` or `quota` with the remedy */
export interface EngineGlossaries {
  /** The newest first. */
  list(): Promise<readonly EngineGlossaryInfo[]>;
  read(id: string): Promise<readonly GlossaryPair[]>;
  create(name: string, pairs: readonly GlossaryPair[]): Promise<void>;
  /** All of its German–English pairs; its other languages stay. */
  replace(id: string, pairs: readonly GlossaryPair[]): Promise<void>;
  /** Those of the pairs that the service takes. */
  usable(pairs: readonly GlossaryPair[]): readonly GlossaryPair[];
}
