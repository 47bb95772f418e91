import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ArticleHistory, ArticleSummaries, RunLog } from '../domain/memory.ts';
import type { Settings } from '../domain/settings.ts';
import { visible } from '../domain/visible.ts';
import { type Changes, type ChangesView, hasSomething } from '../report/changes.ts';
import { type PatchedFile, patchOf } from '../report/patch.ts';
import { addReviews, NO_REVIEWS } from '../report/reviewer-changes.ts';
import type { ArticleSummary } from '../report/summarise.ts';
import { type Compared, compareArticle, versionThen, withoutRepeats } from './compare-article.ts';
import { findKept, pathBelow } from './find-kept.ts';
import { digestOf, sourceIfThere } from './open-article.ts';
import { resolveSince, type Since } from './since.ts';

export interface DiffRequest {
  /** As the user names them; none means all of the input folder. */
  readonly articles: readonly string[];
  /** As `resolveSince` reads it. */
  readonly since: string;
}

/** What runs have kept; nothing of it is changed. */
export interface DiffTools {
  readonly settings: Pick<Settings, 'workspace' | 'input' | 'output' | 'target'>;
  readonly history: Pick<ArticleHistory, 'articles' | 'versions' | 'read'>;
  readonly runs: Pick<RunLog, 'list'>;
  readonly summaries: Pick<ArticleSummaries, 'all'>;
}

export interface DiffReport {
  readonly changes: Changes;
  /** What the user should know of the German files. */
  readonly hints: readonly string[];
}

/**
 * What changed between runs, what reviewers changed, how the German changed.
 * @throws AppError `usage` or `article` for a run, a date or an article that is not known
 */
export async function diff(request: DiffRequest, view: ChangesView, tools: DiffTools): Promise<DiffReport> {
  const { articles, since } = choose(request, tools);
  const isNamed = request.articles.length > 0;
  const all = articles.map((one) => compareArticle(one, since, view, tools.history));
  const reviewed = all.flatMap(({ id, title, reviews: { sum } }) => (sum.rows > 0 ? [{ id, title, sum }] : []));
  const changes: Changes = {
    view,
    since: since.words,
    target: tools.settings.target,
    looked: all.length,
    articles: all.map((one) => withoutRepeats(one, isNamed)).filter((one) => isNamed || hasSomething(one)),
    reviewed,
    reviews: reviewed.reduce((total, { sum }) => addReviews(total, sum), NO_REVIEWS),
  };
  return { changes, hints: sourceHints(articles, tools) };
}

/** The same as a patch of the files with the English. */
export interface DiffPatch {
  readonly patch: Uint8Array;
  /** What the user should know of the German files, and what is not in the patch, with the reason. */
  readonly hints: readonly string[];
}

/**
 * A patch that makes today’s `translation.<ext>` of those that stood there, as runs wrote them.
 * @throws AppError as `diff`
 */
export async function diffPatch(request: DiffRequest, tools: DiffTools): Promise<DiffPatch> {
  const { articles, since } = choose(request, tools);
  const files = articles.map((article) => patchedFile(article, since, tools));
  const patch = patchOf(files.flatMap((file) => ('path' in file ? [file] : [])));
  const leftOut = files.flatMap((file) => ('leftOut' in file ? [file.leftOut] : []));
  return { patch, hints: [...leftOut, ...sourceHints(articles, tools)] };
}

type MaybeFile = PatchedFile | { readonly leftOut: string } | { readonly none: true };

function patchedFile({ id, versions, file }: Article, since: Since, { settings, history }: DiffTools): MaybeFile {
  const then = versionThen(versions, since);
  const last = versions.at(-1)!;
  const path = `${folderOf(settings)}${id}/${file}`;
  if (then.kind === 'nothing' && since.kind === 'previous') return { none: true };
  if (then.kind !== 'nothing' && then.version === last) return { none: true };
  const { translation: after } = history.read(id, last.number);
  const before = then.kind === 'nothing' ? undefined : history.read(id, then.version.number).translation;
  const leftOut = (why: string) => ({ leftOut: `${visible(id)} is not in the patch: ${why}` });
  if (!after) return leftOut(`${visible(file)} is no text file`);
  if (then.kind === 'lost' || (then.kind === 'kept' && !before)) return leftOut('its file of then is not kept');
  return { path, after, ...(before && { before }) };
}

/** What paths in a patch begin with: they are relative to the workspace if the output lies in it, else to the output. */
function folderOf({ workspace, output }: DiffTools['settings']): string {
  const inside = pathBelow(workspace, output);
  return inside ? `${inside}/` : '';
}

interface Article extends Compared {
  /** Name of the file with the English. */
  readonly file: string;
}

function choose(request: DiffRequest, { history, runs, summaries, settings }: DiffTools) {
  const kept = history.articles();
  const known = new Map([...summaries.all()].map(([id, json]) => [id, JSON.parse(json) as ArticleSummary]));
  const since = resolveSince(
    request.since,
    runs.list().map(({ started }) => started),
  );
  const ids =
    request.articles.length > 0 ? findKept(request.articles, kept, settings) : kept.filter((id) => known.has(id));
  const articles = ids.map((id): Article => {
    // An article that the last whole run did not find any more has no summary.
    const { title = id, translation: file = `translation${extname(id)}` } = known.get(id) ?? {};
    return { id, title, file, versions: history.versions(id) };
  });
  return { since, articles };
}

/** Of German files that are not what the last run read. */
const sourceHints = (articles: readonly Compared[], { settings }: DiffTools): readonly string[] =>
  articles.map((article) => sourceHint(article, settings.input)).filter((hint) => hint !== undefined);

function sourceHint({ id, versions }: Compared, input: string): string | undefined {
  const source = versions.at(-1)!.source;
  const path = join(input, id);
  // One from elsewhere cannot be looked for.
  if (source === '' || !existsSync(path)) return undefined;
  const now = sourceIfThere({ id, path });
  if (!now || digestOf(now.bytes) === source) return undefined;
  return `${visible(id)}: the German has changed since it was last translated: zweispalt translate`;
}
