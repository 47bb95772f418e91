/**
 * A text as lines of a Markdown paragraph, to the letter: what Markdown would take for markup bears a backslash, a line
 * break is a backslash at the end of its line, and what editors change or do not show is a character reference.
 * An empty text has no lines. None begins like a quote, a list item or a comment.
 */
export function toMarkdown(text: string): readonly string[] {
  if (text === '') return [];
  // A backslash ends no paragraph: a line break at the very end has to be written another way.
  const endsInBreak = text.endsWith('\n');
  const lines = (endsInBreak ? text.slice(0, -1) : text).split('\n').map(escapeLine);
  return lines.map((line, at) =>
    at < lines.length - 1 ? `${line}\\` : endsInBreak ? `${line}${reference('\n')}` : line,
  );
}

const escapeLine = (line: string): string =>
  line
    .replace(/[\\`*[~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z!?]|\/[a-z])|&(?=[#a-z])/giu, '\\$&')
    .replace(/^(?:>|=|#(?=#*(?:\s|$))|[-+](?=[-+\s]|$))/, '\\$&')
    .replace(/^\d{1,9}(?=[.)])/, '$&\\')
    .replace(/^\s+|(?<!\s)\s+$|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\p{Surrogate}]/gu, (some) =>
      Array.from(some, reference).join(''),
    );

const reference = (char: string): string => `&#${char.codePointAt(0)};`;

/** The text of a paragraph's lines. An end of line alone is a blank, as everywhere in Markdown: editors wrap lines. */
export function fromMarkdown(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const text = line.trim();
      if (at === lines.length - 1) return unescapeLine(text);
      if (/(?<!\\)(?:\\\\)*\\$/.test(text)) return `${unescapeLine(text.slice(0, -1))}\n`;
      return `${unescapeLine(text)}${line.endsWith('  ') ? '\n' : ' '}`;
    })
    .join('');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

const unescapeLine = (line: string): string =>
  line.replace(/\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, ...found) => {
    const [char, decimal, hex, name] = found as (string | undefined)[];
    if (char !== undefined) return char;
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
