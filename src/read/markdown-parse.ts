import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { AppError } from '../domain/errors.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Any node of the tree, seen only by what all nodes share. */
export interface MdNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly MdNode[];
  readonly position?: { readonly start: MdPoint; readonly end: MdPoint } | undefined;
}

interface MdPoint {
  readonly line: number;
  readonly offset?: number | undefined;
}

/** The tree of a Markdown text. @throws AppError `article` where it nests too deeply for the parser */
export function parseMarkdown(id: string, source: string): MdNode {
  try {
    return parser.parse(source) as MdNode;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError('article', `${id}: quotes or lists are nested too deeply`, {
      hint: 'No article nests so deeply: look for a damaged line.',
      place: { file: id },
      cause,
    });
  }
}

/** Where a node begins and ends in the source; nodes that the parser made up have no place. */
export function placeOf(node: MdNode | undefined): { readonly start: number; readonly end: number } | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
