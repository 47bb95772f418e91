import { isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import type { ArticleMeta } from '../domain/article.ts';
import { AppError } from '../domain/errors.ts';
import { excerpt, locate } from '../domain/place.ts';
import { tooDeepAt } from './yaml-depth.ts';

type Field = keyof ArticleMeta;

/** The keys that authors and static site generators use, in lower case. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ['title', 'title'],
  ['titel', 'title'],
  ['headline', 'title'],
  ['outlet', 'outlet'],
  ['source', 'outlet'],
  ['quelle', 'outlet'],
  ['site', 'outlet'],
  ['publisher', 'outlet'],
  ['medium', 'outlet'],
  ['date', 'date'],
  ['datum', 'date'],
  ['published', 'date'],
  ['author', 'author'],
  ['autor', 'author'],
  ['autorin', 'author'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['url', 'address'],
  ['address', 'address'],
  ['link', 'address'],
  ['canonical', 'address'],
  ['lang', 'language'],
  ['language', 'language'],
  ['sprache', 'language'],
  ['send', 'send'],
]);

/** No editor writes more; and the parser's stack is not without end. */
const MAX_LENGTH = 64 * 1024;

const tooLong = (id: string, length: number): AppError =>
  new AppError('article', `${id}: the front matter has ${Math.round(length / 1024)} KB; at most 64 KB are read`, {
    hint: 'Shorten it, or move what is no front matter below the second ---.',
    place: { file: id, line: 1 },
  });

/**
 * What YAML front matter says about the article. Values stay as they are written; keys that are not known are left alone.
 * @param value the YAML between the fences, `offset` where it begins in `source`
 * @throws AppError `article` with all faults of the YAML, each with its place
 */
export function readFrontMatter(id: string, source: string, value: string, offset: number): ArticleMeta {
  if (value.length > MAX_LENGTH) throw tooLong(id, value.length);
  const deep = tooDeepAt(value);
  if (deep !== undefined)
    throw badYaml(id, source, offset, [{ message: 'brackets or lists nest too deep', pos: [deep, deep + 1] }]);
  const document = parseDocument(value, { schema: 'failsafe', strict: true, prettyErrors: false });
  if (document.errors.length > 0) throw badYaml(id, source, offset, document.errors);
  if (!isMap(document.contents)) return {};
  const meta = new Map<Field, string>();
  for (const { key, value: node } of document.contents.items) {
    const name = isScalar(key) ? FIELDS.get(String(key.value).toLowerCase()) : undefined;
    const text = textOf(node);
    if (name === undefined || text === '') continue;
    const field = name === 'outlet' && /^https?:\/\//.test(text) ? 'address' : name;
    if (!meta.has(field)) meta.set(field, text);
  }
  return Object.fromEntries(meta);
}

/** A scalar as text, a list of scalars joined by commas; anything else is nothing to us. */
function textOf(node: unknown): string {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.replace(/\s+/g, ' ').trim() : '';
  if (isSeq(node))
    return node.items
      .map((item) => (isScalar(item) ? String(item.value) : ''))
      .filter(Boolean)
      .join(', ');
  return '';
}

function badYaml(
  id: string,
  source: string,
  offset: number,
  errors: readonly Pick<YAMLError, 'message' | 'pos'>[],
): AppError {
  const faults = errors.map(({ message, pos }) => ({
    message: `front matter: ${message}`,
    place: { file: id, ...locate(source, offset + pos[0]) },
    excerpt: excerpt(source, offset + pos[0]),
  }));
  const place = faults[0]!.place;
  return new AppError('article', `${id}:${place.line}:${place.column}: the front matter is not valid YAML`, {
    hint: 'Mend the lines between the two “---”; a value with a colon needs quotation marks.',
    place,
    faults,
  });
}
