import type { Span } from '../domain/text.ts';
import { type Frame, fixed, placeIn, type Scan, type ScannedParagraph, SKIP } from './docx-frames.ts';
import type { EdgeItem, PieceItem } from './docx-items.ts';
import { runFrame } from './docx-run.ts';
import type { XmlTag } from './docx-xml.ts';

/** Hold runs and mean nothing to a reader of the text. What was inserted counts as accepted. */
const CLEAR = new Set('ins moveTo smartTag customXml dir bdo'.split(' '));
/** Deleted, with the deletion still to be accepted. */
const GONE = new Set(['del', 'moveFrom']);
/** Ends of ranges: bookmarks, comments, permissions, tracked moves. */
const RANGE_END = /^(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w{1,20}Range)(Start|End)$/;

/** A `w:p`. */
export function paragraphFrame(scan: Scan, paragraph: ScannedParagraph): Frame {
  const inside = inline(scan, paragraph);
  return {
    open: (tag) => (tag.name === 'pPr' ? properties(paragraph) : inside.open(tag)),
    close: (at) => {
      paragraph.inner.end = Math.max(at.start, paragraph.inner.start);
      paragraph.end = at.end;
      scan.paragraphs.push(paragraph);
    },
  };
}

function properties(paragraph: ScannedParagraph): Frame {
  return {
    open: (tag) => {
      if (tag.name === 'pStyle') paragraph.style = tag.attribute('val') ?? '';
      if (tag.name === 'outlineLvl') paragraph.outline = Number(tag.attribute('val'));
      if (tag.name === 'sectPr') paragraph.endsSection = true;
      if (tag.name === 'framePr') paragraph.isDropCap = ['drop', 'margin'].includes(tag.attribute('dropCap') ?? '');
      return tag.name === 'numPr' ? numbering(paragraph) : SKIP;
    },
    close: (at) => {
      paragraph.inner.start = at.end;
    },
  };
}

/** The list 0 takes a paragraph out of the list of its style. */
const numbering = (paragraph: ScannedParagraph): Frame => ({
  open: (tag) => {
    if (tag.name === 'numId') paragraph.isNumbered = tag.attribute('val') !== '0';
    return SKIP;
  },
});

/** What stands beside runs in a paragraph, a link or an insertion. */
function inline(scan: Scan, paragraph: ScannedParagraph): Frame {
  const { items, place } = paragraph;
  return {
    open: (tag) => {
      if (tag.name === 'r') return runFrame(scan, paragraph);
      if (CLEAR.has(tag.name)) return inline(scan, paragraph);
      if (GONE.has(tag.name)) return gone(paragraph);
      if (tag.name === 'proofErr' || tag.name.endsWith('Pr')) return SKIP;
      if (tag.name === 'hyperlink' && !tag.isEmpty) return link(scan, paragraph, tag);
      if (tag.name === 'sdt') return control(scan, paragraph, tag);
      if (tag.name === 'fldSimple') return simpleField(scan, paragraph, tag);
      const role = roleOf(tag.name);
      return fixed(scan, placeIn(tag.name, place), (at) => items.push(piece({ start: tag.start, end: at.end }, role)));
    },
  };
}

function roleOf(name: string): PieceItem['role'] {
  const end = RANGE_END.exec(name)?.[1];
  return end === undefined ? 'fixed' : end === 'Start' ? 'before' : 'after';
}

const piece = (part: Span, role: PieceItem['role'], shown = ''): PieceItem => ({
  type: 'piece',
  parts: [part],
  shown,
  role,
});

/** Deleted text; the ends of ranges in it must stay, or their other ends would be alone. */
function gone(paragraph: ScannedParagraph): Frame {
  const frame: Frame = {
    open: (tag) => {
      const role = roleOf(tag.name);
      if (role === 'fixed') return frame;
      return { open: () => SKIP, close: (at) => paragraph.items.push(piece({ start: tag.start, end: at.end }, role)) };
    },
  };
  return frame;
}

function link(scan: Scan, paragraph: ScannedParagraph, { start, end }: XmlTag): Frame {
  const edge = { id: scan.nextEdge++, kind: 'link' } as const;
  paragraph.items.push({ ...edge, type: 'open', parts: [{ start, end }] });
  return {
    ...inline(scan, paragraph),
    close: (at) => paragraph.items.push({ ...edge, type: 'close', parts: [at] }),
  };
}

/** A content control among runs. One that shows its prompt ("Click here") holds no text of the article. */
function control(scan: Scan, paragraph: ScannedParagraph, { start }: XmlTag): Frame {
  const edge = { id: scan.nextEdge++, kind: 'frame' } as const;
  let close: (EdgeItem & { parts: Span[] }) | undefined;
  let isPrompt = false;
  const frame: Frame = {
    open: (tag) => {
      if (tag.name === 'sdtPr') return promptFrame(() => (isPrompt = true));
      if (tag.name !== 'sdtContent' || isPrompt || tag.isEmpty) return SKIP;
      paragraph.items.push({ ...edge, type: 'open', parts: [{ start, end: tag.end }] });
      const end = (at: Span) => {
        close = { ...edge, type: 'close', parts: [at] };
        paragraph.items.push(close);
      };
      return { ...inline(scan, paragraph), close: end };
    },
    close: (at) => {
      if (close) close.parts[0] = { start: close.parts[0]!.start, end: at.end };
      else paragraph.items.push(piece({ start, end: at.end }, 'fixed'));
    },
  };
  return frame;
}

const promptFrame = (found: () => void): Frame => ({
  open: (tag) => {
    if (tag.name === 'showingPlcHdr') found();
    return SKIP;
  },
});

/** A field in one element: what it shows is seen, and stays. */
function simpleField(scan: Scan, paragraph: ScannedParagraph, { start }: XmlTag): Frame {
  let shown = '';
  const end = (at: Span) => paragraph.items.push(piece({ start, end: at.end }, 'fixed', shown));
  return fixed(scan, paragraph.place, end, (text) => {
    shown += text;
  });
}
