import type { CheckedArticle, CheckedFinding, CheckOutcome, Passage } from '../app/check.ts';
import { pathFrom } from './check-text.ts';

/** All findings as one JSON document; its keys are described in the README. @param workspace folder that paths begin at */
export function formatCheckJson({ exit, articles, faulty, counts }: CheckOutcome, workspace: string): string {
  const sum = (pick: (article: CheckedArticle) => number) => articles.reduce((all, one) => all + pick(one), 0);
  return JSON.stringify(
    {
      exit,
      counts: {
        articles: articles.length,
        paragraphs: sum((one) => one.paragraphs),
        open: sum((one) => one.open),
        ...counts,
      },
      articles: articles.map(({ article, path, paragraphs, open, findings }) => ({
        article,
        file: pathFrom(workspace, path),
        paragraphs,
        open,
        findings: findings.map(toPlain),
      })),
      failures: faulty.map(({ path, error }) => ({ file: pathFrom(workspace, path), message: error.message })),
    },
    undefined,
    2,
  );
}

/** Keys in one order, whatever rule made the finding; what a finding has not is left out. */
const toPlain = ({ rule, severity, line, segment, concept, message, remedy, source, target }: CheckedFinding) => ({
  rule,
  severity,
  line,
  segment,
  concept,
  message,
  remedy,
  source: source && passage(source),
  target: target && passage(target),
});

const passage = ({ start, end, text }: Passage) => ({ start, end, text: text.slice(start, end) });
