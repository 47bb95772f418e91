import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { BilingualFormat } from '../domain/format.ts';
import type { Mark, RichText } from '../domain/text.ts';

/** Of the file as we write it; not the program's, so that a new release rewrites nothing. */
const TOOL_VERSION = '1';

/** `bilingual.tmx`: TMX 1.4b with every row that has its English. Nothing in it depends on when it was made. */
export const tmxFormat: BilingualFormat = {
  name: 'tmx',
  file: 'bilingual.tmx',
  render: (bitext) => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="zweispalt" creationtoolversion="${TOOL_VERSION}" segtype="paragraph" o-tmf="zweispalt" adminlang="en" srclang="de" datatype="plaintext"/>
<body>
${bitext.pairs.map((pair) => unit(pair, bitext)).join('')}</body>
</tmx>
`,
};

/** The German comes first: some tools take the first variant for the source. `note` and `prop` must stand before both. */
function unit(pair: BitextPair, { article, target }: Bitext): string {
  const { source, id } = pair.segment;
  const text = finalText(pair);
  if (!text || clean(text.text).trim() === '' || clean(source.text).trim() === '') return '';
  return `<tu tuid="${escapeXml(id)}">
${pair.findings.map(({ severity, message }) => `<note>${escapeXml(`${severity}: ${message}`)}</note>\n`).join('')}${prop('file', article.id)}${prop('state', pair.state)}${pair.origin === undefined ? '' : prop('origin', pair.origin)}<tuv xml:lang="de"><seg>${segment(source)}</seg></tuv>
<tuv xml:lang="${target}"><seg>${segment(text)}</seg></tuv>
</tu>
`;
}

const prop = (type: string, value: string): string => `<prop type="x-${type}">${escapeXml(value)}</prop>\n`;

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

/** XML 1.0 has no way to write these characters. */
const clean = (text: string): string => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const escapeXml = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
