import type { Span } from '../domain/text.ts';
import type { ScannedItem } from './docx-items.ts';
import type { XmlTag } from './docx-xml.ts';

/** A `w:p` and what is in it, in order. */
export interface ScannedParagraph extends Span {
  /** Where its content lies: after its properties, before its end tag. */
  inner: { start: number; end: number };
  readonly place: Place;
  readonly items: ScannedItem[];
  style?: string;
  isNumbered?: boolean;
  outline?: number;
  /** It is the large first letter of the paragraph after it. */
  isDropCap?: boolean;
  /** It ends a section, whose page layout stands in it. */
  endsSection?: boolean;
  end: number;
  /** In a drawing that is there a second time for old programs: the paragraph in the one for new programs. */
  readonly twin?: ScannedParagraph;
}

/** Where a paragraph stands. */
export interface Place {
  readonly inCell: boolean;
  /** In a cell, a text box or a content control, which must not be left without a paragraph. */
  readonly isHeld: boolean;
  /** Text boxes are written twice, for new programs and for old ones. */
  readonly versions?: { readonly isOld: boolean; readonly paragraphs: ScannedParagraph[]; readonly seen: Counter };
}

interface Counter {
  count: number;
}

/** What an element that is open does with what is in it. */
export interface Frame {
  open(tag: XmlTag): Frame;
  text?(text: string): void;
  /** @param at the end tag's place */
  close?(at: Span): void;
}

/** What frames know in common. */
export interface Scan {
  readonly source: string;
  /** In the order in which they end: those of a text box before the one that the box hangs on. */
  readonly paragraphs: ScannedParagraph[];
  nextEdge: number;
  /** What a `w:p` does with what is in it. */
  readonly openParagraph: (paragraph: ScannedParagraph) => Frame;
}

/** Passes over an element and all that is in it. */
export const SKIP: Frame = { open: () => SKIP };

const HOLDERS = new Set(['tc', 'txbxContent', 'sdtContent']);

/** The body, a table, a cell, a text box: what paragraphs stand in. */
export function flow(scan: Scan, place: Place): Frame {
  return {
    open: (tag) => {
      if (tag.name === 'p') return scan.openParagraph(addParagraph(tag, place));
      if (tag.name.endsWith('Pr')) return SKIP;
      return flow(scan, placeIn(tag.name, place));
    },
  };
}

function addParagraph({ start, end }: Span, place: Place): ScannedParagraph {
  const { versions } = place;
  const twin = versions?.isOld ? versions.paragraphs[versions.seen.count++] : undefined;
  const paragraph: ScannedParagraph = {
    start,
    end,
    inner: { start: end, end },
    place,
    items: [],
    ...(twin && { twin }),
  };
  if (versions?.isOld === false) versions.paragraphs.push(paragraph);
  return paragraph;
}

/** The place that an element makes of the one it stands in. */
export function placeIn(name: string, place: Place): Place {
  if (HOLDERS.has(name))
    return { ...place, isHeld: true, inCell: name === 'tc' || (name !== 'txbxContent' && place.inCell) };
  if (name === 'mc:AlternateContent')
    return { ...place, versions: { isOld: false, paragraphs: [], seen: { count: 0 } } };
  if (name === 'mc:Fallback' && place.versions) return { ...place, versions: { ...place.versions, isOld: true } };
  return place;
}

/** What stays as it is. Paragraphs of text boxes in it are found. */
export function fixed(scan: Scan, place: Place, close?: (at: Span) => void, text?: (text: string) => void): Frame {
  return {
    open: (tag) => {
      const inside = placeIn(tag.name, place);
      if (tag.name === 'txbxContent') return flow(scan, inside);
      if (tag.name === 't') return { open: () => SKIP, ...(text && { text }) };
      return fixed(scan, inside, undefined, text);
    },
    ...(close && { close }),
  };
}
