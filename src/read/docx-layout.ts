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
  readonly group: Group & { readonly content: GroupContent };
}

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
  return { prefix, paragraphs, blocks };
}

export const isText = (group: Group): group is Group & { readonly content: GroupContent } =>
  group.content !== undefined;

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
