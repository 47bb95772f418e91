import { type RowFilter, readFilter, writeFilter } from './filter.ts';

export interface ArticleRoute {
  readonly page: 'article';
  readonly article: string;
  readonly row?: string;
  readonly filter: RowFilter;
}

/** What the page shows; all of it stands behind the `#` of the address, so that reload and back work. */
export type Route =
  | { readonly page: 'articles' }
  | ArticleRoute
  | { readonly page: 'names' }
  | { readonly page: 'name'; readonly concept: string };

/** The address of a page, with its `#`. */
export function formatRoute(route: Route): string {
  if (route.page === 'articles') return '#/';
  if (route.page === 'names') return '#/names';
  if (route.page === 'name') return `#/n/${encode(route.concept)}`;
  const query = new URLSearchParams(writeFilter(route.filter));
  if (route.row !== undefined) query.set('row', route.row);
  const tail = query.size > 0 ? `?${query}` : '';
  return `#/a/${route.article.split('/').map(encode).join('/')}${tail}`;
}

/** Reads an address; what it does not understand is the list of articles. */
export function parseRoute(hash: string): Route {
  const [path, query] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [page, rest] = splitOnce(path, '/');
  const name = decode(rest);
  if (page === 'a' && name) return articleRoute(name, new URLSearchParams(query));
  if (page === 'n' && name) return { page: 'name', concept: name };
  return { page: page === 'names' ? 'names' : 'articles' };
}

function articleRoute(article: string, query: URLSearchParams): Route {
  const row = query.get('row');
  return { page: 'article', article, filter: readFilter(query), ...(row && { row }) };
}

const splitOnce = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** Half a pair of surrogates has no place in an address. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
