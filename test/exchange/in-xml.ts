/** What a text is after a stay in XLIFF or TMX: line ends as they were, U+FFFD for what XML cannot hold. */
export const inXml = (text: string): string =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd');
