/**
 * A text as an office file can hold it, not escaped yet: every line end is `\n`; controls, lone surrogates and
 * U+FFFE/U+FFFF, for which XML 1.0 has no place (not even escaped), become U+FFFD.
 */
export const officeText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
