import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
/** Never shown as text of the page, or no running text: left as it is. */
const UNREAD = new Set(
  (
    'applet audio base button canvas datalist embed frame frameset head iframe input link map math meta meter noembed ' +
    'noframes noscript object option optgroup picture pre progress script select style svg template textarea title video'
  ).split(' '),
);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

export interface HtmlTree {
  readonly root: DefaultTreeAdapterTypes.Document;
  /** All elements, in document order. */
  readonly elements: readonly HtmlElement[];
  /** Elements that are blocks, or hold one. */
  readonly containers: ReadonlySet<HtmlElement>;
  /** How deep the deepest element lies. */
  readonly depth: number;
}

/** A page as browsers understand it, with the place of every node; walked without recursion, since pages nest deeply. */
export function parseHtml(source: string): HtmlTree {
  const root = parse(source, { sourceCodeLocationInfo: true });
  const elements: HtmlElement[] = [];
  const containers = new Set<HtmlElement>();
  let deepest = 0;
  const todo: { readonly node: HtmlNode; readonly depth: number }[] = childrenOf(root, 1);
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, depth } = next;
    if (!isElement(node)) continue;
    deepest = Math.max(deepest, depth);
    elements.push(node);
    if (BLOCKS.has(node.tagName)) addWithParents(containers, node);
    for (const child of childrenOf(node, depth + 1)) todo.push(child);
  }
  return { root, elements, containers, depth: deepest };
}

const childrenOf = (node: Parent, depth: number) =>
  node.childNodes.toReversed().map((child) => ({ node: child, depth }));

function addWithParents(containers: Set<HtmlElement>, element: HtmlElement): void {
  let at: Parent | null = element;
  while (at && 'tagName' in at && !containers.has(at)) {
    containers.add(at);
    at = at.parentNode;
  }
}

export const isElement = (node: HtmlNode | Parent | null): node is HtmlElement => node !== null && 'tagName' in node;

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Elements whose text is none of the article's, and hidden ones. */
export const isUnread = (element: HtmlElement): boolean => UNREAD.has(element.tagName) || isHidden(element);

/** Its text is shown, but is no language, or is not to be translated. */
export const isVerbatim = (element: HtmlElement): boolean =>
  CODE.has(element.tagName) || attribute(element, 'translate')?.toLowerCase() === 'no';

function isHidden(element: HtmlElement): boolean {
  if (element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'aria-hidden' && value === 'true')))
    return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    attribute(element, 'style')?.slice(0, 2000) ?? '',
  );
}

/** All text under a node, white space folded, scripts and styles left out. */
export function textOf(node: HtmlNode | Parent): string {
  const parts: string[] = [];
  const todo: (HtmlNode | Parent)[] = [node];
  for (let next = todo.pop(); next; next = todo.pop()) {
    if ('value' in next) parts.push(next.value);
    else if ('childNodes' in next && !/^(?:script|style|template|noscript)$/.test(next.nodeName))
      for (const child of next.childNodes.toReversed()) todo.push(child);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The element and those around it, innermost first. */
function* ancestors(element: HtmlElement): Generator<HtmlElement> {
  let at: Parent | null = element;
  while (isElement(at)) {
    yield at;
    at = at.parentNode;
  }
}

/** For any element what is found first on the way up from it, itself included. No way is gone twice: pages nest deeply. */
export function lookingUp<Value>(look: (element: HtmlElement) => Value | undefined) {
  const known = new Map<HtmlElement, Value | undefined>();
  return (element: HtmlElement): Value | undefined => {
    const way: HtmlElement[] = [];
    let value: Value | undefined;
    for (const at of ancestors(element)) {
      value = known.has(at) ? known.get(at) : look(at);
      if (value !== undefined || known.has(at)) break;
      way.push(at);
    }
    for (const at of way) known.set(at, value);
    return value;
  };
}

/** Whether an element is one of these, or in one. */
export function within(tags: RegExp): (element: HtmlElement) => boolean {
  const up = lookingUp(({ tagName }) => (tags.test(tagName) ? true : undefined));
  return (element) => up(element) === true;
}
