/** Length in bytes of a text as a value in a form-encoded body (`application/x-www-form-urlencoded`). */
export function formLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) length += isBare(code) ? 1 : 3;
    else if (code < 0x800) length += 6;
    else if (isPair(text, index, code)) {
      length += 12;
      index += 1;
    } else length += 9;
  }
  return length;
}

/** Letters, digits, `*-._`, and the space that becomes `+`: what the URL standard leaves at one byte. */
const isBare = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x20 ||
  code === 0x2a ||
  code === 0x2d ||
  code === 0x2e ||
  code === 0x5f;

/** A surrogate pair; a lone surrogate is sent as U+FFFD. */
function isPair(text: string, index: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdbff) return false;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
