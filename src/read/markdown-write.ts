import type { Block } from '../domain/article.ts';
import type { Mark, RichText } from '../domain/text.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { renderMarks } from './render-marks.ts';

/**
 * English as Markdown source for a block, on one line but for hard breaks.
 * @param labels whether the file defines link labels, so that any bracket may be a link
 */
export function writeMarkdown(edit: RichText, { markup, kind }: Block, labels: boolean): string {
  const text = edit.text.replace(/[\r\n\t]/g, ' ');
  const rich = trimRich({ text, marks: edit.marks.map((mark) => (mark.opaque ? mark : shrink(text, mark))) });
  const cell = kind === 'cell';
  const brackets = labels || rich.marks.length > 0 || /\]\s*[([:]|\[\^|^\[[ xX]?\]/.test(rich.text);
  const context = { brackets, cell };
  const out = renderMarks(rich, intraword(rich, markup), {
    text: (start, end, before) => {
      const lineStart = before === '' || /\n[ >\t]*$/.test(before);
      return escapeMarkdown(rich.text, start, end, lineStart, context);
    },
    opaque: (start, end) => (cell ? rich.text.slice(start, end).replace(/\|/g, '\\|') : rich.text.slice(start, end)),
  });
  return cell ? out.replace(/\n/g, ' ') : out;
}

/** White space inside `** bold **` would undo it: the mark is drawn in to the words. */
function shrink(text: string, mark: Mark): Mark {
  const inner = text.slice(mark.start, mark.end);
  const start = mark.start + (inner.length - inner.trimStart().length);
  return { ...mark, start, end: Math.max(start, mark.end - (inner.length - inner.trimEnd().length)) };
}

/** Without blanks at the ends; Markdown would drop them, or take four for code. */
function trimRich({ text, marks }: RichText): RichText {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const clamp = (offset: number) => Math.min(Math.max(0, offset - lead), trimmed.length);
  return { text: trimmed, marks: marks.map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) })) };
}

/** `_` marks no emphasis inside a word: there `*` must stand. */
function intraword({ text, marks }: RichText, markup: Block['markup']): Block['markup'] {
  const inside = new Set(
    marks
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test((text[start - 1] ?? '') + (text[end] ?? '')))
      .map(({ id }) => id),
  );
  return markup.map(({ open, close }, id) =>
    inside.has(id) && /^__?$/.test(open)
      ? { open: open.replaceAll('_', '*'), close: close.replaceAll('_', '*') }
      : { open, close },
  );
}
