import fc from 'fast-check';

/** Well-formed XML in which these elements stand in each other in every way, allowed or not. */
export function tangledXml(
  root: string,
  names: readonly string[],
  attributes: readonly string[],
): fc.Arbitrary<string> {
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('text', '&lt;1>', ' '),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom('', ...attributes),
          fc.array(tie('element'), { maxLength: 4 }),
        )
        .map(([name, attribute, inner]) => `<${name} ${attribute}>${inner.join('')}</${name}>`),
    ),
  }));
  return fc.array(element, { maxLength: 8 }).map((inner) => `<${root} version="1.2">${inner.join('')}</${root}>`);
}
