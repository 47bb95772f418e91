import type { Bitext } from './bitext.ts';

export type FormatName = 'md' | 'html' | 'tsv' | 'tmx' | 'jsonl';
export const FORMAT_NAMES: readonly FormatName[] = ['html', 'md', 'tsv', 'tmx', 'jsonl'];

/** One bilingual file. */
export interface BilingualFormat {
  readonly name: FormatName;
  /** File name in the article's output folder, e.g. `bilingual.md`. */
  readonly file: string;
  render(bitext: Bitext): string;
}
