import type { BlockEdits } from '../domain/article.ts';
import { type Edit, type Mark, plain, type RichText, spliceText } from '../domain/text.ts';
import { escapeXml } from '../domain/xml.ts';
import type { GroupContent, MarkSource } from './docx-content.ts';
import { partsOf } from './docx-fields.ts';
import type { Item, Part, RunFormat } from './docx-items.ts';
import { capAndRest, type Group, isText, type LaidParagraph, type Layout } from './docx-layout.ts';
import { fitMarks } from './docx-marks.ts';
import { renderMarks } from './render-marks.ts';

/** How a document is written. */
interface Writing {
  readonly source: string;
  readonly prefix: string;
  /** Of the new text. */
  readonly language: string | undefined;
}

/** The document with new text in its blocks; all that is not in an edited paragraph stays to the letter. */
export function writeDocument(source: string, layout: Layout, edits: BlockEdits, language?: string): string {
  const wanted = new Map<Group, RichText | null>();
  for (const [index, { group, cap }] of layout.blocks.entries()) {
    const edit = edits.get(index);
    if (edit === undefined) continue;
    const parts = cap && edit ? capAndRest(edit) : undefined;
    wanted.set(group, parts?.rest ?? edit);
    if (cap) wanted.set(cap, parts?.cap ?? edit);
  }
  const writing = { source, prefix: layout.prefix, language };
  const changes: Edit[] = [];
  for (const paragraph of layout.paragraphs) {
    const texts = textsFor(paragraph, wanted);
    if (texts.every((text) => text === undefined)) continue;
    const { start } = paragraph.scanned;
    // Those of text boxes that hang on this paragraph: they ended before it did.
    const inner = changes.splice(firstFrom(changes, start));
    changes.push(changeOf(paragraph, texts, { ...writing, inner }));
  }
  return spliceText(source, changes);
}

/** New text for each group of a paragraph: its own, or what the paragraph becomes that says the same. */
function textsFor({ groups, twin }: LaidParagraph, wanted: ReadonlyMap<Group, RichText | null>) {
  if (!twin) return groups.map((group) => wanted.get(group));
  const texts = twin.groups.filter(isText).map((group) => wanted.get(group));
  return groups.map((group) => (isText(group) ? texts.shift() : undefined));
}

/** The index of the first change that begins at an offset or after it; they are in order. */
function firstFrom(changes: readonly Edit[], start: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Texts = readonly (RichText | null | undefined)[];
type WritingParagraph = Writing & { readonly inner: readonly Edit[] };

function changeOf(paragraph: LaidParagraph, texts: Texts, writing: WritingParagraph): Edit {
  const { start, end, inner } = paragraph.scanned;
  if (texts.includes(null) && mayGo(paragraph, writing.source)) return { start, end, text: '' };
  const text = paragraph.groups.map((group, at) => writeGroup(group, texts[at], writing)).join('');
  return { ...inner, text };
}

/**
 * Whether a paragraph may be taken out: when it holds nothing but its text, and nothing depends on it. A cell must have
 * one, a section's layout stands in one, and without one between them two tables are one.
 */
function mayGo({ groups, scanned }: LaidParagraph, source: string): boolean {
  const isBare = groups.length === 1 && groups[0]!.items.every(({ type }) => type === 'text');
  return (
    isBare &&
    !scanned.place.isHeld &&
    !scanned.endsSection &&
    !/:tbl>\s{0,100}$/.test(source.slice(scanned.start - 110, scanned.start))
  );
}

function writeGroup(group: Group, text: RichText | null | undefined, writing: WritingParagraph): string {
  if (!isText(group)) return writeItems(group.items, writing);
  const { content, lead, trail } = group.content;
  const body = writeBody(group.content, text === undefined ? content : (text ?? plain('')), {
    ...writing,
    language: text === undefined ? undefined : writing.language,
  });
  return writeItems(lead, writing) + body + writeItems(trail, writing);
}

const writeItems = (items: readonly Item[], writing: WritingParagraph): string =>
  items
    .flatMap(partsOf)
    .map((part) => writePart(part, writing))
    .join('');

/** A stretch of the file with what changed inside it, in a run if it needs one. */
function writePart({ start, end, format }: Part, { source, prefix, inner }: WritingParagraph): string {
  const changes = inner
    .slice(firstFrom(inner, start), firstFrom(inner, end))
    .map((change) => ({ ...change, start: change.start - start, end: change.end - start }));
  const xml = spliceText(source.slice(start, end), changes);
  return format ? `<${prefix}r>${format.raw}${xml}</${prefix}r>` : xml;
}

function writeBody(group: GroupContent, edit: RichText, writing: WritingParagraph): string {
  const { sources, base, blankBefore, blankAfter } = group;
  const rich = fitMarks(edit, group);
  const lines = lineEdges(rich.marks, sources);
  const text = (start: number, end: number, _: string, mark: number | undefined) => {
    let some = rich.text.slice(start, end);
    if (lines.has(start) && start > 0) some = some.trimStart();
    if (lines.has(end) && end < rich.text.length) some = some.trimEnd();
    if (start === 0 && blankBefore) some = ` ${some}`;
    if (end === rich.text.length && blankAfter) some += ' ';
    return writeRun(some, formatOf(sources[mark ?? -1], base), writing);
  };
  const markup = sources.map((source) => markupOf(source, writing));
  return renderMarks(rich, markup, { text, opaque: () => '' });
}

/** Where a line ends or begins: no blank stands there. */
const lineEdges = (marks: readonly Mark[], sources: readonly MarkSource[]): ReadonlySet<number> =>
  new Set(
    marks.flatMap(({ id, start, end }) => {
      const source = sources[id];
      return source?.type === 'piece' && ['line', 'blank'].includes(source.piece.role) ? [start, end] : [];
    }),
  );

const formatOf = (source: MarkSource | undefined, base: RunFormat): RunFormat =>
  source === undefined || source.type === 'piece' ? base : source.format;

function markupOf(source: MarkSource, writing: WritingParagraph) {
  if (source.type === 'format') return { open: '', close: '' };
  if (source.type === 'piece') return { open: writeItems([source.piece], writing), close: '' };
  return { open: writeItems([source.open], writing), close: writeItems([source.close], writing) };
}

function writeRun(text: string, format: RunFormat, { prefix, language }: Writing): string {
  if (text === '') return '';
  const lang = language === undefined ? format.lang : `<${prefix}lang ${prefix}val="${escapeXml(language)}"/>`;
  const inside = format.before + lang + format.after;
  const properties = inside === '' ? '' : `<${prefix}rPr>${inside}</${prefix}rPr>`;
  return `<${prefix}r>${properties}<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
}
