import { extname } from 'node:path';
import type { Article, Reader, SourceFile } from '../domain/article.ts';
import { AppError } from '../domain/errors.ts';

/** A file format that can be read; its parser is loaded only when it is needed. */
export interface ReaderEntry {
  readonly format: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<Reader>;
}

/** All formats. A new one is a file and a line here. */
export const READERS: readonly ReaderEntry[] = [
  { format: 'txt', extensions: ['.txt'], load: async () => (await import('./text-reader.ts')).textReader },
  {
    format: 'md',
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown-reader.ts')).markdownReader,
  },
  { format: 'html', extensions: ['.html', '.htm'], load: async () => (await import('./html-reader.ts')).htmlReader },
  { format: 'docx', extensions: ['.docx'], load: async () => (await import('./docx-reader.ts')).docxReader },
];

/** The format of a file by its name; `undefined` for a type that is not read. */
export function readerFor(path: string): ReaderEntry | undefined {
  const extension = extname(path).toLowerCase();
  return READERS.find(({ extensions }) => extensions.includes(extension));
}

/** A format's reader by the name in `Article.format`. @throws AppError `article` for a format that is not known */
export async function loadReader(format: string): Promise<Reader> {
  const entry = READERS.find((one) => one.format === format);
  if (entry) return entry.load();
  throw new AppError('article', `${format}: no such format`, { hint: `Known: ${formats()}.` });
}

/** A file as an article, by the type its name has. @throws AppError `article` */
export async function readArticle(file: SourceFile): Promise<Article> {
  const entry = readerFor(file.path) ?? readerFor(file.id);
  if (entry) {
    const reader = await entry.load();
    return reader.read((await reader.unpack?.(file)) ?? file);
  }
  throw new AppError('article', `${file.id}: this type of file is not read`, {
    hint: `Read are ${extensions()}.`,
    place: { file: file.id },
  });
}

const formats = (): string => READERS.map(({ format }) => format).join(', ');

/** The extensions that are read, for messages. */
export const extensions = (): string => READERS.flatMap((one) => one.extensions).join(', ');
