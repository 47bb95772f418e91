const BLANKS: ReadonlySet<string | undefined> = new Set([' ', '\t', '\n', '\r']);

/**
 * Where a YAML node's text ends, without the blanks and line breaks that its range holds behind it. Only those that YAML
 * knows: any other white space is part of the text.
 */
export function nodeEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && BLANKS.has(text[end - 1])) end -= 1;
  return end;
}
