import type { Article, BlockKind } from '../../src/domain/article.ts';
import type { Bitext, BitextPair } from '../../src/domain/bitext.ts';
import type { Change, Mention, MentionStatus } from '../../src/domain/names.ts';
import { type Mark, plain, type RichText, type Span } from '../../src/domain/text.ts';

type Row = Partial<Omit<BitextPair, 'segment'>> & {
  readonly kind?: BlockKind;
  readonly skip?: NonNullable<BitextPair['segment']['skip']>;
  readonly marks?: readonly Mark[];
};

/** Where a word stands in a text; fails where it does not. */
export function spanOf(text: string, word: string, from = 0): Span {
  const start = text.indexOf(word, from);
  if (start < 0) throw new Error(`“${word}” is not in “${text}”`);
  return { start, end: start + word.length };
}

/** A mention by the words that stand on both sides. */
export function mention(
  [de, german]: readonly [text: string, word: string],
  [en, english]: readonly [text: string, word: string | undefined],
  concept: string,
  status: MentionStatus,
  more: Partial<Mention> = {},
): Mention {
  return {
    occurrence: { ...spanOf(de, german), concepts: [concept], text: german, form: 'short' },
    concept,
    status,
    house: concept,
    enforce: 'repair',
    ...(english === undefined ? {} : { target: spanOf(en, english), found: english }),
    ...more,
  };
}

/** A repair by the words before and after. */
export const change = (raw: string, final: string, before: string, after: string, concept = after): Change => ({
  concept,
  rule: 'variant',
  before,
  raw: spanOf(raw, before),
  after,
  final: spanOf(final, after),
});

/** One row of a bitext, each in a block of its own. */
export function pair(index: number, source: string | RichText, row: Row = {}): BitextPair {
  const { kind = 'paragraph', skip, marks = [], ...rest } = row;
  const rich = typeof source === 'string' ? { text: source, marks } : source;
  return {
    segment: {
      id: `k${index}-0`,
      key: `k${index}`,
      ordinal: 0,
      kind,
      source: rich,
      block: index,
      span: { start: 0, end: rich.text.length },
      line: index * 2 + 1,
      ...(skip ? { skip } : {}),
    },
    state: skip ? 'skipped' : rest.final ? 'translated' : 'pending',
    ...(rest.final ? { raw: rest.final, origin: 'deepl' } : {}),
    changes: [],
    mentions: [],
    findings: [],
    ...rest,
  };
}

/** A bitext of these rows. */
export function bitextOf(
  pairs: readonly BitextPair[],
  article: Partial<Article> = {},
  more: Partial<Bitext> = {},
): Bitext {
  return {
    article: {
      id: 'post/abzug.txt',
      path: 'input/post/abzug.txt',
      format: 'txt',
      source: '',
      encoding: { name: 'utf-8', bom: false },
      meta: {},
      blocks: pairs.map(({ segment }, index) => ({
        index,
        kind: segment.kind,
        content: segment.source,
        markup: segment.source.marks.map(() => ({ open: '<b>', close: '</b>' })),
        start: 0,
        end: 0,
        line: segment.line,
      })),
      ...article,
    },
    target: 'en-GB',
    pairs,
    findings: [],
    ...more,
  };
}

const LEAD = [
  'OVKS-Truppen verlassen Almaty, sagte Tokajew.',
  'CSTO troops are leaving Almaty, Tokayev said.',
] as const;
const LEAD_RAW = 'OVKS troops are leaving Almaty, Tokajew said.';
const GUESTS = [
  'Schoigu sprach mit Serdjukow über 2.500 Soldaten; Bayern schwieg, und Petrow ging.',
  'Shoigu spoke about 25,000 soldiers; Bayern said nothing, and Petrov left.',
] as const;
const LINKED = ['Mehr dazu im Bericht mit dem Befehl ls hier.', 'Read the report with the command ls here.'] as const;

/** An article with one of everything. */
export const everyday: Bitext = bitextOf(
  [
    pair(0, 'Truppen ziehen ab', { kind: 'title', final: plain('Troops are withdrawing') }),
    pair(1, 'Ausgegeben am:', { skip: { reason: 'furniture', rule: 'issued-on' } }),
    pair(2, LEAD[0], {
      raw: plain(LEAD_RAW),
      final: plain(LEAD[1]),
      origin: 'deepl',
      changes: [change(LEAD_RAW, LEAD[1], 'OVKS', 'CSTO'), change(LEAD_RAW, LEAD[1], 'Tokajew', 'Tokayev')],
      mentions: [
        mention([LEAD[0], 'OVKS'], [LEAD[1], 'CSTO'], 'CSTO', 'repaired'),
        mention([LEAD[0], 'Tokajew'], [LEAD[1], 'Tokayev'], 'Tokayev', 'repaired'),
        mention([LEAD[0], 'Almaty'], [LEAD[1], 'Almaty'], 'Almaty', 'accepted', { house: 'Alma-Ata' }),
      ],
    }),
    pair(3, 'Was die Soldaten sagen', {
      kind: 'heading',
      state: 'pending',
      suggestions: [{ article: 'post/gestern.txt', target: plain('What the soldiers say'), state: 'reviewed' }],
    }),
    pair(4, GUESTS[0], {
      final: plain(GUESTS[1]),
      mentions: [
        mention([GUESTS[0], 'Schoigu'], [GUESTS[1], 'Shoigu'], 'Shoigu', 'house'),
        mention([GUESTS[0], 'Serdjukow'], [GUESTS[1], undefined], 'Serdyukov (Andrei)', 'missing', {
          house: 'Serdyukov',
          reason: 'Nothing in the English is like it.',
        }),
        mention([GUESTS[0], 'Bayern'], [GUESTS[1], 'Bayern'], 'Bavaria', 'residue', { enforce: 'verify' }),
        mention([GUESTS[0], 'Petrow'], [GUESTS[1], undefined], 'Petrov (Ivan) / Petrov (Pyotr)', 'ambiguous', {
          house: 'Petrov',
        }),
      ],
      findings: [
        {
          rule: 'names',
          severity: 'error',
          message: '“Serdjukow” stands in the German, “Serdyukov” not in the English.',
          remedy: 'Add the name, or list the form that was used.',
          source: spanOf(GUESTS[0], 'Serdjukow'),
          concept: 'Serdyukov (Andrei)',
        },
        {
          rule: 'figures',
          severity: 'warning',
          message: '2.500 became 25,000.',
          source: spanOf(GUESTS[0], '2.500'),
          target: spanOf(GUESTS[1], '25,000'),
        },
      ],
    }),
    pair(5, 'Ein Mann rief: „Geht nach Hause!“', {
      kind: 'quote',
      state: 'failed',
      fault: 'The text was refused (400).',
    }),
    pair(
      6,
      {
        text: LINKED[0],
        marks: [
          { id: 0, ...spanOf(LINKED[0], 'Bericht') },
          { id: 1, ...spanOf(LINKED[0], 'ls'), opaque: true },
          { id: 2, start: LINKED[0].length, end: LINKED[0].length, opaque: true },
        ],
      },
      {
        kind: 'item',
        state: 'reviewed',
        origin: 'reviewer',
        review: { state: 'locked', by: 'Anna', comment: 'as agreed with the desk' },
        raw: plain('More in the report with the command ls here.'),
        machine: plain('More in the report with the command ls here.'),
        final: {
          text: LINKED[1],
          marks: [
            { id: 0, ...spanOf(LINKED[1], 'report') },
            { id: 1, ...spanOf(LINKED[1], 'ls'), opaque: true },
            { id: 2, start: LINKED[1].length, end: LINKED[1].length, opaque: true },
          ],
        },
      },
    ),
    pair(
      7,
      'Abonniert unseren Brief und verpasst keine Nachricht mehr aus der Region, jede Woche neu in eurem Postfach und ganz umsonst.',
      { skip: { reason: 'furniture', rule: 'newsletter' } },
    ),
    pair(8, 'Leave a comment', { skip: { reason: 'english', rule: 'english' } }),
  ],
  {
    meta: {
      title: 'Truppen ziehen ab',
      outlet: 'Die Morgenpost',
      date: '2022-01-13',
      author: 'Ada Beispiel',
      address: 'https://news.example/abzug?a=1&b=2',
      language: 'de',
    },
  },
  { findings: [{ rule: 'omission', severity: 'info', message: 'The article has one heading less than usual.' }] },
);

const ATTACK =
  '<script>alert(1)</script> "><img src=x onerror=alert(2)> | **fett** `code` [x](javascript:alert(3)) \\| $x$';

/** An article that tries to break out of every format. */
export const hostile: Bitext = bitextOf(
  [
    pair(0, ATTACK, { kind: 'title', final: plain(ATTACK) }),
    pair(1, '=cmd|"/c calc"!A1', { final: plain('=cmd|"/c calc"!A1') }),
    pair(2, '+1\tTab\nund Zeile\r\nund noch eine', { final: plain('@SUM(A1)\u2028next\u0085line') }),
    pair(3, 'Recht\u202e\u2066links\u0000\u0007\uffff und \ud800 halb', { final: plain(']]> & &amp; <!-- -->\u000b') }),
    pair(4, '-', {
      state: 'failed',
      fault: '<script>alert(4)</script>',
      findings: [
        { rule: '<script>', severity: 'error', message: '<script>alert(5)</script>', remedy: '"><img onerror=1>' },
      ],
    }),
    pair(5, '"Zitat" mit Anführung', {
      final: plain('"Quote" with marks'),
      review: {
        state: 'edited',
        by: '<script>alert(7)</script>',
        comment: '"><img src=x onerror=alert(8)>',
        stale: { source: '</p><script>', ordinal: 0 },
      },
      state: 'reviewed',
      suggestions: [{ article: '"><script>', target: plain('<script>alert(9)</script>'), state: 'locked' }],
      raw: plain('"Quote" with <script>'),
      machine: plain('"Quote" <img src=x onerror=alert(10)>'),
      changes: [
        {
          concept: '"><script>',
          rule: '</style><script>',
          before: '<script>alert(6)</script>',
          raw: { start: 13, end: 21 },
          after: 'marks',
          final: { start: 13, end: 18 },
        },
      ],
      mentions: [
        mention(['"Zitat" mit Anführung', 'Zitat'], ['"Quote" with marks', 'Quote'], '__proto__', 'accepted', {
          reason: '"><script>',
        }),
      ],
    }),
    pair(6, 'weg', { skip: { reason: 'furniture', rule: '<script>' } }),
  ],
  {
    id: 'a b/"><script>.txt',
    meta: { outlet: '<script>', date: '"><script>', author: '<b>x</b>', address: 'javascript:alert(7)' },
  },
);
