import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Article, Reader, SourceFile } from '../domain/article.ts';
import { AppError } from '../domain/errors.ts';
import type { Segment } from '../domain/segment.ts';

/** A file to translate: its name below the input folder, and where it lies (`-` for stdin). */
export interface ArticleFile {
  readonly id: string;
  readonly path: string;
}

/** An article that was read and cut into segments, with the reader that can write it. */
export interface OpenArticle {
  readonly article: Article;
  readonly segments: readonly Segment[];
  readonly reader: Reader;
  /** Of an article in a package: its text, written, as such a package. */
  readonly pack?: (text: Uint8Array) => Promise<Uint8Array>;
  /** Names the bytes it was read from. */
  readonly digest: string;
  /** About how much memory it takes, in bytes of its file. */
  readonly size: number;
}

/** An article that was opened ahead as plain data, to be handed to another thread. */
export type PlainArticle = Omit<OpenArticle, 'reader' | 'pack'>;

/** Reads articles. */
export interface OpenArticleFile {
  /** Opens an article, or hands over the one that was opened ahead. @throws AppError `article` */
  (file: ArticleFile): Promise<OpenArticle>;
  /** Opens an article, and keeps it for the next time if there is room. @throws AppError `article` */
  ahead(file: ArticleFile): Promise<OpenArticle>;
  /** Opens articles ahead, one after the other, until there is no room. What fails will fail when its turn comes. */
  allAhead(files: Iterable<ArticleFile>): Promise<void>;
  /** Keeps none of those that were opened ahead. */
  forget(): void;
  /** The same, and gives them away; one in a package is opened again, since its file belongs to it. */
  handOver(): readonly PlainArticle[];
  /** Keeps what another has opened ahead, as far as there is room. */
  takeOver(articles: readonly PlainArticle[]): Promise<void>;
}

/** Larger articles are refused before they are read. */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;

/**
 * The bytes of an article's file. One call of the disk after the other: for files as small as these, handing each to
 * another thread takes longer than the call.
 * @throws AppError `article` when it is too large or cannot be read
 */
export function loadSource(file: ArticleFile): SourceFile {
  try {
    const { size } = statSync(file.path);
    if (size > MAX_ARTICLE_BYTES) throw tooLarge(file.path, size);
    return { ...file, bytes: readFileSync(file.path) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('article', `${file.path} cannot be read: ${(cause as Error).message}`, {
      hint: 'Check that the file exists and that you may read it.',
      cause,
    });
  }
}

/** The same; nothing where it cannot be had. */
export function sourceIfThere(file: ArticleFile): SourceFile | undefined {
  try {
    return loadSource(file);
  } catch {
    return undefined;
  }
}

const tooLarge = (path: string, size: number): AppError =>
  new AppError('article', `${path} has ${(size / 1024 / 1024).toFixed(1)} MB; an article may have 10 MB`, {
    hint: 'Split it into several files.',
  });

/** Names the bytes of a file. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
