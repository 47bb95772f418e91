import type { Article, SourceFile } from '../domain/article.ts';
import type { Segment } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
import { loadReader, readArticle } from '../read/readers.ts';
import { loadLanguageDetector } from '../segment/language.ts';
import { mayHoldEnglish, segmentArticle } from '../segment/segment-article.ts';
import { segmentRules } from '../segment/segment-rules.ts';
import { type ArticleFile, digestOf, loadSource, type OpenArticleFile } from './open-article.ts';

/** Opens articles: bytes, reader, segments. @param stdin what the path `-` stands for */
export function articleOpener(settings: Settings, stdin: Uint8Array | undefined): OpenArticleFile {
  const segment = segmenter(settings);
  const load = (file: ArticleFile): Promise<SourceFile> | SourceFile =>
    file.path === '-' && stdin ? { ...file, bytes: stdin } : loadSource(file);
  return async (file) => {
    const source = await load(file);
    const article = await readArticle(source);
    const reader = await loadReader(article.format);
    return { article, segments: await segment(article), reader, digest: digestOf(source.bytes) };
  };
}

/** The language detector is loaded with the first article that may hold English: it takes 0.2 s. */
function segmenter({ furniture }: Settings): (article: Article) => Promise<readonly Segment[]> {
  const bare = segmentRules(furniture.rules);
  let full: Promise<typeof bare> | undefined;
  return async (article) => {
    if (!mayHoldEnglish(article)) return segmentArticle(article, bare);
    full ??= loadLanguageDetector().then((detect) => segmentRules(furniture.rules, detect));
    return segmentArticle(article, await full);
  };
}
