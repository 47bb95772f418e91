import type { ArticleMeta } from '../domain/article.ts';
import { normalise } from '../domain/text.ts';
import { scanXml } from './docx-xml.ts';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const FIELDS: ReadonlyMap<string, keyof ArticleMeta> = new Map([
  ['title', 'title'],
  ['creator', 'author'],
  ['language', 'language'],
]);

/** What a document's properties say (`docProps/core.xml`). @throws Error as `scanXml` */
export function coreMeta(xml: string): ArticleMeta {
  const values = new Map<keyof ArticleMeta, string>();
  let field: keyof ArticleMeta | undefined;
  scanXml(xml, {
    open: ({ uri, local }) => {
      field = uri === DUBLIN_CORE ? FIELDS.get(local) : undefined;
    },
    text: (text) => {
      if (field) values.set(field, (values.get(field) ?? '') + text);
    },
    close: () => {
      field = undefined;
    },
  });
  return Object.fromEntries([...values].flatMap(([key, value]) => (normalise(value) ? [[key, normalise(value)]] : [])));
}
