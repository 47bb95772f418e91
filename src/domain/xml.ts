import { withoutForbidden } from './kept-tmx.ts';

/** Text for elements and attributes, without what XML cannot hold. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

/** The value of an attribute; bare line ends and tabs there would be read as blanks. */
export const escapeAttribute = (value: string): string =>
  escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
