/** Between `---`, which YAML may also close with `...`, or `+++` as Hugo has it; whatever blank lines stand before. */
const FRONT_MATTER = /^\s*(?:---|\+\+\+)[ \t]*[\r\n]([\s\S]{0,65536}?)[\r\n](?:---|\+\+\+|\.\.\.)[ \t]*(?:[\r\n]|$)/;
/** Also where it is no good YAML: `send:false`, `send = false`. */
const SEND = /^[ \t{]*["']?send["']?[ \t]*[:=][ \t]*["']?([^"'#\r\n}]{0,100})/im;

/**
 * What lines between two `---` at the top of a text say of sending it, read as plain text: for files in which nobody else
 * reads them, and for those who did not write them as front matter is written. `send` is empty where they leave it open;
 * `end` is where the text begins.
 */
export function sendOf(source: string): { readonly send: string; readonly end: number } | undefined {
  const [whole = '', lines = ''] = FRONT_MATTER.exec(source) ?? [];
  const send = SEND.exec(lines)?.[1]?.trim();
  return send === undefined ? undefined : { send, end: whole.length };
}
