/**
 * Text as GitHub-flavoured Markdown that shows it to the letter, in a paragraph, a list item or a table cell: no markup,
 * no HTML, no formulas come to life. Line ends become `<br>`; control characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  const trimmed = text.trim();
  return TO_ESCAPE.test(trimmed) ? escapeEach(trimmed) : trimmed;
}

/** Many texts hold nothing of it, and one look is faster than eight. */
const TO_ESCAPE = /[\u0000-\u001f\\`*_[\]|~$&<>\u007f-\u009f\u2028\u2029\ud800-\udfff]|^[#\-+=\d]/;

const escapeEach = (trimmed: string): string =>
  trimmed
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, '')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&(?=[#\p{L}])/gu, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(?:#|[-+=]|\d{1,9}(?=[.)](?:\s|$)))/, (start) =>
      /\d/.test(start) ? `&#${start.charCodeAt(0)};${start.slice(1)}` : `\\${start}`,
    )
    .replace(/[^\S\n\r\u0085\u2028\u2029]*(?:\r\n?|[\n\u000b\u000c\u0085\u2028\u2029])\s*/g, '<br>');
