import type { SourceFile } from '../domain/article.ts';
import type { Settings } from '../domain/settings.ts';
import { loadReader, readArticle } from '../read/readers.ts';
import { loadLanguageDetector } from '../segment/language.ts';
import { segmentArticle } from '../segment/segment-article.ts';
import { type ArticleFile, loadSource, type OpenArticleFile } from './open-article.ts';

/** Opens articles: bytes, reader, segments. @param stdin what the path `-` stands for */
export function articleOpener(settings: Settings, stdin: Uint8Array | undefined): OpenArticleFile {
  const detector = loadLanguageDetector();
  const load = (file: ArticleFile): Promise<SourceFile> | SourceFile =>
    file.path === '-' && stdin ? { ...file, bytes: stdin } : loadSource(file);
  return async (file) => {
    const article = await readArticle(await load(file));
    const segments = segmentArticle(article, { detect: await detector, rules: settings.furniture.rules });
    return { article, segments, reader: await loadReader(article.format) };
  };
}
