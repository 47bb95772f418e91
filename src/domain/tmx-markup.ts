import type { Mark, RichText } from './text.ts';
import { escapeXml } from './xml.ts';

/** Of the files as we write them; not the program's, so that a new release rewrites nothing. */
const TOOL_VERSION = '1';

/** A file's beginning before its units. Nothing in it depends on when it was made. @param props of the whole file */
export const tmxHead = (props = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="zweispalt" creationtoolversion="${TOOL_VERSION}" segtype="paragraph" o-tmf="zweispalt" adminlang="en" srclang="de" datatype="plaintext"${props === '' ? '/>' : `>\n${props}</header>`}
<body>
`;
export const TMX_HEAD = tmxHead();
export const TMX_FOOT = `</body>
</tmx>
`;

/** A property of a unit. @param type with its `x-` */
export const tmxProp = (type: string, value: string): string => `<prop type="${type}">${escapeXml(value)}</prop>\n`;

/** A text in one language. */
export const tmxVariant = (language: string, text: RichText): string =>
  `<tuv xml:lang="${language}"><seg>${segment(text)}</seg></tuv>\n`;

interface Open {
  readonly i: number;
  readonly end: number;
}

/** Text with `bpt`…`ept` around each marked stretch and `ph` for what has no text; `x` is the mark's id + 1. */
function segment({ text, marks }: RichText): string {
  const open: Open[] = [];
  const used = new Set<number>();
  let result = '';
  let at = 0;
  const moveTo = (offset: number) => {
    result += escapeXml(text.slice(at, offset));
    at = Math.max(at, offset);
  };
  const closeUntil = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      moveTo(last.end);
      result += `<ept i="${last.i}"/>`;
      open.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    moveTo(mark.start);
    if (mark.start >= mark.end) {
      result += `<ph x="${mark.id + 1}"/>`;
      continue;
    }
    const i = freeNumber(mark, used);
    open.push({ i, end: Math.min(mark.end, open.at(-1)?.end ?? text.length) });
    result += `<bpt i="${i}" x="${mark.id + 1}"/>`;
  }
  closeUntil(text.length);
  moveTo(text.length);
  return result;
}

/** `i` must be unique within a `seg`, even where an engine doubled a mark. */
function freeNumber({ id }: Mark, used: Set<number>): number {
  let i = id + 1;
  while (used.has(i)) i += 1;
  used.add(i);
  return i;
}
