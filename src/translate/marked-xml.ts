import type { Mark, RichText } from '../domain/text.ts';

/** Tag of an opaque mark: DeepL copies what stands in it (`ignore_tags`). */
export const OPAQUE_TAG = 'x';
const MARK_TAG = 'g';

/**
 * A rich text as XML: a mark becomes `<g i="id">…</g>`, an opaque one `<x i="id">…</x>`; the text is escaped, so that
 * what looks like our own tags stays text. Characters that XML cannot carry are left out.
 */
export function encodeMarks({ text, marks }: RichText): string {
  let xml = '';
  let at = 0;
  const open: Mark[] = [];
  const write = (to: number) => {
    xml += escapeXml(text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUpTo = (position: number) => {
    for (let top = open.at(-1); top && top.end <= position; top = open.at(-1)) {
      write(top.end);
      xml += `</${tagOf(top)}>`;
      open.pop();
    }
  };
  for (const mark of marks) {
    closeUpTo(mark.start);
    write(mark.start);
    xml += `<${tagOf(mark)} i="${mark.id}">`;
    open.push({ ...mark, end: Math.min(mark.end, open.at(-1)?.end ?? text.length) });
  }
  closeUpTo(text.length);
  write(text.length);
  return xml;
}

const tagOf = (mark: Mark): string => (mark.opaque ? OPAQUE_TAG : MARK_TAG);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for XML 1.0: `& < >` escaped; control characters, lone surrogates and U+FFFE/F, which XML forbids, left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>]/g, (character) => ESCAPES[character]!);
