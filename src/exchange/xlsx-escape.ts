import { officeText } from './office-text.ts';

/** What looks like an escape: `_x0041_`. In a cell's text it stands for the character with that code (ECMA-376, ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** What the package leaves out of a text although XML can hold it; as an escape it gets through. */
const LEFT_OUT = /[\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd]|[\u{1fffe}-\u{10ffff}]/gu;
const isNoncharacter = (sign: string) => sign.length === 1 || (sign.codePointAt(0)! & 0xfffe) === 0xfffe;

/** A text for a cell, so that every reader of XLSX gives back the text (as XML can hold it, see `officeText`). */
export function escapeCell(text: string): string {
  const escaped = officeText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escapeUnits)
    .replace(LEFT_OUT, (sign) => (isNoncharacter(sign) ? escapeUnits(sign) : sign));
  // The package looks its texts up in an object, where `constructor` is there before anybody entered it.
  return escaped in Object.prototype ? escapeUnits(escaped[0]!) + escaped.slice(1) : escaped;
}

const escapeUnits = (text: string): string =>
  text
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

/** The text of a cell. Programs write a carriage return as `_x000D_`. */
export const unescapeCell = (text: string): string =>
  text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n');
