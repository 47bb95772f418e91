import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page as a browser would make them, what templates hold included. */
export function elementsOf(page: string): readonly Element[] {
  const elements: Element[] = [];
  const todo: DefaultTreeAdapterTypes.Node[] = [parse(page)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('content' in node) todo.push(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) todo.push(child);
  }
  return elements;
}

/** What a page of ours must not hold: anything that runs, loads, or takes the reader away without a web address. */
const LIVE = new Set(
  'script iframe object embed img svg math base link form input button video audio frame applet'.split(' '),
);

function isInert(name: string, value: string): boolean {
  // The bars of the index are as long as this says.
  if (name === 'style') return /^flex-grow:\d+$/.test(value);
  if (name === 'href') return /^https?:$/.test(new URL(value, 'https://here.example/').protocol);
  return !name.startsWith('on') && name !== 'src';
}

/** Everything on a page that could come to life; nothing on a page that is inert. */
export function liveParts(page: string): readonly string[] {
  const elements = elementsOf(page);
  const live = elements.flatMap(({ tagName, attrs }) => [
    ...(LIVE.has(tagName) ? [`<${tagName}>`] : []),
    ...attrs.flatMap(({ name, value }) => (isInert(name, value) ? [] : [`${tagName} ${name}=${value}`])),
  ]);
  const policy = elements.find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'));
  const says = policy?.attrs.find(({ name }) => name === 'content')?.value;
  return says?.startsWith("default-src 'none'") ? live : [...live, 'no Content-Security-Policy'];
}
