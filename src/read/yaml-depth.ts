import { Lexer, Parser } from 'yaml';

/** Front matter nests two deep. */
const MOST = 32;

/**
 * Where YAML begins to nest so deep that its composer would exhaust the stack: a few ten thousand `- - -` end the whole
 * process, with an error that nobody can catch.
 */
export function tooDeepAt(yaml: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MOST) return parser.offset;
  }
  return undefined;
}
