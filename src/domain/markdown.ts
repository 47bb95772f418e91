/**
 * Text as GitHub-flavoured Markdown that shows it to the letter, in a paragraph, a list item or a table cell: no markup,
 * no HTML, no formulas come to life. Line ends become `<br>`; control characters are dropped.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
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
