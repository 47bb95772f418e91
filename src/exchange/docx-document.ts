import { attribute, readOfficeXml } from './office-xml.ts';

/** An element of a document; its text is kept only where it is shown (`w:t`). */
export interface DocxElement {
  /** Local; of other vocabularies than Word's own, with a prefix: `mc:Choice`, `other:graphic`. */
  readonly name: string;
  /** `w:val` and `w:id` and `w:author`, the ones that are looked at. */
  readonly val: string | undefined;
  readonly id: string | undefined;
  readonly author: string | undefined;
  readonly children: (DocxElement | string)[];
}

/** @throws Error when it is not well-formed */
export function parseDocument(xml: string): DocxElement {
  const root: DocxElement = { name: 'root', val: undefined, id: undefined, author: undefined, children: [] };
  const open = [root];
  readOfficeXml(xml, '', {
    open: (local, tag) => {
      const [val, id, author] = ['val', 'id', 'author'].map((name) => attribute(tag, name));
      const element = { name: prefixOf(tag.uri) + local, val, id, author, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close: () => {
      open.pop();
    },
    text: (text) => {
      const parent = open.at(-1)!;
      if (parent.name === 't') parent.children.push(text);
    },
  });
  return root;
}

const prefixOf = (uri: string): string =>
  uri.includes('/wordprocessingml/') ? '' : uri.includes('/markup-compatibility/') ? 'mc:' : 'other:';

export const childElements = ({ children }: DocxElement): readonly DocxElement[] =>
  children.filter((child) => typeof child !== 'string');

export const child = (element: DocxElement, name: string): DocxElement | undefined =>
  childElements(element).find((one) => one.name === name);

/** What is gone when all tracked changes are accepted. Of text that stands there twice for old programs, the new is left out: it may be a picture. */
const GONE: ReadonlySet<string> = new Set(['del', 'moveFrom', 'mc:Choice']);

/** The next elements of that name below, whatever wrappers lie between; none that stands in another of them. */
export function below(element: DocxElement, name: string, stop?: string): readonly DocxElement[] {
  return childElements(element).flatMap((one) => {
    if (one.name === name) return [one];
    return GONE.has(one.name) || one.name === stop ? [] : below(one, name, stop);
  });
}
