import type { RichText } from './text.ts';

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'caption';

/** What a mark stands for in the file: the source around the marked text, or all of it for an opaque mark. */
export interface Markup {
  readonly open: string;
  readonly close: string;
}

/** One stretch of text in an article's file that can be replaced on its own. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly content: RichText;
  readonly markup: readonly Markup[];
  /** Where the block lies in `Article.source`; what is outside all blocks is kept byte for byte. */
  readonly start: number;
  readonly end: number;
  /** Line in the file, from 1; in a file that has no lines, the number of the paragraph. */
  readonly line: number;
}

/** What the file itself says about the article. */
export interface ArticleMeta {
  readonly title?: string;
  readonly outlet?: string;
  /** As it stands in the file; ISO where the file has it so. */
  readonly date?: string;
  readonly author?: string;
  readonly address?: string;
  /** Language the file declares, e.g. `de`. */
  readonly language?: string;
  /** `false` where the file says that its text must not leave the house. */
  readonly send?: string;
}

/** How bytes became text, so that the English can go back into the same file format. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly bom: boolean;
}

export interface SourceFile {
  /** Names the article everywhere: its path below the input folder, with `/`. */
  readonly id: string;
  /** Where the file lies; `-` for stdin. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a package that was unpacked: other parts that its reader looks at. */
  readonly parts?: ReadonlyMap<string, Uint8Array>;
}

export interface Article {
  readonly id: string;
  readonly path: string;
  /** The reader that read it and can write it: `txt`, `md`, `html`, `docx`. */
  readonly format: string;
  /** The whole file, or the part of a package that was read, as text; BOM removed, line ends as they are. */
  readonly source: string;
  readonly encoding: Encoding;
  readonly meta: ArticleMeta;
  readonly blocks: readonly Block[];
}

/** New content for a block; `null` removes the block together with the gap after it. A block not named stays as it is. */
export type BlockEdits = ReadonlyMap<number, RichText | null>;

/** One file format: text out of the file, and new text back into the same file. */
export interface Reader {
  readonly format: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** @throws AppError `article` when the file cannot be read as this format */
  read(file: SourceFile): Article;
  /**
   * The file with new text in its blocks; no edits give back the source to the letter.
   * @param language of the new text, where the file says which language each text is in
   */
  render(article: Article, edits: BlockEdits, language?: string): string;
  /** For a package of several files: the part that is read, and its companions. @throws AppError `article` */
  unpack?(file: SourceFile): Promise<SourceFile>;
  /** The package with another text in that part, all else as it is. @throws AppError `article` */
  pack?(text: Uint8Array, original: SourceFile): Promise<Uint8Array>;
}
