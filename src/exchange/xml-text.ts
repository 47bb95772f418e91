import { escapeAttribute, escapeXml } from '../domain/xml.ts';

/** What XML 1.0 has no way to write is shown as U+FFFD, so that a reader sees that something stood there. */
const held = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

/** Text as the content of an element. */
export const xmlText = (text: string): string => escapeXml(held(text));

/** Text as the value of an attribute in double quotes. */
export const xmlAttribute = (text: string): string => escapeAttribute(held(text));
