const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const SEND = /^send[ \t]*:[ \t]*["']?([^"'#\r\n]{1,100})/im;

/** What lines between two `---` at the top of a plain text say of sending it. They are text as well: nobody else reads them. */
export const sendOf = (source: string): string | undefined => {
  const lines = FRONT_MATTER.exec(source)?.[1];
  return lines === undefined ? undefined : SEND.exec(lines)?.[1]?.trim();
};
