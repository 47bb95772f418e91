import type { ArticleMeta } from '../domain/article.ts';

const DATE = /^(?:date|datum)\b:?\s+(\d{4}-\d{2}(?:-\d{2})?|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{2,4})(?=\s|$)/iu;
const SOURCE = /^(?:source|quelle)(?::\s*|\s+(?=site-\d))(\S.{0,60})$/iu;
const BYLINE =
  /^(?:Von|Text:)\s+(\p{Lu}[\p{L}.'’-]+(?:\s(?:(?:von|van|de|und)\s)?\p{Lu}[\p{L}.'’-]+){1,5})(?:,\s.{1,40})?$/u;
const EDITOR = /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}), (?:Redakteur|Korrespondent|Autor|Journalist)/u;
const ADDRESS = /^(?:(?:url|link|adresse):?\s+)?(https?:\/\/\S{3,500})$/iu;

/**
 * What the lines of a plain text say about the article: a glued date marker, a "source …" line, a byline, an address.
 * @param texts the article's paragraphs, in order
 */
export function findMeta(texts: readonly string[]): ArticleMeta {
  const short = texts.filter((text) => text.length <= 600);
  const head = texts.slice(0, 6).filter((text) => text.length <= 120);
  const date = first(
    texts.slice(0, 6).map((text) => text.slice(0, 80)),
    DATE,
  );
  const outlet = first(short, SOURCE);
  const author = first(head, BYLINE) ?? first(short.slice(-8), EDITOR);
  const address = first(short, ADDRESS);
  return { ...(date && { date }), ...(outlet && { outlet }), ...(author && { author }), ...(address && { address }) };
}

function first(texts: readonly string[], pattern: RegExp): string | undefined {
  for (const text of texts) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}

/** Who wrote, took or translated something. */
export const isCredit = (text: string): boolean =>
  EDITOR.test(text) ||
  /^(?:Von|Text|Fotos?|Bilder|Aus dem \p{Lu}\S+ von|Übersetz\S+|Berichterstattung) ?:? ?\p{Lu}/u.test(text);

/** A text that reads like a headline: short, no end mark, no sentence end inside. */
export const isHeadline = (text: string, longest = 160): boolean =>
  text.length <= longest && /\p{L}{2}/u.test(text) && !/[.…:;,]["'”“»«’)]*$/u.test(text) && !/\p{Ll}\. /u.test(text);

/** The text without a date marker glued to it. */
export const withoutDate = (text: string): string => text.slice(0, 80).replace(DATE, '').trimStart() + text.slice(80);
