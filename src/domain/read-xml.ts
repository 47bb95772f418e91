import { AppError, type ErrorCode } from './errors.ts';

/** What is needed of a parser; that of the package saxes has it. */
export interface XmlParser {
  ENTITIES: Record<string, string>;
  readonly line: number;
  readonly columnIndex: number;
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'text' | 'cdata' | 'doctype', handler: (text: string) => void): void;
  on(event: 'opentag', handler: (tag: { name: string; attributes: Record<string, string> }) => void): void;
  on(event: 'closetag', handler: (tag: { name: string }) => void): void;
  write(text: string): unknown;
  close(): unknown;
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Who is told of what stands in a file. Lines count from 1; that of a tag is the one on which it ends. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes, line: number): void;
  text(text: string): void;
  close(name: string, line: number): void;
}

/** An XML file as text, and what it is to be. */
export interface XmlFile {
  readonly name: string;
  readonly text: string;
  /** Of errors. */
  readonly code: ErrorCode;
  /** The name of its outermost element, and what such a file is called. */
  readonly root: string;
  readonly kind: string;
  /** What to do with a file of another kind. */
  readonly hint: string;
}

/** So much is parsed at a time. */
const CHUNK = 1 << 16;

/**
 * Reads an XML file. Nothing is fetched and no entity is expanded but XML's own five: a file that declares any is refused.
 * @param parser a new one, which only a room that owns the package can make
 * @throws AppError with file, line and column
 */
export function readXml(parser: XmlParser, file: XmlFile, handlers: XmlHandlers): void {
  const fail = (message: string, hint: string): never => {
    const place = { file: file.name, line: parser.line, column: Math.max(1, parser.columnIndex) };
    throw new AppError(file.code, `${file.name} ${message}`, { place, hint });
  };
  let hasRoot = false;
  // As it comes, the table inherits from Object: `&constructor;` would be an entity.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  parser.on('error', (error) =>
    fail(`is no well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`, 'Mend it, or export it anew.'),
  );
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      fail('declares entities or elements of its own', 'Remove what stands in [ ] after DOCTYPE.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!hasRoot && localName(name) !== file.root)
      fail(`is no ${file.kind} file: it begins with <${name.slice(0, 40)}>`, file.hint);
    hasRoot = true;
    handlers.open(name, attributes, parser.line);
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('closetag', ({ name }) => handlers.close(name, parser.line));
  for (let from = 0; from < file.text.length; from += CHUNK) parser.write(file.text.slice(from, from + CHUNK));
  parser.close();
}

/** `unit` of `xlf:unit`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
