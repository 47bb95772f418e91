import type { ArticleMeta } from '../domain/article.ts';
import type { FoundArticle } from './html-article.ts';
import { attribute, type HtmlElement, type HtmlTree, textOf } from './html-tree.ts';

/** What a page says about its article, in `<meta>`, `<link>`, `<time>` and `<html lang>`. */
export function htmlMeta({ elements }: HtmlTree, found: FoundArticle | undefined, headline?: string): ArticleMeta {
  const named = metaValues(elements);
  const get = (...names: string[]) => names.map((name) => named.get(name)).find(Boolean);
  const tag = (name: string) => elements.find(({ tagName }) => tagName === name);
  const pageTitle = tag('title');
  const time = elements.find((one) => one.tagName === 'time' && attribute(one, 'datetime'));
  const canonical = elements.find(
    (one) => one.tagName === 'link' && attribute(one, 'rel')?.toLowerCase() === 'canonical',
  );
  return defined({
    title: get('og:title') ?? headline ?? (pageTitle && textOf(pageTitle)),
    outlet: get('og:site_name', 'application-name', 'publisher') ?? found?.siteName,
    date:
      get('article:published_time', 'date', 'dc.date', 'datepublished', 'pubdate') ??
      (time ? attribute(time, 'datetime') : undefined) ??
      found?.published,
    author: nameOnly(get('author', 'dc.creator')) ?? nameOnly(get('article:author')) ?? found?.byline,
    address: get('og:url') ?? (canonical ? attribute(canonical, 'href') : undefined),
    language: attribute(tag('html') ?? elements[0]!, 'lang'),
  });
}

/** The first content of each `<meta>` by its name, in lower case. */
function metaValues(elements: readonly HtmlElement[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    const content = attribute(element, 'content')?.replace(/\s+/g, ' ').trim();
    if (name && content && !named.has(name.toLowerCase())) named.set(name.toLowerCase(), content);
  }
  return named;
}

/** `article:author` is often the address of a profile. */
const nameOnly = (value: string | undefined): string | undefined =>
  value && /^https?:/.test(value) ? undefined : value;

/** Without what is missing or empty. */
function defined(meta: { readonly [Field in keyof ArticleMeta]: string | undefined }): ArticleMeta {
  return Object.fromEntries(
    Object.entries(meta).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])),
  );
}
