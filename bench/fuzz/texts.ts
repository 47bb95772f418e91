import fc from 'fast-check';

/** Signs and stretches that have broken parsers before; the rest of a text is any character. */
const AWKWARD = [
  ...[
    '\0',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\u0085',
    '\u00ad',
    '\u00a0',
    '\u200b',
    '\u0301',
    'ﬁ',
    'İ',
  ],
  ...['\r', '\n', '\r\n', '\n\n', '\t', ' ', '    ', '\u000b', '\u000c', '\\', '`', '```', '~~~', '*', '**', '_', '__'],
  ...['[', ']', '(', ')', '](', '![', '[^1]', '<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '&'],
  ...['&amp;', '&#0;', '&#xD800;', '&#x1F600;', '&constructor;', '&nbsp', '---', '+++', '===', '| a | b |', '|---|'],
  ...['"', "'", '„', '“', '»', '’', '…', '–', '$1', '$&', '{{', '}}', '__proto__', 'constructor', 'toString'],
  ...[
    ': ',
    '? ',
    '- ',
    '# ',
    '%',
    '@',
    '!',
    '!!js/function ',
    '&a ',
    '*a',
    '<<: ',
    '|\n',
    '>-\n',
    '[',
    '{',
    ',',
    '\u0007',
  ],
  ...['Tokajew', 'OVKS', 'Präsident', 'der ', 'und ', 'Ein Satz. ', '1.234,5', '13. Januar', 'z. B. ', '2.5 %'],
] as const;

/** Any characters at all, lone surrogates among them, with awkward stretches. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** What is done to a sound text: a stretch is taken out, said many times, or something awkward is put in. */
interface Harm {
  readonly kind: 'cut' | 'repeat' | 'insert' | 'end';
  /** In thousandths of the text. */
  readonly at: number;
  readonly length: number;
  readonly times: number;
  readonly text: string;
}

const harm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'insert', 'insert', 'end'),
  at: fc.nat(1000),
  length: fc.oneof(fc.nat(5), fc.nat(300)),
  times: fc.oneof(fc.nat(4), fc.nat(400)),
  text: fc.oneof(fc.constantFrom(...AWKWARD), anyText),
});

/** No case grows beyond it: what takes long at a larger size takes long at this one too. */
const LONGEST = 60_000;

function suffer(text: string, { kind, at, length, times, text: inserted }: Harm): string {
  const start = Math.floor((text.length * at) / 1000);
  const stretch = text.slice(start, start + length);
  const rest = text.slice(start + length);
  if (kind === 'cut') return text.slice(0, start) + rest;
  if (kind === 'end') return text.slice(0, start);
  if (kind === 'insert') return text.slice(0, start) + inserted + text.slice(start);
  return (text.slice(0, start) + stretch.repeat(times + 1) + rest).slice(0, LONGEST);
}

/** Sound documents, each harmed in some places. */
export const harmed = (...documents: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...documents), fc.array(harm, { maxLength: 8 }))
    .map(([document, harms]) => harms.reduce(suffer, document));

/** Bytes as they come from a broken disk: of a text in some encoding, or of nothing. */
export const bytesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: text.map((one) => Buffer.from(one)) },
    { weight: 1, arbitrary: text.map((one) => Buffer.from(`\ufeff${one}`, 'utf16le')) },
    { weight: 1, arbitrary: text.map((one) => Buffer.from(one, 'latin1')) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
