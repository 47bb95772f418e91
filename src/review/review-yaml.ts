import {
  Composer,
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { faultAt, type PlacedFault } from '../domain/place.ts';

/** A file of reviews as text, under the name that messages give it. */
export interface ReviewSource {
  readonly file: string;
  readonly text: string;
}

/** A file of reviews nests three deep; what nests much deeper exhausts the stack of the composer. */
const MAX_DEPTH = 16;

/**
 * The file's contents, or what is wrong with it as YAML. All values are texts: no word is taken for a number or a date.
 * Keys that stand twice are left to the reader: `yaml` compares each key with every other.
 */
export type ParsedYaml =
  | { readonly contents: Document['contents']; readonly faults?: undefined }
  | { readonly contents?: undefined; readonly faults: readonly PlacedFault[] };

export function parseYaml(source: ReviewSource): ParsedYaml {
  const { text } = source;
  const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict) return { faults: [unmerged(source, conflict.index)] };
  const tokens = tokensOf(text);
  if (typeof tokens === 'number') return { faults: [tooDeep(source, tokens)] };
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [document, second] = composer.compose(tokens, true, text.length);
  const { errors, warnings, contents } = document!;
  const faults = [...errors, ...warnings].map(({ pos, message }) =>
    faultAt(source, { start: pos[0], end: pos[1] }, `not valid YAML: ${message}`, QUOTE),
  );
  if (second)
    faults.push(faultAt(source, { start: second.range[0], end: second.range[0] + 3 }, 'a second document begins'));
  return faults.length > 0 ? { faults } : { contents };
}

/** The same, parsed when it is wanted first, and not again: of a long file it takes most of the time. */
export function parseOnce(source: ReviewSource): () => ParsedYaml {
  let parsed: ParsedYaml | undefined;
  return () => {
    parsed ??= parseYaml(source);
    return parsed;
  };
}

const QUOTE = 'Put a text with : # or quotation marks in it into "…", with \\" for a quotation mark inside.';

const unmerged = (source: ReviewSource, at: number): PlacedFault =>
  faultAt(
    source,
    { start: at, end: at + 7 },
    'two versions of the file are not merged',
    'Keep one side and remove the marks of git.',
  );

const tooDeep = (source: ReviewSource, at: number): PlacedFault =>
  faultAt(
    source,
    { start: at, end: at + 1 },
    'brackets or lists nest too deep',
    'See the README for the form of the file.',
  );

/** The tokens of a text, or where it nests too deep to go on. */
function tokensOf(text: string): readonly CST.Token[] | number {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** A key and its value in a map of texts and lists; offsets in the file. */
export interface Field {
  readonly key: string;
  readonly start: number;
  readonly value: unknown;
}

/** The fields of a map whose keys are texts. */
export const fieldsOf = (map: YAMLMap): readonly Field[] =>
  map.items.map(({ key, value }) => ({ key: isScalar(key) ? String(key.value) : '', start: rangeOf(key)[0], value }));

/** Where a node stands: its beginning and its end. */
export const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [0, 1];
};

export const asMap = (node: unknown): YAMLMap | undefined => (isMap(node) ? node : undefined);
export const asSeq = (node: unknown): YAMLSeq | undefined => (isSeq(node) ? node : undefined);
/** The text of a scalar; nothing for what is none, and nothing for a reference. */
export const asText = (node: unknown): string | undefined =>
  isScalar(node) ? (node.value === null ? '' : String(node.value)) : undefined;
