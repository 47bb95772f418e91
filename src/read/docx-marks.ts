import type { Mark, RichText } from '../domain/text.ts';
import type { GroupContent, MarkSource } from './docx-content.ts';

/**
 * A new text with marks that can be written: what an engine made of them may be anything. Each piece stands in it once,
 * and covers only what it shows; one that was lost and must not be, such as a footnote, stands at the end.
 */
export function fitMarks({ text: raw, marks }: RichText, { sources, content }: GroupContent): RichText {
  const text = raw.replace(/[\t\r\n]/g, ' ');
  const taken = new Set<number>();
  const fitted: Mark[] = [];
  let pieceEnd = 0;
  let linkEnd = 0;
  const usable = marks
    .filter(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    .map((mark) => ({ ...mark, start: whole(text, mark.start), end: whole(text, mark.end) }));
  for (const mark of usable.toSorted((a, b) => a.start - b.start)) {
    const source = sources[mark.id];
    if (source?.type === 'piece') {
      if (taken.has(mark.id)) continue;
      taken.add(mark.id);
      const piece = fitPiece(mark, text, source.piece.shown, pieceEnd);
      pieceEnd = piece.end;
      fitted.push(piece);
    } else if (source?.type === 'format') fitted.push(bare(mark));
    else if (source && mark.start >= linkEnd) {
      linkEnd = mark.end;
      fitted.push(bare(mark));
    }
  }
  const end = text.length;
  const lost = content.marks.filter(({ id }) => !taken.has(id) && mustStay(sources[id]));
  return { text, marks: [...fitted, ...lost.map(({ id }) => ({ id, start: end, end, opaque: true }))] };
}

/** An offset that cuts no character in two. */
const whole = (text: string, offset: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1)) && /[\ud800-\udbff]$/.test(text.slice(offset - 1, offset))
    ? offset - 1
    : offset;

const bare = ({ id, start, end }: Mark): Mark => ({ id, start, end });

/** @param from where the piece before it ends */
function fitPiece({ id, start, end }: Mark, text: string, shown: string, from: number): Mark {
  const at = Math.max(start, from);
  const covers = end > at && text.slice(at, end).trim() === shown.trim();
  return { id, start: at, end: covers ? end : at, opaque: true };
}

/** What shows text may be lost with it, or it would be there twice; so may a line break. */
const mustStay = (source: MarkSource | undefined): boolean =>
  source?.type === 'piece' && source.piece.role === 'fixed' && source.piece.shown.trim() === '';
