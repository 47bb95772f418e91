/** How far around a name a chunk without blanks is looked at; a bound, so that no text makes this slow. */
const REACH = 300;
const BLANK = /[\s<>"„“”«»]/;

/**
 * Whether a name's place lies inside a URL, an e-mail address, a domain, a @handle or a #tag: none of these is a mention,
 * and none may be changed.
 */
export function isProtected(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === '@' || before === '#') return true;
  if (!TIGHT.test(before ?? ' ') && !TIGHT.test(text[end] ?? ' ')) return false;
  let from = start;
  while (from > 0 && from > start - REACH && !BLANK.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to < end + REACH && !BLANK.test(text[to]!)) to += 1;
  return isAddress(text.slice(from, to), start - from, end - from);
}

/** Characters that join a word to an address. */
const TIGHT = /[./@#:\\\-_~=?&%+]/;

function isAddress(chunk: string, start: number, end: number): boolean {
  const scheme = chunk.search(/(?:\b[a-z][a-z0-9+.-]{0,20}:\/\/|\bwww\.)/i);
  if (scheme !== -1 && scheme <= start) return true;
  const head = chunk.slice(0, start);
  const tail = chunk.slice(end);
  if (/[@#][\p{L}\p{N}_.-]*$/u.test(head) || /^[\p{L}\p{N}_.+-]*@[\p{L}\p{N}-]/u.test(tail)) return true;
  return isDomain(head, tail);
}

/** `spiegel.de`, `blog.putin.de/x`, `x.de/Putin.html`: a small top-level domain with no blank before it, or its path. */
function isDomain(head: string, tail: string): boolean {
  const host = /^[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}(?![\p{L}\p{N}-])/u;
  return host.test(tail) || /[\p{L}\p{N}-]\.[a-z]{2,}\/\S*$/u.test(head);
}
