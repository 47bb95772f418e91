import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { Mark } from '../domain/text.ts';
import { quoted, spanOf } from './wording.ts';

/** Links, code, images and emphasis of the German must stand in the English too. */
export const markup: CheckRule = {
  name: 'markup',
  about: 'A link, code, an image or emphasis of the German is lost in the English.',
  severity: 'warning',
  pair: checkMarkup,
};

function checkMarkup({ segment, final }: BitextPair, { article }: Bitext): readonly RawFinding[] {
  if (!final || segment.source.marks.length === 0) return [];
  const kept = new Set(final.marks.map(({ id }) => id));
  const opened = article.blocks[segment.block]?.markup ?? [];
  return segment.source.marks
    .filter(({ id }) => !kept.has(id))
    .flatMap((mark) => lostMark(mark, opened[mark.id]?.open ?? '', segment.source.text));
}

function lostMark(mark: Mark, open: string, text: string): readonly RawFinding[] {
  const what = kindOf(mark, open);
  if (!what) return [];
  const words = mark.end > mark.start ? ` at ${quoted(text.slice(mark.start, mark.end))}` : '';
  return [
    {
      message: `${what}${words} is lost in the English.`,
      remedy: 'Set it again in the translated file.',
      source: spanOf(mark),
      ...(what === EMPHASIS ? { severity: 'info' as const } : {}),
    },
  ];
}

const EMPHASIS = 'Emphasis';

/** What the source around a mark says it is; a line break may go. */
function kindOf(mark: Mark, open: string): string | undefined {
  if (/^<(?:br|w:br|w:cr|w:tab|w:ptab)\b/i.test(open)) return undefined;
  if (/^<(?:a|w:hyperlink)\b|^\[|^<w:fldChar\b[\s\S]{0,200}HYPERLINK/i.test(open)) return 'A link';
  if (/^<(?:img|picture|svg|w:drawing|w:pict)\b|^!\[/i.test(open)) return 'An image';
  if (/^<w:(?:foot|end)note/i.test(open)) return 'A footnote';
  if (/^<(?:code|kbd|samp)\b|^`/i.test(open)) return 'Code';
  return mark.opaque ? 'A fixed piece' : EMPHASIS;
}
