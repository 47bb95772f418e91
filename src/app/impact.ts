import type { BitextPair, Target } from '../domain/bitext.ts';
import { finalText } from '../domain/bitext-facts.ts';
import type { Concept } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import type { Segment } from '../domain/segment.ts';
import { compileNames } from '../glossary/name-keeper.ts';
import { ArticleLook } from './article-look.ts';
import { onlyChecks } from './check.ts';
import { codePoints } from './code-points.ts';
import { type DueTools, dueOf, maySend } from './due.ts';
import { madeWith } from './made.ts';
import type { ArticleFile, OpenArticle } from './open-article.ts';
import type { ProduceTools } from './produce.ts';
import { pairsByText } from './sent-pairs.ts';
import { CHECKS } from './settings.ts';

/** A paragraph that another glossary touches. */
export interface ImpactRow {
  readonly segment: string;
  /** In the article's file. */
  readonly line: number;
  readonly source: string;
  /**
   * `repaired`: its English changes here, at no cost. `resent`: it would be sent again. `kept`: it would not be sent
   * again any more. `reported`: its English stays, what is said of it changes.
   */
  readonly effect: 'repaired' | 'resent' | 'kept' | 'reported';
  /** Whether a person wrote the English: it is never changed. */
  readonly reviewed: boolean;
  readonly before?: string;
  readonly after?: string;
  /** What would be billed; 0 where the same paragraph was counted before. */
  readonly characters: number;
  /** What is said of its names that was not, and what was said and is not any more. */
  readonly raised: readonly string[];
  readonly settled: readonly string[];
}

export interface ImpactedArticle {
  readonly article: string;
  readonly path: string;
  readonly rows: readonly ImpactRow[];
}

/** What another glossary would do to articles as they stand. */
export interface Impact {
  /** Those that it touches. */
  readonly articles: readonly ImpactedArticle[];
  /** Labels of the entries that differ. */
  readonly labels: readonly string[];
  /** Articles that were read, and those of them that mention what differs. */
  readonly read: number;
  readonly compared: number;
  readonly repaired: number;
  readonly resent: number;
  readonly kept: number;
  readonly reported: number;
  readonly characters: number;
  readonly faulty: readonly { readonly path: string; readonly message: string }[];
}

/** What the comparison needs; nothing of it sends or writes. */
export interface ImpactTools {
  readonly tools: ProduceTools;
  readonly concepts: readonly Concept[];
}

/**
 * Compares articles under the glossary of today with the same under another. An article is looked at twice only if its
 * German mentions an entry that differs.
 */
export async function impactOf(
  files: readonly ArticleFile[],
  { tools, concepts }: ImpactTools,
  wanted: readonly Concept[],
): Promise<Impact> {
  const changed = changedConcepts(concepts, wanted);
  const mentions = mentionFinder(changed);
  const after = underGlossary(tools, wanted);
  const billed = new Set<string>();
  const articles: ImpactedArticle[] = [];
  const faulty: { path: string; message: string }[] = [];
  let compared = 0;
  for (const file of changed.length > 0 ? files : []) {
    const open = await openOrFault(file, tools, faulty);
    if (!open?.segments.some(({ skip, source }) => !skip && mentions(source.text))) continue;
    compared += 1;
    const rows = compareArticle(open, tools, after, billed);
    if (rows.length > 0) articles.push({ article: open.article.id, path: open.article.path, rows });
  }
  const rows = articles.flatMap((one) => one.rows);
  const count = (effect: ImpactRow['effect']) => rows.filter((row) => row.effect === effect).length;
  return {
    articles,
    labels: [...new Set(changed.map(({ label }) => label))],
    read: files.length,
    compared,
    ...{ repaired: count('repaired'), resent: count('resent'), kept: count('kept'), reported: count('reported') },
    characters: rows.reduce((sum, row) => sum + row.characters, 0),
    faulty,
  };
}

async function openOrFault(file: ArticleFile, { open }: ProduceTools, faulty: { path: string; message: string }[]) {
  try {
    return await open(file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'article') throw error;
    faulty.push({ path: file.path, message: error.message });
    return undefined;
  }
}

/** Entries that came, went or differ: as they were and as they are to be. */
function changedConcepts(before: readonly Concept[], after: readonly Concept[]): readonly Concept[] {
  const said = ({ place: _, ...concept }: Concept) => JSON.stringify(concept);
  const byLabel = (all: readonly Concept[]) => new Map(all.map((one) => [one.label, said(one)]));
  const [old, now] = [byLabel(before), byLabel(after)];
  return [
    ...before.filter((one) => now.get(one.label) !== said(one)),
    ...after.filter((one) => old.get(one.label) !== said(one)),
  ];
}

/** Whether a German text may mention one of these, however they are conditioned. */
function mentionFinder(concepts: readonly Concept[]): (text: string) => boolean {
  const loose = concepts.map((concept, at) => ({
    ...concept,
    ...({
      label: String(at),
      when: [],
      except: [],
      match: 'compound',
      case: 'insensitive',
      enforce: 'repair',
    } as const),
  }));
  const names = compileNames(loose);
  return (text) => names.find(text).length > 0;
}

function underGlossary(tools: ProduceTools, concepts: readonly Concept[]): ProduceTools {
  const names = compileNames(concepts);
  const pairs = tools.settings.engine.glossary === 'on' ? names.pairs() : [];
  return { ...tools, names, sentWith: pairsByText(names, concepts, pairs) };
}

function compareArticle(
  { article, segments }: OpenArticle,
  before: ProduceTools,
  after: ProduceTools,
  billed: Set<string>,
): readonly ImpactRow[] {
  const wanted = segments.filter(({ skip }) => !skip);
  const { engine, memory, reviews, contextOf, settings } = before;
  const made = engine && madeWith(engine.fingerprint, contextOf(article, segments));
  const { applied } = reviews.of(article.id, segments);
  const undecided = wanted.filter(({ id }) => !applied.has(id) || applied.get(id)!.stale);
  // What the other checks say is the same under any glossary.
  const quiet = onlyChecks(settings, ['names'], CHECKS);
  const look = (tools: ProduceTools) => {
    const targets = memory.recall(wanted, { made, sentWith: tools.sentWith });
    return {
      targets,
      pairs: new ArticleLook({ article, segments }, { ...tools, settings: quiet }).look(targets, new Map()).pairs,
      due: dueKeys(undecided, targets, tools),
    };
  };
  const [old, now] = [look(before), look(after)];
  const isOpen = maySend(article, settings);
  return now.pairs.flatMap((pair, at) => {
    const { key } = pair.segment;
    const isKnown = isOpen && now.targets.has(key) && pair.state !== 'reviewed';
    const row = compareRow(old.pairs[at]!, pair, isKnown && old.due.has(key), isKnown && now.due.has(key), billed);
    return row ? [row] : [];
  });
}

const dueKeys = (segments: readonly Segment[], targets: ReadonlyMap<string, Target>, tools: DueTools) =>
  new Set(dueOf(segments, targets, tools).map(({ segment }) => segment.key));

/** @param wasDue whether it is to be sent again as things stand @param isDue whether it would be */
function compareRow(
  old: BitextPair,
  pair: BitextPair,
  wasDue: boolean,
  isDue: boolean,
  billed: Set<string>,
): ImpactRow | undefined {
  const [before, after] = [finalText(old)?.text, finalText(pair)?.text];
  const messages = ({ findings }: BitextPair) => findings.map(({ message }) => message);
  const [was, is] = [messages(old), messages(pair)];
  const raised = is.filter((message) => !was.includes(message));
  const settled = was.filter((message) => !is.includes(message));
  const effect = effectOf(before !== after, wasDue, isDue, raised.length + settled.length > 0);
  if (!effect) return undefined;
  const { id, line, key, source } = pair.segment;
  const isBilled = effect === 'resent' && !billed.has(key);
  if (isBilled) billed.add(key);
  return {
    segment: id,
    line,
    source: source.text,
    effect,
    reviewed: pair.state === 'reviewed',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    characters: isBilled ? codePoints(source.text) : 0,
    raised,
    settled,
  };
}

function effectOf(
  isChanged: boolean,
  wasDue: boolean,
  isDue: boolean,
  isSaid: boolean,
): ImpactRow['effect'] | undefined {
  if (isDue && !wasDue) return 'resent';
  if (isChanged) return 'repaired';
  if (wasDue && !isDue) return 'kept';
  return isSaid ? 'reported' : undefined;
}
