import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { normalise } from '../domain/text.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { type HtmlElement, type HtmlTree, textOf, within } from './html-tree.ts';

const STAMP = 'data-zweispalt-stamp';
/** Beyond these Readability takes minutes; such a page is read as a whole. */
const MOST_ELEMENTS = 30_000;
const DEEPEST = 400;
/** Readability's own 500 is made for English features; German agency reports are shorter. */
const SHORTEST_ARTICLE = 250;

/** What Readability found, mapped back to the page. */
export interface FoundArticle {
  /** Elements that belong to the article. */
  readonly elements: ReadonlySet<HtmlElement>;
  /** The texts of its paragraphs, for elements that Readability merged. */
  readonly texts: ReadonlySet<string>;
  readonly byline?: string;
  readonly siteName?: string;
  readonly published?: string;
}

/** What is used of a DOM; the DOM's own types are not part of this project's libraries. */
interface DomElement {
  readonly textContent: string | null;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/**
 * The article in a page. Every element is stamped with its number before Readability runs on a copy; the stamps that
 * survive name the elements of the article in the page itself.
 */
export function findArticle(source: string, tree: HtmlTree): FoundArticle | undefined {
  if (tree.elements.length > MOST_ELEMENTS || tree.depth > DEEPEST) return undefined;
  try {
    const { document } = parseHTML(stamp(source, tree.elements));
    if (isDeep(document.documentElement as DomElement)) return undefined;
    const serializer = (root: unknown) => root as DomElement;
    const result = new Readability(document, { charThreshold: SHORTEST_ARTICLE, serializer }).parse();
    if (!result?.content) return undefined;
    return { ...mapBack(result.content, tree.elements), ...facts(result) };
  } catch {
    // A page that Readability cannot digest is read as a whole.
    return undefined;
  }
}

/** This parser closes fewer elements by itself than browsers do: what is flat there may nest by the thousands here. */
function isDeep(root: DomElement): boolean {
  const todo = [{ element: root, depth: 0 }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { element, depth } = next;
    if (depth > DEEPEST) return true;
    for (const child of element.children) todo.push({ element: child, depth: depth + 1 });
  }
  return false;
}

function stamp(source: string, elements: readonly HtmlElement[]): string {
  const places = elements.flatMap((element, index) => {
    const at = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    return at ? [{ offset: at.startOffset + 1 + element.tagName.length, index }] : [];
  });
  let out = '';
  let from = 0;
  for (const { offset, index } of places.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < from) continue;
    out += `${source.slice(from, offset)} ${STAMP}="${index}"`;
    from = offset;
  }
  return out + source.slice(from);
}

function mapBack(content: DomElement, all: readonly HtmlElement[]): Pick<FoundArticle, 'elements' | 'texts'> {
  const elements = new Set<HtmlElement>();
  const texts = new Set<string>();
  for (const element of content.querySelectorAll('*')) {
    const found = all[Number(element.getAttribute(STAMP) ?? -1)];
    if (found) elements.add(found);
    const text = normalise(element.textContent ?? '');
    if (text.length < 20_000) texts.add(text);
  }
  return { elements, texts };
}

function facts(result: { byline?: unknown; siteName?: unknown; publishedTime?: unknown }) {
  const text = (value: unknown) => (typeof value === 'string' ? normalise(value) : '');
  const [byline, siteName, published] = [text(result.byline), text(result.siteName), text(result.publishedTime)];
  return { ...(byline && { byline }), ...(siteName && { siteName }), ...(published && { published }) };
}

/** The page's blocks that belong to the article, and which of them is its title. */
export interface Chosen {
  readonly blocks: readonly HtmlBlock[];
  readonly title?: HtmlBlock;
}

/** Without a found article all blocks are taken: nothing of it may be lost. */
export function chooseBlocks(blocks: readonly HtmlBlock[], tree: HtmlTree, found: FoundArticle | undefined): Chosen {
  const title = titleBlock(blocks, tree, found);
  const all = found === undefined ? blocks : blocks.filter((block) => block === title || belongs(block, found));
  const chosen = found === undefined ? all : withLead(blocks, all, title);
  return { blocks: chosen, ...(title && { title }) };
}

function belongs({ container, inline, content }: HtmlBlock, found: FoundArticle): boolean {
  if (found.elements.has(container) || inline.some((element) => found.elements.has(element))) return true;
  const text = normalise(content.text);
  return found.texts.has(text) || text === found.byline;
}

/** The headline: the page's only h1, or the first heading that the page's own title repeats. */
function titleBlock(blocks: readonly HtmlBlock[], tree: HtmlTree, found?: FoundArticle): HtmlBlock | undefined {
  const page = tree.elements.find(({ tagName }) => tagName === 'title');
  const pageTitle = page ? normalise(textOf(page)) : '';
  const isTop = within(/^h1$/);
  const isHead = within(/^h[12]$/);
  const tops = blocks.filter(({ container }) => isTop(container));
  const heads = blocks.filter(({ container }) => isHead(container));
  const named = heads.find(({ content }) => content.text.length >= 10 && pageTitle.includes(normalise(content.text)));
  const inside = tops.find(({ container }) => found?.elements.has(container));
  return named ?? inside ?? (tops.length === 1 ? tops[0] : undefined);
}

/** Readability often leaves out the lead between headline and body; whole sentences standing there are the article's. */
function withLead(blocks: readonly HtmlBlock[], chosen: readonly HtmlBlock[], title?: HtmlBlock): readonly HtmlBlock[] {
  const taken = new Set(chosen);
  const from = title === undefined ? -1 : blocks.indexOf(title);
  const to = blocks.findIndex((block, index) => index > from && taken.has(block));
  if (from < 0 || to < 0) return chosen;
  const isBeside = within(/^(?:nav|aside|footer|form|dialog)$/);
  return blocks.filter(
    (block, index) => taken.has(block) || (index > from && index < to && isLead(block) && !isBeside(block.container)),
  );
}

const isLead = ({ content: { text } }: HtmlBlock): boolean =>
  text.length >= 60 && /[.!?…]["'”“»«’]*$/u.test(text.slice(-20));
