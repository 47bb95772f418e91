import type { Mark, RichText } from '../domain/text.ts';
import type { GroupContent, MarkSource } from './docx-content.ts';
import type { PieceItem } from './docx-items.ts';

/**
 * A new text with marks that can be written: what an engine made of them may be anything. Each piece stands in it once,
 * and covers only what it shows; one that was lost and must not be, such as a footnote, stands at the end.
 */
export function fitMarks(edit: RichText, { sources, content }: GroupContent): RichText {
  const text = edit.text.replace(/[\t\r\n]/g, ' ');
  const usable = edit.marks
    .filter(({ id, start, end }) => sources[id] && start >= 0 && start <= end && end <= text.length)
    .map(({ id, start, end }): Mark => ({ id, start: whole(text, start), end: whole(text, end) }))
    .toSorted((a, b) => a.start - b.start);
  const isPiece = ({ id }: Mark) => sources[id]?.type === 'piece';
  const pieces = fitPieces(usable.filter(isPiece), content.marks.filter(isPiece), text, (id) => pieceOf(sources[id]));
  const others = withoutNestedLinks(
    usable.filter((mark) => !isPiece(mark)),
    sources,
  );
  // What stood in front of a link stays there: in a link that is a field, half of another would take its end.
  const links = new Map(others.filter(({ id }) => sources[id]?.type === 'link').map(({ id, start }) => [start, id]));
  const isInFront = ({ id, start, end }: Mark) => start === end && id < (links.get(start) ?? 0);
  return { text, marks: [...pieces.filter(isInFront), ...others, ...pieces.filter((mark) => !isInFront(mark))] };
}

/** An offset that cuts no character in two. */
const whole = (text: string, offset: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1)) && /[\ud800-\udbff]$/.test(text.slice(offset - 1, offset))
    ? offset - 1
    : offset;

const pieceOf = (source: MarkSource | undefined): PieceItem | undefined =>
  source?.type === 'piece' ? source.piece : undefined;

/** A link in a link is none. */
function withoutNestedLinks(marks: readonly Mark[], sources: readonly MarkSource[]): readonly Mark[] {
  let end = 0;
  return marks.filter((mark) => {
    if (sources[mark.id]?.type !== 'link') return true;
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
}

type PieceOf = (id: number) => PieceItem | undefined;

/** @param given where an engine put them @param all of the source, in its order */
function fitPieces(given: readonly Mark[], all: readonly Mark[], text: string, piece: PieceOf): readonly Mark[] {
  const first = new Map(given.toReversed().map((mark) => [mark.id, mark]));
  const fitted: Mark[] = [];
  let end = 0;
  for (const mark of given) {
    const { role, shown = '' } = piece(mark.id) ?? {};
    if (first.get(mark.id) !== mark || role === 'half') continue;
    fitted.push(fitPiece(mark, text, shown, end));
    end = fitted.at(-1)!.end;
  }
  const halves = placeHalves(
    all.filter(({ id }) => piece(id)?.role === 'half'),
    first,
    fitted,
  );
  const lost = all.filter(({ id }) => !first.has(id) && mustStay(piece(id)));
  return [...fitted, ...halves, ...lost.map(({ id }) => opaque(id, text.length))];
}

const opaque = (id: number, start: number, end = start): Mark => ({ id, start, end, opaque: true });

/** @param from where the piece before it ends */
function fitPiece({ id, start, end }: Mark, text: string, shown: string, from: number): Mark {
  const at = Math.max(start, from);
  const covers = end > at && text.slice(at, end).trim() === shown.trim();
  return opaque(id, at, covers ? end : at);
}

/** Halves of fields in the order of the source, or text would become part of a field; a lost one follows the one before. */
function placeHalves(halves: readonly Mark[], given: ReadonlyMap<number, Mark>, pieces: readonly Mark[]) {
  let at = 0;
  return halves.map(({ id }) => {
    at = Math.max(at, given.get(id)?.start ?? 0);
    at = pieces.find(({ start, end }) => start < at && at < end)?.end ?? at;
    return opaque(id, at);
  });
}

/** What shows text may be lost with it, or it would be there twice; so may a line break. */
const mustStay = (piece: PieceItem | undefined): boolean => piece?.role === 'fixed' && piece.shown.trim() === '';
