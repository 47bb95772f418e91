import type { Span } from '../domain/text.ts';
import { NO_FORMAT, type Property, runFormat } from './docx-format.ts';
import { type Frame, fixed, placeIn, type Scan, type ScannedParagraph, SKIP } from './docx-frames.ts';
import type { FieldItem, PieceItem, RunFormat, ScannedItem } from './docx-items.ts';
import type { XmlTag } from './docx-xml.ts';

/** Made anew by Word, deleted, or a hint where a word may break: nothing of it is needed in another text. */
const PASSING = new Set('lastRenderedPageBreak delText delInstrText annotationRef softHyphen'.split(' '));
const FIELD_STEPS = new Map<string | undefined, FieldItem['type']>([
  ['begin', 'begin'],
  ['separate', 'separate'],
  ['end', 'end'],
]);

/** A `w:r`: text and other things in one format. */
export function runFrame(scan: Scan, { items, place }: ScannedParagraph): Frame {
  let format = NO_FORMAT;
  const open = (tag: XmlTag): Frame => {
    if (tag.name === 'rPr') {
      return formatFrame(scan, tag, (found) => {
        format = found;
      });
    }
    if (PASSING.has(tag.name)) return SKIP;
    const add = (item: (part: Span & { format: RunFormat }) => ScannedItem) => (at: Span) =>
      items.push(item({ start: tag.start, end: at.end, format }));
    if (tag.name === 't') return textFrame(tag, (text) => add((part) => textItem(text, part)));
    if (tag.name === 'instrText') return textFrame(tag, (text) => add((part) => ({ type: 'instruction', text, part })));
    if (tag.name === 'noBreakHyphen') return { open: () => SKIP, close: add((part) => textItem('\u2011', part)) };
    const step = tag.name === 'fldChar' ? FIELD_STEPS.get(tag.attribute('fldCharType')) : undefined;
    if (step) return { open: () => SKIP, close: add((part) => ({ type: step, text: '', part })) };
    return fixed(
      scan,
      placeIn(tag.name, place),
      add((part) => ({ type: 'piece', parts: [part], ...looksOf(tag) })),
    );
  };
  return { open };
}

const textItem = (text: string, part: Span & { format: RunFormat }): ScannedItem =>
  part.format.isHidden
    ? { type: 'piece', parts: [part], shown: '', role: 'fixed' }
    : { type: 'text', text, format: part.format, part };

function looksOf(tag: XmlTag): Pick<PieceItem, 'shown' | 'role'> {
  if (tag.name === 'tab' || tag.name === 'ptab') return { shown: ' ', role: 'blank' };
  if (tag.name === 'commentReference') return { shown: '', role: 'after' };
  if (tag.name !== 'br' && tag.name !== 'cr') return { shown: '', role: 'fixed' };
  const isPage = ['page', 'column'].includes(tag.attribute('type') ?? '');
  return isPage ? { shown: '', role: 'page' } : { shown: ' ', role: 'line' };
}

/** Blanks at the ends of a text count only where it says so. */
function textFrame(tag: XmlTag, ended: (text: string) => (at: Span) => void): Frame {
  let text = '';
  return {
    open: () => SKIP,
    text: (more) => {
      text += more;
    },
    close: (at) => ended(tag.attribute('space') === 'preserve' ? text : trimBlanks(text))(at),
  };
}

/** Blanks as XML knows them; a no-break blank is none. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\n\r'.includes(text[start]!)) start++;
  while (end > start && ' \t\n\r'.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

function formatFrame({ source }: Scan, { start }: XmlTag, found: (format: RunFormat) => void): Frame {
  const properties: Property[] = [];
  return {
    open: (tag) => ({
      open: () => SKIP,
      close: (at) => properties.push({ tag, xml: source.slice(tag.start, at.end) }),
    }),
    close: (at) => found(runFormat(source.slice(start, at.end), properties)),
  };
}
