import fc from 'fast-check';
import type { WrittenEntry } from '../../../src/glossary/glossary-schema.ts';

/** A glossary as data, in its order. */
export type Data = ReadonlyMap<string, WrittenEntry>;

export const name = fc
  .stringMatching(/^[A-ZÄÖa-zäöüß][A-Za-zäöüß :#,'"[\]{}&*!|>%@?-]{0,10}[A-Za-zß]$/)
  .map((one) => one.normalize('NFC').replace(/ +/g, ' '));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });

const entry: fc.Arbitrary<WrittenEntry> = fc.record(
  {
    en: name,
    de: names,
    kind: fc.constantFrom('person', 'organisation', 'place'),
    long: fc.record({ en: name, de: names }),
    given: fc.uniqueArray(fc.record({ en: name, de: fc.uniqueArray(name, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ en }) => en,
    }),
    accept: names,
    wrong: names,
    when: names,
    enforce: fc.constantFrom('repair', 'off'),
    note: fc.constantFrom('a note', 'two: parts', 'yes'),
  },
  { requiredKeys: [] },
);

export const data: fc.Arbitrary<Data> = fc
  .uniqueArray(fc.tuple(name, fc.oneof(entry, fc.record({ de: names }))), {
    maxLength: 6,
    selector: ([label]) => label,
  })
  .map((pairs) => new Map(pairs));

/** Draws a number below another. */
export type Draw = (below: number) => number;

/** A file that says this, each entry in a style of its own, with comments; and the texts of its entries. */
export function write(
  glossary: Data,
  draw: Draw,
): { readonly text: string; readonly entries: ReadonlyMap<string, string> } {
  const newline = draw(4) === 0 ? '\r\n' : '\n';
  const inFlow = draw(6) === 0;
  const entries = new Map([...glossary].map(([label, one]) => [label, writeEntry(label, one, inFlow, draw)]));
  const lines = (text: string) => text.replaceAll('\n', newline);
  const head = ['', '# head\n', '---\n# head\n\n', '\ufeff# head\n'][draw(4)]!;
  const gap = () => ['', '', '\n', '# between\n', '\n# above\n'][draw(5)]!;
  const body = inFlow
    ? `{${[...entries.values()].join(draw(2) ? ', ' : ',\n  ')}}\n`
    : [...entries.values()].map((one) => `${one}\n${gap()}`).join('');
  const text = lines(head + body + (draw(3) ? '' : '# the end\n'));
  const cut = draw(5) === 0 && text.endsWith(newline) ? text.slice(0, -newline.length) : text;
  return { text: cut, entries: new Map([...entries].map(([label, one]) => [label, lines(one)])) };
}

const scalar = (text: string, draw: Draw): string => {
  const isPlain = /^[A-Za-zÄÖäöüß]+(?: [A-Za-zäöüß]+)*$/.test(text) && !/^(?:null|true|false)$/i.test(text);
  const style = draw(isPlain ? 4 : 2);
  if (style === 0) return JSON.stringify(text);
  if (style === 1) return `'${text.replaceAll("'", "''")}'`;
  return text;
};

const comment = (draw: Draw): string => (draw(3) ? '' : `  # why ${draw(100)}`);

function writeEntry(label: string, entry: WrittenEntry, inFlow: boolean, draw: Draw): string {
  const key = scalar(label, draw);
  const fields = Object.entries(entry);
  const isShort = fields.length === 0 || (fields.length === 1 && entry.de !== undefined);
  if (inFlow) return `${key}: ${isShort && draw(2) ? flow(entry.de ?? [], draw) : flow(entry, draw)}`;
  if (isShort && draw(4)) return writeShort(key, entry.de ?? [], draw);
  if (fields.length === 0) return `${key}: {}`;
  if (draw(3) === 0) return `${key}: ${flow(entry, draw)}${comment(draw)}`;
  if (draw(6) === 0) return `${key}:\n  ${flowLines(entry, draw)}`;
  return `${key}:${comment(draw)}\n${block(entry, draw(2) ? '  ' : '    ', draw)}`;
}

function writeShort(key: string, de: readonly string[], draw: Draw): string {
  if (de.length === 0) return draw(2) ? `${key}:${comment(draw)}` : `${key}: []`;
  if (de.length === 1 && draw(3) === 0) return `${key}: ${scalar(de[0]!, draw)}${comment(draw)}`;
  if (draw(2)) return `${key}: ${flow(de, draw)}${comment(draw)}`;
  return `${key}:\n${items(de, draw(2) ? '' : '  ', draw)}`;
}

const items = (names: readonly string[], indent: string, draw: Draw): string =>
  names
    .map((one) => `${draw(6) ? '' : `${indent}# about\n`}${indent}- ${scalar(one, draw)}${comment(draw)}`)
    .join('\n');

type Value = string | readonly unknown[] | object;

/** `[a, b]`, `{a: b}`, on one line or on several. */
function flow(value: Value, draw: Draw): string {
  if (typeof value === 'string') return scalar(value, draw);
  if (Array.isArray(value) && typeof value[0] !== 'object')
    return `[${value.map((one) => scalar(one, draw)).join(', ')}]`;
  const pairs = pairsOf(value).map(([key, one]) => `${key}: ${flow(one, draw)}`);
  return `{${pairs.join(draw(2) ? ', ' : ' , ')}}`;
}

function flowLines(entry: WrittenEntry, draw: Draw): string {
  const pairs = pairsOf(entry).map(([key, one]) => `    ${key}: ${flow(one, draw)}`);
  const last = pairs.length - 1;
  return `{\n${pairs.map((one, at) => `${one}${at < last || draw(2) ? ',' : ''}${comment(draw)}`).join('\n')}\n  }`;
}

const pairsOf = (value: Value): (readonly [string, Value])[] =>
  Array.isArray(value)
    ? value.map((one: { en: string; de: readonly string[] }) => [JSON.stringify(one.en), one.de] as const)
    : Object.entries(value);

function block(value: object, indent: string, draw: Draw): string {
  return pairsOf(value)
    .map(([key, one]) => {
      const above = draw(6) ? '' : `${indent}# above ${key.replaceAll('"', '')}\n`;
      const isList = Array.isArray(one) && typeof one[0] !== 'object';
      if (isList && one.length > 0 && draw(3) === 0) {
        return `${above}${indent}${key}:${comment(draw)}\n${items(one, draw(2) ? indent : `${indent}  `, draw)}`;
      }
      if (isList && one.length > 1 && draw(3) === 0) {
        const lines = one.map((text: string) => `${indent}    ${scalar(text, draw)}`);
        const last = lines.length - 1;
        const written = lines.map((line, at) => `${line}${at < last || draw(2) ? ',' : ''}${comment(draw)}`);
        return `${above}${indent}${key}: [\n${written.join('\n')}\n${indent}]`;
      }
      if (typeof one === 'object' && !isList && draw(2)) {
        return `${above}${indent}${key}:\n${block(one, `${indent}  `, draw)}`;
      }
      return `${above}${indent}${key}: ${flow(one, draw)}${comment(draw)}`;
    })
    .join('\n');
}
