import { setImmediate as pause } from 'node:timers/promises';
import type { Article, SourceFile } from '../domain/article.ts';
import { AppError } from '../domain/errors.ts';
import type { Segment } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
import { loadReader, readArticle } from '../read/readers.ts';
import { loadLanguageDetector } from '../segment/language.ts';
import { mayHoldEnglish, segmentArticle } from '../segment/segment-article.ts';
import { segmentRules } from '../segment/segment-rules.ts';
import {
  type ArticleFile,
  digestOf,
  loadSource,
  type OpenArticle,
  type OpenArticleFile,
  type PlainArticle,
} from './open-article.ts';

/** Opens articles: bytes, reader, segments. @param stdin what the path `-` stands for */
export function articleOpener(settings: Settings, stdin: Uint8Array | undefined): OpenArticleFile {
  const segment = segmenter(settings);
  const load = (file: ArticleFile): SourceFile =>
    file.path === '-' && stdin ? { ...file, bytes: stdin } : loadSource(file);
  const open = async (file: ArticleFile): Promise<OpenArticle> => {
    if (file.id.toLowerCase() === LIST) throw namedLikeTheList(file);
    const source = load(file);
    const article = await readArticle(source);
    const reader = await loadReader(article.format);
    const length = Math.max(source.bytes.length, article.source.length);
    const size = length * (article.format === 'html' ? TREE_WEIGHT : 1);
    const pack = reader.pack && ((text: Uint8Array) => reader.pack!(text, source));
    const opened = { article, segments: await segment(article), reader, digest: digestOf(source.bytes), size };
    return { ...opened, ...(pack && { pack }) };
  };
  return openedAhead(open);
}

/** The page in the output folder that lists all articles. */
const LIST = 'index.html';

const namedLikeTheList = ({ id, path }: ArticleFile): AppError =>
  new AppError('article', `${id}: what is written for it would take the place of the list of all articles`, {
    hint: 'Rename the file, or put it into a folder of its own.',
    place: { file: path },
  });

/** What articles may weigh that are kept between the two times they are opened, to be surveyed and to be made. */
const MOST_KEPT = 4 * 1024 * 1024;
/** A page is kept with the tree of its elements. */
const TREE_WEIGHT = 10;

/** Spares small batches the second opening; in large ones memory in use stays flat. */
function openedAhead(open: (file: ArticleFile) => Promise<OpenArticle>): OpenArticleFile {
  const kept = new Map<string, OpenArticle>();
  let room = MOST_KEPT;
  const take = async (file: ArticleFile): Promise<OpenArticle> => {
    const before = kept.get(file.path);
    if (!before) return open(file);
    kept.delete(file.path);
    room += before.size;
    return before;
  };
  const keep = (path: string, article: OpenArticle): void => {
    if (article.size > room || kept.has(path)) return;
    kept.set(path, article);
    room -= article.size;
  };
  const ahead = async (file: ArticleFile): Promise<OpenArticle> => {
    const article = kept.get(file.path) ?? (await open(file));
    keep(file.path, article);
    return article;
  };
  const allAhead = async (files: Iterable<ArticleFile>): Promise<void> => {
    for (const file of files) {
      // What is asked of whoever opens goes before.
      await pause();
      const article = await ahead(file).catch(() => undefined);
      if (article && !kept.has(file.path)) return;
    }
  };
  const forget = () => {
    kept.clear();
    room = MOST_KEPT;
  };
  const handOver = (): readonly PlainArticle[] => {
    const articles = [...kept.values()].filter(({ pack }) => !pack).map(({ reader: _, ...article }) => article);
    forget();
    return articles;
  };
  const takeOver = async (articles: readonly PlainArticle[]): Promise<void> => {
    for (const one of articles) keep(one.article.path, { ...one, reader: await loadReader(one.article.format) });
  };
  return Object.assign(take, { ahead, allAhead, forget, handOver, takeOver });
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
