import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { AppError } from '../domain/errors.ts';
import { type Tightened, tighten } from './markdown-blank-lines.ts';
import { refuseCostly } from './markdown-cost.ts';

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

/** The tree of a Markdown text. @throws AppError `article` where it nests too deeply, or is too much, for the parser */
export function parseMarkdown(id: string, source: string): MdNode {
  const tight = tighten(source);
  refuseCostly(id, tight.text);
  try {
    const root = parser.parse(tight.text) as MdNode;
    return tight.text === source ? root : placedIn(tight, root);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError('article', `${id}: quotes or lists are nested too deeply`, {
      hint: 'No article nests so deeply: look for a damaged line.',
      place: { file: id },
      cause,
    });
  }
}

/** The tree with its places in the whole text. */
function placedIn(tight: Tightened, { children, position, ...node }: MdNode): MdNode {
  return {
    ...node,
    ...(position && { position: { start: begins(tight, position.start), end: ends(tight, position.end) } }),
    ...(children && { children: children.map((child) => placedIn(tight, child)) }),
  };
}

const begins = ({ offsetOf, lineOf }: Tightened, { line, offset = 0 }: MdPoint): MdPoint => ({
  line: lineOf(line),
  offset: offsetOf(offset),
});

/** Right behind its last sign: blank lines that were left out there do not belong to it. */
const ends = ({ offsetOf, lineOf }: Tightened, { line, offset = 0 }: MdPoint): MdPoint => ({
  line: lineOf(line),
  offset: offset === 0 ? 0 : offsetOf(offset - 1) + 1,
});

/** Where a node begins and ends in the source; nodes that the parser made up have no place. */
export function placeOf(node: MdNode | undefined): { readonly start: number; readonly end: number } | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
