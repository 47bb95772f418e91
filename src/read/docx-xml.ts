import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Span } from '../domain/text.ts';

/** An element's tag, with its place in the text. */
export interface XmlTag extends Span {
  /** `p` of WordprocessingML is `p`; `mc:Choice` is so called whatever its prefix; elements of others are `*`. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  readonly uri: string;
  readonly prefix: string;
  readonly isEmpty: boolean;
  /** The value of an attribute, by its name without prefix. */
  attribute(local: string): string | undefined;
}

export interface XmlEvents {
  open(tag: XmlTag): void;
  /** @param at the place of the end tag; of an empty element, that of its only tag */
  close(at: Span): void;
  text?(text: string): void;
}

/** Transitional as Word writes it, and strict (ISO/IEC 29500-1). */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Tables in tables in text boxes come to about fifty. */
const DEEPEST = 500;

/**
 * Tells of every tag and text in a part of a package. No entity is known but XML's own five.
 * @throws Error, with a message that goes on "it", when it is not well-formed, declares a document type, or nests absurdly
 */
export function scanXml(xml: string, { open, close, text }: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  // As it comes, the table inherits from Object: `&constructor;` would be an entity.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  let depth = 0;
  parser.on('error', ({ message }) => {
    throw new Error(`is no well-formed XML (${message})`);
  });
  parser.on('doctype', () => {
    throw new Error('declares a document type, which no Word document does');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Error(`nests more than ${DEEPEST} elements`);
    open(toTag(tag, tagAt(xml, parser.position)));
  });
  parser.on('closetag', () => {
    depth--;
    close(tagAt(xml, parser.position));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  // In one piece: at the seams of several, positions could be one off.
  parser.write(xml).close();
}

/** A tag's beginning is the last `<` before its end, since attributes may hold none. */
const tagAt = (xml: string, end: number): Span => ({ start: xml.lastIndexOf('<', end - 1), end });

function toTag(tag: SaxesTagNS, { start, end }: Span): XmlTag {
  const { local, uri, prefix, isSelfClosing } = tag;
  const name = WORD.has(uri) ? local : uri === COMPATIBILITY ? `mc:${local}` : '*';
  const attribute = (wanted: string) =>
    Object.values(tag.attributes).find((one) => one.local === wanted && one.prefix !== 'xmlns')?.value;
  return { name, local, uri, prefix, isEmpty: isSelfClosing, start, end, attribute };
}
