import { type Frame, flow, type Scan, type ScannedParagraph } from './docx-frames.ts';
import { paragraphFrame } from './docx-paragraph.ts';
import { scanXml, type XmlTag } from './docx-xml.ts';

export interface ScannedDocument {
  /** That of the vocabulary's elements, with its colon. */
  readonly prefix: string;
  readonly paragraphs: readonly ScannedParagraph[];
}

/** @throws Error, with a message that goes on "it", when it is no document */
export function scanDocument(source: string): ScannedDocument {
  const paragraphs: ScannedParagraph[] = [];
  const openParagraph = (paragraph: ScannedParagraph): Frame => paragraphFrame(scan, paragraph);
  const scan: Scan = { source, paragraphs, nextEdge: 0, openParagraph };
  const frames: Frame[] = [];
  let prefix: string | undefined;
  scanXml(source, {
    open: (tag) => {
      prefix ??= rootPrefix(tag);
      frames.push(frames.at(-1)?.open(tag) ?? flow(scan, { inCell: false, isHeld: false }));
    },
    text: (text) => frames.at(-1)?.text?.(text),
    close: (at) => frames.pop()?.close?.(at),
  });
  return { prefix: prefix ?? '', paragraphs };
}

function rootPrefix(tag: XmlTag): string {
  if (tag.name !== 'document') throw new Error(`begins with <${tag.local.slice(0, 40)}> and is no document`);
  if (tag.prefix === '') throw new Error('has no prefix for its elements');
  return `${tag.prefix}:`;
}
