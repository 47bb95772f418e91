import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

/** A glossary nests four deep; what nests much deeper exhausts the stack of the composer, which can end the process. */
const MAX_DEPTH = 32;
/** About what is parsed at once: 100,000 entries in one go take a gigabyte. */
const PIECE = 64 * 1024;
/** Only a file in which no line begins an entry has longer pieces. */
const MAX_PIECE = 1024 * 1024;

/** A stretch of a glossary file that can be parsed on its own. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the file. */
  readonly base: number;
}

/** What is not YAML, or not as a glossary may use it; offsets in the piece. */
export interface YamlProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

export interface ParsedPiece {
  readonly contents: Document['contents'];
  readonly problems: readonly YamlProblem[];
}

/** A line on which nothing stands yet. */
const IDLE = /(?:---)?[ \t]*(?:#.*)?\r?\n/y;

/** Whether the text is a map in block form: after comments and blank lines, a line begins with a label. */
function inBlockForm(text: string): boolean {
  IDLE.lastIndex = 0;
  let at = 0;
  while (IDLE.test(text)) at = IDLE.lastIndex;
  return /^["'\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

/**
 * A file as contents or problems, piece by piece. A piece at fault is parsed again entry by entry, so that an open quote
 * in one entry hides nothing in the next.
 * @param size of a piece, at least; with 1 each entry is one, where the text is in block form
 */
export function* parsePieces(text: string, size = PIECE): Generator<ParsedPiece & { readonly base: number }> {
  if (!inBlockForm(text)) {
    yield { ...parse(text), base: 0 };
    return;
  }
  for (const piece of cut({ text, base: 0 }, size)) {
    const parsed = parse(piece.text);
    if (parsed.problems.length === 0) yield { ...parsed, base: piece.base };
    else for (const entry of cut(piece, 1)) yield { ...parse(entry.text), base: entry.base };
  }
}

/**
 * Cuts a map in block form between entries, at least `size` apart. What continues an entry is indented or begins with a
 * sign, so a letter, digit or quote at the start of a line begins the next one.
 */
function* cut({ text, base }: Piece, size: number): Generator<Piece> {
  const entry = /(?<=\n)["'\p{L}\p{N}]/gu;
  for (let start = 0; start < text.length; ) {
    // From the middle of a letter of two code units the search would go back to its start, and never on.
    entry.lastIndex = start + Math.max(size, text.codePointAt(start)! > 0xffff ? 2 : 1);
    const end = entry.exec(text)?.index ?? text.length;
    yield { text: text.slice(start, end), base: base + start };
    start = end;
  }
}

/** Keys that stand twice are left to the reader: `yaml` compares each key with every other. */
function parse(text: string): ParsedPiece {
  if (text.length > MAX_PIECE) return { contents: null, problems: [TOO_LONG] };
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return { contents: null, problems: [tokens as YamlProblem] };
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (second) return { contents: null, problems: [secondDocument(second.range[0])] };
  const { errors, warnings, contents, directives } = document!;
  // What is not closed is noticed at the very end; it is shown where the text ends, not on the next entry's line.
  const last = text.trimEnd().length;
  const problems = [...errors, ...warnings].map(({ pos, message }) => ({
    start: Math.min(pos[0], last),
    end: Math.min(pos[1], last + 1),
    message: `not valid YAML: ${message}`,
    hint: hintFor(message),
  }));
  return { contents, problems: directives?.yaml.explicit ? [DIRECTIVE] : firstOfEachLine(problems, text) };
}

/** The tokens of a text, or the problem that it nests too deep to go on. */
function tokensOf(text: string): readonly CST.Token[] | YamlProblem {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return tooDeep(parser.offset);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** One slip makes the parser stumble several times. */
function firstOfEachLine(problems: readonly YamlProblem[], text: string): readonly YamlProblem[] {
  let lineEnd = -1;
  return problems.filter(({ start }) => {
    if (start <= lineEnd) return false;
    const next = text.indexOf('\n', start);
    lineEnd = next === -1 ? text.length : next;
    return true;
  });
}

const hintFor = (message: string): string => {
  if (/\btabs?\b/i.test(message)) return 'Indent with blanks, not with tabs.';
  if (/^Missing closing/.test(message)) return 'A quotation mark in this entry is not closed.';
  if (/must be sufficiently indented and end with/.test(message)) return 'A bracket in this entry is not closed.';
  return 'Put names with : # [ ] { } , & * ! | > \' " % @ ` in quotation marks.';
};

const TOO_LONG: YamlProblem = {
  start: 0,
  end: 1,
  message: 'more than 1 MB in which no line begins with a label',
  hint: 'Begin each entry on a line of its own, without indentation.',
};

const DIRECTIVE: YamlProblem = {
  start: 0,
  end: 1,
  message: 'directives (%YAML) are not taken in a glossary',
  hint: 'Remove the line.',
};

const tooDeep = (at: number): YamlProblem => ({
  start: at,
  end: at + 1,
  message: 'brackets or lists nest too deep',
  hint: 'See the README for the form of an entry.',
});

const secondDocument = (at: number): YamlProblem => ({
  start: at,
  end: at + 3,
  message: 'a second document begins',
  hint: 'Remove the line --- or make two files.',
});
