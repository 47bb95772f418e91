import type { TargetLanguage } from './bitext.ts';
import type { Severity } from './finding.ts';
import type { FormatName } from './format.ts';

/** A user's own furniture rule. */
export interface FurnitureRule {
  readonly name: string;
  /** Regular expression source (flags `iu`). */
  readonly pattern: string;
  /** The whole paragraph, or a piece of it that is cut out. */
  readonly scope: 'paragraph' | 'inside';
}

export type EngineChoice = 'auto' | 'deepl' | 'memory';
export const ENGINE_CHOICES: readonly EngineChoice[] = ['auto', 'deepl', 'memory'];
export type Retranslate = 'missing' | 'changed' | 'all';
export const RETRANSLATE: readonly Retranslate[] = ['missing', 'changed', 'all'];
export type FailOn = 'error' | 'warning' | 'never';
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'never'];

/** The price of a million characters, in a currency as ISO 4217 calls it. */
export interface Price {
  readonly perMillion: number;
  readonly currency: string;
}

/** All settings, defaults filled in. Paths are absolute. */
export interface Settings {
  readonly workspace: string;
  readonly input: string;
  readonly output: string;
  /** Files; later ones are merged after earlier ones. */
  readonly glossary: readonly string[];
  readonly memory: string;
  /** Where people's decisions are kept, one file an article. */
  readonly reviews: string;
  /** Where articles are exported to, to be reviewed in other tools. */
  readonly exchange: string;
  /** Who stands behind a review; the user's login name unless given. */
  readonly reviewer?: string;
  readonly target: TargetLanguage;
  readonly engine: {
    readonly name: EngineChoice;
    /** `article`: title and lead go along as context; `none`: nothing does, and batches fill across articles. */
    readonly context: 'article' | 'none';
    /** Whether names are handed to the engine as its own glossary. */
    readonly glossary: 'on' | 'off';
    readonly formality?: 'default' | 'prefer_more' | 'prefer_less';
    readonly model?: 'quality_optimized' | 'prefer_quality_optimized' | 'latency_optimized';
  };
  /** Requests at once. */
  readonly concurrency: number;
  /** Ceiling on requests a second. */
  readonly rate: number;
  readonly formats: readonly FormatName[];
  /** Whether skipped paragraphs stand in `translation.txt` and `.md`. */
  readonly furniture: { readonly show: 'omit' | 'keep'; readonly rules: readonly FurnitureRule[] };
  /** Severity by rule name; `off` silences a rule. */
  readonly checks: Readonly<Record<string, Severity | 'off'>>;
  readonly failOn: FailOn;
  /** Which paragraphs with a text are sent again: none, those that the glossary cannot repair here, or all. */
  readonly retranslate: Retranslate;
  /** `never`: articles, or folders of them, whose text must not leave the house; `below`: folders that they may lie in. */
  readonly send: { readonly never: readonly string[]; readonly below: readonly string[] };
  /** Characters that may be billed. */
  readonly budget: { readonly run?: number; readonly month?: number };
  /** What the service takes, to show costs in money. */
  readonly price?: Price;
  /** Minutes to wait out an outage of the service. */
  readonly maxWait: number;
  /** `proxy`: address of the proxy that requests go through. */
  readonly deepl: { readonly authKey?: string; readonly serverUrl?: string; readonly proxy?: string };
}
