import { isAbsolute, relative, sep } from 'node:path';
import type pc from 'picocolors';
import type { CheckedArticle, CheckedFinding, CheckOutcome, Passage } from '../app/check.ts';
import { findingWords } from '../domain/bitext-facts.ts';
import type { Severity } from '../domain/finding.ts';
import { excerpt, toldAt } from '../domain/place.ts';
import { visible } from '../domain/visible.ts';
import { formatCount, plural } from './format-text.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** What a reader calls a severity. */
const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings by article, each with its place as terminals link it, and the sums. @param base folder that paths begin at */
export function formatCheck(outcome: CheckOutcome, base: string, colours: Colours): string[] {
  const articles = outcome.articles.filter(({ findings }) => findings.length > 0);
  return [
    ...articles.flatMap((article) => [...formatArticle(article, base, colours), '']),
    ...outcome.faulty.map(({ path, error }) => {
      const file = pathFrom(base, path);
      return `${colours.red('failed')}  ${visible(
        toldAt(
          { file },
          error.message.replaceAll(path, () => file),
        ),
      )}`;
    }),
    ...sums(outcome),
  ];
}

function formatArticle({ path, findings }: CheckedArticle, base: string, colours: Colours): string[] {
  const file = visible(pathFrom(base, path));
  return findings.flatMap((finding) => formatFinding(finding, file, colours));
}

function formatFinding(
  { line, severity, rule, message, remedy, source, target }: CheckedFinding,
  file: string,
  colours: Colours,
) {
  const colour = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  return [
    `${file}:${line}: ${colour(WORDS[severity])} ${rule}: ${visible(message)}`,
    ...(source ? formatPassage('German', source, colours) : []),
    ...(target ? formatPassage('English', target, colours) : []),
    ...(remedy === undefined ? [] : [`    ${colours.dim('→')} ${visible(remedy)}`]),
  ];
}

/** The line behind its name: a build's log would obey a line that begins with what the article says. */
function formatPassage(name: string, { text, start, end }: Passage, colours: Colours): string[] {
  const [line = '', carets = ''] = excerpt(oneColumnEach(text), start, end - start).split('\n');
  const margin = `    ${name.padEnd(7)} `;
  return [`${colours.dim(margin)}${line}`, `${' '.repeat(margin.length)}${carets}`];
}

/** One sign for each that a terminal would obey or that takes no column, so that the carets stay where they belong. */
const oneColumnEach = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\ud800-\udfff](?![\udc00-\udfff])/gu, (sign) =>
    sign === '\n' ? sign : '·'.repeat(sign.length),
  );

function sums({ articles, faulty, counts }: CheckOutcome): string[] {
  const sum = (pick: (article: CheckedArticle) => number) => articles.reduce((all, one) => all + pick(one), 0);
  const [paragraphs, open] = [sum((one) => one.paragraphs), sum((one) => one.open)];
  const failed = faulty.length > 0 ? `, ${formatCount(faulty.length)} could not be read` : '';
  const found = `${plural(articles.length, 'article')}, ${plural(paragraphs, 'paragraph')}: ${findingWords(counts) || 'no findings'}${failed}`;
  if (open === 0) return [found];
  return [
    found,
    `${formatCount(open)} of the paragraphs ${open === 1 ? 'has' : 'have'} no English here: of them the German alone was checked`,
  ];
}

/** A path as it is clicked on from a folder; one outside of it stays whole. */
export function pathFrom(base: string, path: string): string {
  const below = relative(base, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below.split(sep).join('/');
}
