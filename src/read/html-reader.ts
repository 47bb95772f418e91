import type { Article, Block, BlockEdits, BlockKind, Reader, SourceFile } from '../domain/article.ts';
import { type Edit, normalise, plain, type RichText, spliceText } from '../domain/text.ts';
import { decode } from './decode.ts';
import { chooseBlocks, findArticle } from './html-article.ts';
import { collectBlocks, type HtmlBlock } from './html-blocks.ts';
import { htmlMeta } from './html-meta.ts';
import { attribute, type HtmlTree, lookingUp, parseHtml, textOf } from './html-tree.ts';
import { renderMarks } from './render-marks.ts';

/** A saved web page: its article's text is replaced by place; all else stays byte for byte. */
export const htmlReader: Reader = { format: 'html', extensions: ['.html', '.htm'], read, render };

type Numbered = Omit<Block, 'index'>;

function read(file: SourceFile): Article {
  const { source, encoding } = decode(file);
  const tree = parseHtml(source);
  const found = findArticle(source, tree);
  const { blocks: chosen, title } = chooseBlocks(collectBlocks(source, tree), tree, found);
  const page = pageTitle(source, tree, title?.content.text);
  const kindOf = lookingUp(({ tagName }) => KINDS.get(tagName));
  const kind = (block: HtmlBlock) => (block === title ? 'title' : (kindOf(block.container) ?? 'paragraph'));
  const blocks = [...(page ? [page] : []), ...chosen.map((block) => toBlock(block, kind(block)))];
  const meta = htmlMeta(tree, found, title?.content.text);
  const indexed = inOrder(blocks).map((block, index) => ({ index, ...block }));
  return { id: file.id, path: file.path, format: 'html', source, encoding, meta, blocks: indexed };
}

/** In the order of the file, which misplaced text in a table does not keep to; none may lie inside another. */
function inOrder(blocks: readonly Numbered[]): readonly Numbered[] {
  const sorted = blocks.toSorted((a, b) => a.start - b.start);
  let end = 0;
  return sorted.filter((block) => {
    if (block.start < end) return false;
    end = block.end;
    return true;
  });
}

const toBlock = ({ content, markup, line, range }: HtmlBlock, kind: BlockKind): Numbered => ({
  kind,
  content,
  markup,
  ...range,
  line,
});

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['li', 'dt', 'dd'].map((tag) => [tag, 'item'] as const),
  ...['td', 'th'].map((tag) => [tag, 'cell'] as const),
  ...['figcaption', 'caption'].map((tag) => [tag, 'caption'] as const),
  ['blockquote', 'quote'],
]);

/** `<title>`: the part that is the headline; the whole of it only where the page has no headline of its own. */
function pageTitle(source: string, tree: HtmlTree, headline: string | undefined): Numbered | undefined {
  const element = tree.elements.find(({ tagName }) => tagName === 'title');
  const at = element?.sourceCodeLocation;
  if (!element || !at?.startTag || !at.endTag) return undefined;
  const raw = source.slice(at.startTag.endOffset, at.endTag.startOffset);
  const text = textOf(element);
  const base = { kind: 'title' as const, markup: [], line: at.startLine };
  const lead = at.startTag.endOffset + (raw.length - raw.trimStart().length);
  if (headline === undefined || normalise(headline) === normalise(text))
    return text === '' ? undefined : { ...base, content: plain(text), start: lead, end: lead + raw.trim().length };
  const inside = raw.indexOf(headline);
  if (inside < 0) return undefined;
  const start = at.startTag.endOffset + inside;
  return { ...base, content: plain(headline), start, end: start + headline.length };
}

function render(article: Article, edits: BlockEdits): string {
  if (edits.size === 0) return article.source;
  const changes = article.blocks.flatMap(({ index, start, end, markup }): readonly Edit[] => {
    const edit = edits.get(index);
    if (edit === undefined) return [];
    return [{ start, end, text: edit === null ? '' : writeHtml(edit, markup) }];
  });
  return spliceText(
    article.source,
    [...declareEnglish(article.source), ...changes].toSorted((a, b) => a.start - b.start),
  );
}

function writeHtml(edit: RichText, markup: Block['markup']): string {
  const escaped = (start: number, end: number) => escapeText(edit.text.slice(start, end));
  return renderMarks(edit, markup, { text: escaped, opaque: escaped });
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\u00a0', '&nbsp;'],
]);

const escapeText = (text: string): string =>
  text.replace(/\0/g, '').replace(/[&<>\u00a0]/g, (char) => ENTITIES.get(char) ?? char);

/** A page that said it was German says English once it holds some. */
function declareEnglish(source: string): readonly Edit[] {
  const html = parseHtml(source).elements.find(({ tagName }) => tagName === 'html');
  const at = html?.sourceCodeLocation?.attrs?.lang;
  if (!html || !at || !/^de\b/i.test(attribute(html, 'lang') ?? '')) return [];
  const text = source.slice(at.startOffset, at.endOffset).replace(/=\s*(["']?)[^"']*\1$/, '=$1en$1');
  return [{ start: at.startOffset, end: at.endOffset, text }];
}
