import { runChecks } from '../check/run-checks.ts';
import type { Bitext, BitextPair, Target } from '../domain/bitext.ts';
import type { Enforcement, NameKeeper } from '../domain/names.ts';
import type { Segment } from '../domain/segment.ts';
import { marksByName } from '../domain/text.ts';
import { encode } from '../read/decode.ts';
import { diffArticle } from '../report/diff-article.ts';
import { renderDiffHtml } from '../report/diff-html.ts';
import { renderDiffMarkdown } from '../report/diff-markdown.ts';
import { toSnapshot } from '../report/snapshot.ts';
import { summarise } from '../report/summarise.ts';
import { FORMATS } from '../write/formats.ts';
import { translationEdits } from '../write/translation.ts';
import { madeWith } from './made.ts';
import type { ArticleFile, OpenArticle } from './open-article.ts';
import type { TranslateTools, WriteResult } from './tools.ts';

/** An article in two columns, finished but for writing. */
export interface Produced {
  readonly bitext: Bitext;
  /** The English in the source's own format and encoding. */
  readonly translation: Uint8Array;
}

/**
 * Remembers, enforces and checks one article; looks nothing up outside the memory.
 * @param failed why the engine refused a paragraph, by key
 */
export async function produce(
  file: ArticleFile,
  tools: TranslateTools,
  failed: ReadonlyMap<string, string>,
): Promise<Produced> {
  const open = await tools.open(file);
  const bitext = runChecks(toBitext(open, tools, failed), tools.settings.checks);
  const edits = translationEdits(bitext, tools.settings.furniture.show);
  const { article } = open;
  return { bitext, translation: encode(open.reader.render(article, edits), article.encoding, article.format) };
}

/** Writes the article's folder and moves its history and its row of the index along. */
export async function writeArticle({ bitext, translation }: Produced, tools: TranslateTools): Promise<WriteResult> {
  const { article } = bitext;
  const diff = diffArticle(bitext, tools.history.advance(article.id, toSnapshot(bitext)));
  tools.summaries.put(article.id, JSON.stringify(summarise(bitext)));
  const files = new Map<string, string | Uint8Array>([[`translation.${article.format}`, translation]]);
  for (const name of tools.settings.formats) {
    const format = FORMATS.get(name)!;
    files.set(format.file, format.render(bitext));
  }
  files.set('diff.md', renderDiffMarkdown(diff)).set('diff.html', renderDiffHtml(diff));
  return tools.outputs.write(article.id, files);
}

function toBitext(
  { article, segments }: OpenArticle,
  tools: TranslateTools,
  failed: ReadonlyMap<string, string>,
): Bitext {
  const wanted = segments.filter((segment) => !segment.skip);
  const context = tools.contextOf(article, segments);
  const targets = tools.memory.recall(wanted, tools.engine && madeWith(tools.engine.fingerprint, context));
  const enforced = enforceAll(wanted, targets, tools);
  const pairs = segments.map((segment) =>
    toPair(segment, targets.get(segment.key), enforced.get(segment.id), failed.get(segment.key), tools.names),
  );
  return { article, target: tools.settings.target, pairs, findings: [] };
}

function enforceAll(
  segments: readonly Segment[],
  targets: ReadonlyMap<string, Target>,
  { names }: TranslateTools,
): ReadonlyMap<string, Enforcement> {
  const inputs = segments.map(({ key, source }) => {
    const target = targets.get(key);
    return target ? { source, target: marksByName(source, target.text), sent: target.sent } : { source };
  });
  return new Map(names.enforce(inputs).map((enforcement, index) => [segments[index]!.id, enforcement]));
}

function toPair(
  segment: Segment,
  target: Target | undefined,
  enforcement: Enforcement | undefined,
  fault: string | undefined,
  names: NameKeeper,
): BitextPair {
  const bare = { segment, changes: [], mentions: enforcement?.mentions ?? [], findings: [] };
  if (segment.skip) return { ...bare, state: 'skipped' };
  if (!target) return fault === undefined ? { ...bare, state: 'pending' } : { ...bare, state: 'failed', fault };
  const mentioned = bare.mentions.map(({ occurrence }) => occurrence);
  const strangers = names.strangers(segment.source.text, mentioned);
  const raw = marksByName(segment.source, target.text);
  return {
    ...bare,
    state: 'translated',
    raw,
    final: enforcement?.target ?? raw,
    origin: target.origin,
    changes: enforcement?.changes ?? [],
    strangers,
  };
}
