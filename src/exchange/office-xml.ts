import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Who is told of what stands in a part; names are local, without prefix. */
export interface OfficeXmlHandlers {
  open?(name: string, tag: SaxesTagNS): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Office files are some twenty deep. The parser looks for a prefix all the way up, so that deep nesting costs its square. */
const DEEPEST = 500;

/**
 * Reads the elements of one vocabulary and all text, whatever prefix they bear.
 * @param vocabulary a part of its namespace that the transitional and the strict form share: `wordprocessingml`
 * @throws Error when it is not well-formed; no entity is expanded but XML's own five
 */
export function readOfficeXml(xml: string, vocabulary: string, { open, close, text }: OfficeXmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true });
  // As it comes, the table inherits from Object: `&constructor;` would be an entity.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Error('its elements are nested too deeply');
    if (tag.uri.includes(vocabulary)) open?.(tag.local, tag);
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (tag.uri.includes(vocabulary)) close?.(tag.local);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** An attribute by its local name. */
export const attribute = (tag: SaxesTagNS, name: string): string | undefined =>
  Object.values(tag.attributes).find(({ local }) => local === name)?.value;
