/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch that carries markup of the source file: a link, emphasis, code, an image. The markup itself stays in the
 * file's format (see `Block.markup`); a mark only says where it lies, so that it can travel with a translation.
 */
export interface Mark extends Span {
  /** Index into `Block.markup`. */
  readonly id: number;
  /** Copied as it is, never translated: code, an image (then `start === end`), a line break. */
  readonly opaque?: boolean;
}

/** Plain text with the places of its markup. Marks nest or stand side by side, never overlap, and are in document order. */
export interface RichText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A text without markup. */
export const plain = (text: string): RichText => ({ text, marks: [] });

/** A stretch of a rich text, with the marks that lie wholly inside; their offsets are moved along. */
export function sliceText(rich: RichText, { start, end }: Span): RichText {
  const inside = rich.marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    text: rich.text.slice(start, end),
    marks: inside.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
  };
}

/** A replacement inside a text. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Applies edits to a rich text. Marks around an edit grow or shrink with it; a mark that begins or ends inside an edit
 * is moved to the edit's edge, of two that meet there the first takes it, and a mark without text stays so: nothing overlaps.
 * @param edits in ascending order, not overlapping
 */
export function editText(rich: RichText, edits: readonly Edit[]): RichText {
  if (edits.length === 0) return rich;
  const around: { readonly was: Mark; readonly is: Mark }[] = [];
  let taken = 0;
  const marks = rich.marks.map((was) => {
    while (around.length > 0 && around.at(-1)!.was.end <= was.start) taken = Math.max(taken, around.pop()!.is.end);
    const start = Math.max(taken, moveOffset(was.start, edits, 'start'));
    const end = was.start === was.end ? start : Math.max(start, moveOffset(was.end, edits, 'end'));
    around.push({ was, is: { ...was, start, end } });
    return around.at(-1)!.is;
  });
  return { text: spliceText(rich.text, edits), marks };
}

/** Applies edits to a plain string. @param edits in ascending order, not overlapping */
export function spliceText(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Where an offset of the old text lies in the edited one; inside an edit it goes to the edit's outer edge. */
function moveOffset(offset: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.end <= offset && !(edge === 'start' && edit.start === offset)) {
      shift += edit.text.length - (edit.end - edit.start);
    } else if (edit.start < offset) {
      return edge === 'start' ? edit.start + shift : edit.start + shift + edit.text.length;
    } else break;
  }
  return offset + shift;
}

/**
 * A target with its marks called by the order of the source's: 0 for the first. Ids belong to one file; so named, marks
 * can be kept and used with any text of the same content. A mark that the source has not is dropped.
 */
export const marksByOrder = (source: RichText, target: RichText): RichText =>
  renameMarks(target, new Map(source.marks.map(({ id }, order) => [id, order])));

/** The reverse: a kept target with the ids that the marks have in this source. */
export const marksByName = (source: RichText, target: RichText): RichText =>
  renameMarks(target, new Map(source.marks.map(({ id }, order) => [order, id])));

function renameMarks(rich: RichText, names: ReadonlyMap<number, number>): RichText {
  if (rich.marks.length === 0) return rich;
  const marks = rich.marks.flatMap((mark) => {
    const id = names.get(mark.id);
    return id === undefined ? [] : [{ ...mark, id }];
  });
  return { text: rich.text, marks };
}

/** The text with NFC and folded white space: what makes two paragraphs the same for the memory. */
export function normalise(text: string): string {
  const composed = text.normalize('NFC');
  // Most texts have single blanks and no other white space, and looking is much faster than replacing each blank by itself.
  return (/[^\S ]| {2}/.test(composed) ? composed.replace(/\s+/gu, ' ') : composed).trim();
}
