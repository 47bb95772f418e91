/** HTML that is safe to put into a page as it stands. Only this file makes it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in an `html` template: text is escaped, nothing is shown for null, undefined and false. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and quoted attributes. Control characters, which HTML does not allow, are dropped. */
const escapeHtml = (text: string): string => (TO_ESCAPE.test(text) ? escapeEach(text) : text);

/** Most texts hold nothing of it, and one look is faster than four. */
const TO_ESCAPE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f&<>"'\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

const escapeEach = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u000b\u000c\u0085]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function render(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return (value as readonly HtmlValue[]).map(render).join('');
  if (value === null || value === undefined || value === false) return '';
  return escapeHtml(String(value));
}

/** A template whose values are escaped unless they are `Html`. Attribute values must stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));

/** The address if it is one of the web, else undefined: `javascript:` and its like must never become a link. */
export function webAddress(address: string | undefined): string | undefined {
  if (!address || !/^https?:\/\//i.test(address.trim()) || !URL.canParse(address.trim())) return undefined;
  return new URL(address.trim()).href;
}

/** A relative address, each folder and file name encoded. */
export const relativeAddress = (...path: readonly string[]): string =>
  path
    .flatMap((part) => part.split('/'))
    .filter((part) => !['', '.', '..'].includes(part))
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
