import type { RichText } from './text.ts';

/** Properties of a unit in a TMX file that the memory was written to: with them it is read back as it was. */
export const KEPT_PROPS = {
  origin: 'x-zweispalt-origin',
  made: 'x-zweispalt-made',
  /** JSON: the glossary pairs. */
  sent: 'x-zweispalt-sent',
  /** JSON: what XML or TMX cannot hold as it is, see `Exact`. */
  exact: 'x-zweispalt-exact',
} as const;

/** What a unit's texts and properties would lose on the way: characters that XML forbids, outer space, opaque marks. */
export interface Exact {
  readonly source?: RichText;
  readonly target?: RichText;
  readonly origin?: string;
  readonly made?: string;
}

/** A text as it stands in the `seg` of such a unit; a text of which nothing is left still needs one. */
export const shownText = (text: string): string => withoutForbidden(text).trim() || '\ufffd';

/** The text without the characters that XML 1.0 has no way to write, lone surrogates among them. */
export const withoutForbidden = (text: string): string =>
  MAY_BE_FORBIDDEN.test(text) ? text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') : text;

/** Surrogates may be halves of a character that XML can write: with them each character is looked at. */
const MAY_BE_FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
