import { type Mark, plain, type RichText } from '../domain/text.ts';
import { type GroupContent, groupContent } from './docx-content.ts';
import { foldFields } from './docx-fields.ts';
import type { ScannedParagraph } from './docx-frames.ts';
import { cutGroups } from './docx-groups.ts';
import type { Item } from './docx-items.ts';
import { scanDocument } from './docx-scan.ts';

/** A stretch of a paragraph; without content there is nothing to translate in it. */
export interface Group {
  readonly items: readonly Item[];
  readonly content?: GroupContent;
}

export interface LaidParagraph {
  readonly scanned: ScannedParagraph;
  readonly groups: readonly Group[];
  /** The paragraph that says the same for new programs: it becomes what that one becomes. */
  readonly twin?: LaidParagraph;
}

/** What can be replaced on its own. */
export interface LaidBlock {
  readonly paragraph: LaidParagraph;
  readonly group: TextGroup;
  /** The large first letter, which stands in a paragraph of its own in front. */
  readonly cap?: TextGroup;
}

export type TextGroup = Group & { readonly content: GroupContent };

export interface Layout {
  /** Of the elements, with its colon. */
  readonly prefix: string;
  /** In the order in which they end. */
  readonly paragraphs: readonly LaidParagraph[];
  /** In the order of the file. */
  readonly blocks: readonly LaidBlock[];
}

/** A document's paragraphs and their texts: the same for the same source. @throws Error as `scanDocument` */
export function layOut(source: string): Layout {
  const { prefix, paragraphs: scanned } = scanDocument(source);
  const laid = new Map<ScannedParagraph, LaidParagraph>();
  for (const paragraph of scanned) laid.set(paragraph, layOutOne(paragraph, laid));
  const paragraphs = [...laid.values()];
  const blocks = paragraphs
    .filter(({ twin }) => twin === undefined)
    .flatMap((paragraph) => paragraph.groups.flatMap((group) => (isText(group) ? [{ paragraph, group }] : [])))
    .toSorted((a, b) => a.group.content.start - b.group.content.start);
  return { prefix, paragraphs, blocks: withCaps(blocks) };
}

export const isText = (group: Group): group is TextGroup => group.content !== undefined;

/** Puts large first letters in front of the words that they begin. */
function withCaps(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  return blocks.flatMap((block, index): readonly LaidBlock[] => {
    const before = blocks[index - 1];
    if (isCap(block, blocks[index + 1])) return [];
    return [before && isCap(before, block) ? { ...block, cap: before.group } : block];
  });
}

const isCap = ({ paragraph, group }: LaidBlock, next: LaidBlock | undefined): boolean =>
  paragraph.scanned.isDropCap === true &&
  group.content.content.text.length <= 3 &&
  paragraph.groups.filter(isText).length === 1 &&
  next !== undefined &&
  next.paragraph !== paragraph &&
  next.paragraph.scanned.isDropCap !== true;

/** A block's text as it reads, its large first letter in front. */
export function contentOf({ group, cap }: LaidBlock): RichText {
  const { text, marks } = group.content.content;
  if (!cap) return group.content.content;
  const first = group.items.find((item) => item.type === 'text');
  const front = cap.content.content.text + (/^\s/.test(first?.text ?? '') ? ' ' : '');
  return { text: front + text, marks: moved(marks, front.length) };
}

/** A block's new text for its letter and for the rest. */
export function capAndRest({ text, marks }: RichText): { readonly cap: RichText; readonly rest: RichText } {
  const length = /^\P{L}{0,3}\p{L}/u.exec(text)?.[0].length ?? 0;
  return { cap: plain(text.slice(0, length)), rest: { text: text.slice(length), marks: moved(marks, -length) } };
}

const moved = (marks: readonly Mark[], by: number): readonly Mark[] =>
  marks.map((mark) => ({ ...mark, start: Math.max(0, mark.start + by), end: Math.max(0, mark.end + by) }));

function layOutOne(scanned: ScannedParagraph, laid: ReadonlyMap<ScannedParagraph, LaidParagraph>): LaidParagraph {
  const groups = cutGroups(foldFields(scanned.items)).map((items): Group => {
    const content = groupContent(items);
    return { items, ...(content && { content }) };
  });
  const other = scanned.twin && laid.get(scanned.twin);
  return { scanned, groups, ...(other && saysSame(groups, other.groups) && { twin: other }) };
}

function saysSame(groups: readonly Group[], others: readonly Group[]): boolean {
  const key = (all: readonly Group[]) =>
    JSON.stringify(
      all.filter(isText).map(({ content: { content } }) => [content.text, content.marks.map((mark) => ({ ...mark }))]),
    );
  return key(groups) === key(others);
}
