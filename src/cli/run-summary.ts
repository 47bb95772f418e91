import pc from 'picocolors';
import type { RunEvent } from '../app/events.ts';
import type { MonthFigures, RunFigures } from '../domain/memory.ts';
import { formatCount, plural } from './format-text.ts';

const out = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);

interface SummaryOptions {
  /** Paragraphs that must not leave the house. */
  readonly withheld: number;
  readonly noSend: boolean;
  /** What ended sending early was told with what to do about it. */
  readonly isTold: boolean;
  /** The output folder. */
  readonly output: string;
}

/** What a run came to, for a person: a few lines. */
export function summarise(
  { figures, month, written }: Extract<RunEvent, { type: 'finished' }>,
  { withheld, noSend, isTold, output }: SummaryOptions,
): string[] {
  const seconds = (figures.milliseconds / 1000).toFixed(1);
  const lines = [
    `${plural(figures.articles, 'article')}, ${plural(figures.segments, 'segment')} in ${seconds} s: ` +
      [
        ...(figures.reviewed > 0 ? [`${figures.reviewed} reviewed`] : []),
        `${figures.remembered} remembered`,
        `${figures.sent} sent`,
        `${figures.skipped} furniture`,
      ].join(', '),
    `${moneyLine(figures)}, ${plural(written, 'file')} written`,
    monthLine(month),
    ...differenceLine(figures),
  ];
  const held = noSend ? 0 : withheld;
  if (held > 0) lines.push(out.yellow(`${plural(held, 'paragraph')} not translated: not sent, and no memory has them`));
  if (figures.pending > held)
    lines.push(out.yellow(pendingRemedy(figures.pending - held, figures, { noSend, isTold })));
  if (figures.failed > 0)
    lines.push(
      out.red(
        `${plural(figures.failed, 'paragraph')} failed, the bilingual files say why: run again where that has passed`,
      ),
    );
  lines.push(`Read ${out.bold(`${output}/index.html`)}`);
  return lines;
}

/** What a run and its month cost and saved so far. */
export const costLines = ({ figures, month }: Extract<RunEvent, { type: 'ended' }>): string =>
  `${moneyLine(figures)}\n${monthLine(month)}`;

/** What a run cost and saved. */
const moneyLine = (figures: RunFigures): string =>
  `${plural(figures.requests, 'request')}, ${formatCount(figures.billedCharacters)} characters billed${costWords(figures)}, ` +
  `${formatCount(figures.savedCharacters)} saved by the memory`;

/** What the month of a run cost and saved so far. */
const monthLine = (month: MonthFigures): string =>
  `This month: ${plural(month.runs, 'run')}, ${formatCount(month.billedCharacters)} characters billed${costWords(month)}, ` +
  `${formatCount(month.savedCharacters)} saved by the memory${killedWords(month)}`;

/** The budget of the month counts them, too. */
const killedWords = ({ awaitedCharacters }: MonthFigures): string =>
  awaitedCharacters === undefined ? '' : `; about ${formatCount(awaitedCharacters)} more by runs that were killed`;

/** Where the service counts otherwise than we do, or was paid for nothing. */
function differenceLine({ characters, billedCharacters }: RunFigures): string[] {
  const more = billedCharacters - characters;
  if (more === 0) return [];
  const why = more > 0 ? ': answers that cannot be used are billed, too' : '';
  const than = `${formatCount(Math.abs(more))} characters ${more > 0 ? 'more' : 'fewer'}`;
  return [out.yellow(`The service billed ${than} than the translated texts have${why}`)];
}

const costWords = ({ cost }: Pick<RunFigures, 'cost'>): string =>
  cost ? ` (${cost.amount.toFixed(2)} ${cost.currency})` : '';

function pendingRemedy(
  pending: number,
  { engine }: RunFigures,
  { noSend, isTold }: Pick<SummaryOptions, 'noSend' | 'isTold'>,
): string {
  const what = `${plural(pending, 'paragraph')} not translated`;
  if (noSend) return `${what}: nothing is sent (--no-send), and no memory has them`;
  return engine === 'memory'
    ? `${what}: no memory has them. Set DEEPL_AUTH_KEY and run again with --engine deepl`
    : `${what} yet: ${isTold ? '' : 'run again, '}what is done is remembered`;
}
