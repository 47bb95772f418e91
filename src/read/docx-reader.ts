import type { Article, ArticleMeta, Block, BlockEdits, BlockKind, Reader, SourceFile } from '../domain/article.ts';
import { decode } from './decode.ts';
import { toMarkup } from './docx-content.ts';
import { notWord, readingPart } from './docx-fault.ts';
import { contentOf, type Layout, layOut } from './docx-layout.ts';
import { coreMeta } from './docx-meta.ts';
import { packDocx, partText, unpackDocx } from './docx-package.ts';
import { type Role, readStyles, roleOf, type Styles } from './docx-styles.ts';
import { writeDocument } from './docx-write.ts';
import { findMeta, isHeadline } from './text-meta.ts';

/** A Word document: text in `word/document.xml` is replaced by place; the rest of the package stays as it is. */
export const docxReader: Reader = {
  format: 'docx',
  extensions: ['.docx'],
  unpack: unpackDocx,
  read,
  render: (article, edits, language) => render(article, edits, language),
  pack: packDocx,
};

const DOCUMENT = 'word/document.xml';

/** @param file unpacked */
function read(file: SourceFile): Article {
  const { source, encoding } = decodeDocument(file);
  const layout = readingPart(file.id, DOCUMENT, () => layOut(source));
  const styles = partOf(file, 'styles', readStyles) ?? new Map();
  const blocks = toBlocks(source, layout, styles);
  const meta = { ...partOf(file, 'core', coreMeta), ...findMeta(blocks.map(({ content }) => content.text)) };
  return { id: file.id, path: file.path, format: 'docx', source, encoding, meta: withTitle(meta, blocks), blocks };
}

/** UTF-8 or UTF-16, as the format wants it (ECMA-376 part 2, 9.1.2). */
function decodeDocument(file: SourceFile) {
  try {
    const decoded = decode(file);
    const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})/.exec(decoded.source)?.[1] ?? 'UTF-8';
    if (decoded.encoding.name !== 'windows-1252' && /^utf-?(?:8|16)$/i.test(declared)) return decoded;
  } catch (cause) {
    throw notWord(file.id, `its part ${DOCUMENT} is neither UTF-8 nor UTF-16`, cause);
  }
  throw notWord(file.id, `its part ${DOCUMENT} is neither UTF-8 nor UTF-16`);
}

function partOf<T>({ id, parts }: SourceFile, name: string, action: (xml: string) => T): T | undefined {
  const bytes = parts?.get(name);
  return bytes && readingPart(id, `${name}.xml`, () => action(partText(bytes)));
}

function toBlocks(source: string, { blocks }: Layout, styles: Styles): readonly Block[] {
  const roles = blocks.map(({ paragraph }) => roleOf(paragraph.scanned, styles));
  const contents = blocks.map(contentOf);
  const texts = contents.map(({ text }) => text);
  const title = titleIndex(roles, texts);
  return blocks.map(({ group, cap }, index) => {
    const markup = group.content.sources.map((mark) => toMarkup(source, mark));
    const kind: BlockKind = index === title ? 'title' : roles[index]!.kind;
    const { start } = (cap ?? group).content;
    return { index, kind, content: contents[index]!, markup, start, end: group.content.end, line: index + 1 };
  });
}

/** Where no paragraph is styled as the title: the only topmost heading if it comes first, or a headline above a sentence. */
function titleIndex(roles: readonly Role[], texts: readonly string[]): number | undefined {
  if (roles.some(({ kind }) => kind === 'title')) return undefined;
  const [first, second] = roles;
  if (first?.level === 0) return roles.filter(({ level }) => level === 0).length === 1 ? 0 : undefined;
  const isOnTop = first?.kind === 'paragraph' && second !== undefined && /[.!?…][“”"'»)]*$/.test(texts[1]!);
  return isOnTop && isHeadline(texts[0]!) ? 0 : undefined;
}

/** What stands in the text is what the article is called; properties are often those of an older file. */
function withTitle(meta: ArticleMeta, blocks: readonly Block[]): ArticleMeta {
  const title = blocks.find(({ kind }) => kind === 'title')?.content.text;
  return title === undefined ? meta : { ...meta, title };
}

function render(article: Article, edits: BlockEdits, language: string | undefined): string {
  if (edits.size === 0) return article.source;
  return writeDocument(article.source, layOut(article.source), edits, language);
}
