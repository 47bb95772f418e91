import { createHash } from 'node:crypto';
import type { Bitext, BitextPair } from '../domain/bitext.ts';
import { allFindings, countFindings, finalText, gapWords, skipWords, titleOf } from '../domain/bitext-facts.ts';
import type { Concept } from '../domain/concept.ts';
import type {
  DeskArticle,
  DeskArticleLine,
  DeskCounts,
  DeskFinding,
  DeskName,
  DeskRepairs,
  DeskRow,
  DeskSpelling,
  DeskState,
} from '../domain/desk.ts';
import type { Finding } from '../domain/finding.ts';
import type { Mention } from '../domain/names.ts';
import { taggedTokens, toTagged } from '../domain/tagged-text.ts';
import { editText, type RichText, type Span } from '../domain/text.ts';
import { diffWords, piecesOf } from '../report/word-diff.ts';
import { spellingsToOffer } from './review-desk-spellings.ts';

/** An article as the desk shows it. Pure. @param concepts the glossary */
export const toDeskArticle = (bitext: Bitext, concepts: readonly Concept[]): DeskArticle => ({
  ...toDeskLine(bitext),
  language: bitext.target,
  rows: bitext.pairs.map((pair, index) => toDeskRow(pair, index + 1, concepts)),
  findings: bitext.findings.map((finding) => toDeskFinding(finding, undefined)),
});

/** Its line in the list. */
export function toDeskLine(bitext: Bitext): DeskArticleLine {
  const { de, en } = titleOf(bitext);
  return { id: bitext.article.id, title: de, ...(en && { titleEnglish: en }), counts: countsOf(bitext) };
}

/** Counts of nothing. */
export const NO_COUNTS: DeskCounts = {
  open: 0,
  edited: 0,
  reviewed: 0,
  locked: 0,
  stale: 0,
  pending: 0,
  failed: 0,
  skipped: 0,
  findings: { error: 0, warning: 0, info: 0 },
};

function countsOf(bitext: Bitext): DeskCounts {
  const counts = { ...NO_COUNTS, findings: countFindings(allFindings(bitext)) };
  for (const pair of bitext.pairs) counts[deskState(pair)] += 1;
  return counts;
}

/** How far a row is. */
export function deskState({ state, review }: BitextPair): DeskState {
  if (state === 'reviewed' && review) return review.stale ? 'stale' : review.state;
  return state === 'translated' || state === 'reviewed' ? 'open' : state;
}

/** A row as the desk shows it. @param number from 1 @param concepts the glossary */
export function toDeskRow(pair: BitextPair, number: number, concepts: readonly Concept[]): DeskRow {
  const { segment, review, suggestions = [] } = pair;
  const { source } = segment;
  const final = finalText(pair);
  const machine = machineText(pair);
  const why = segment.skip ? skipWords(segment.skip) : gapWords(pair);
  const stale = review?.stale;
  const spellings = spellingsOf(pair, concepts);
  return {
    id: segment.id,
    number,
    kind: segment.kind,
    state: deskState(pair),
    source: source.text,
    sourceTagged: toTagged(source, source),
    target: final?.text ?? '',
    targetTagged: final ? toTagged(source, final) : '',
    ...(machine && { machine: toTagged(source, machine) }),
    ...(review?.comment !== undefined && { comment: review.comment }),
    ...(review?.by !== undefined && { by: review.by }),
    ...(stale && { germanChange: diffWords(textOf(stale.source), source.text) }),
    ...(why !== undefined && { why }),
    isRepaired: isRepaired(pair),
    names: pair.mentions.map(toDeskName),
    findings: pair.findings.map((finding) => toDeskFinding(finding, pair)),
    suggestions: suggestions.map(({ article, target }) => ({ article, target: toTagged(source, target) })),
    ...(spellings.length > 0 && { spellings }),
    version: versionOf(pair),
  };
}

/** What was decided on other German says nothing of this one. */
function spellingsOf(pair: BitextPair, concepts: readonly Concept[]): readonly DeskSpelling[] {
  const { state, review, machine, mentions } = pair;
  const final = finalText(pair);
  if (state !== 'reviewed' || !machine || !final || review?.stale) return [];
  return spellingsToOffer({ machine: machine.text, final: final.text, mentions }, concepts);
}

/** The engine's English with its names repaired, whatever a person made of it. */
const machineText = (pair: BitextPair): RichText | undefined =>
  pair.state === 'reviewed' ? pair.machine : finalText(pair);

const isRepaired = (pair: BitextPair): boolean => {
  const machine = machineText(pair);
  return pair.raw !== undefined && machine !== undefined && pair.raw.text !== machine.text;
};

/** Names what a person sees of a row and decides on: the decision there is, the German, and the machine's text. */
export function versionOf(pair: BitextPair): string {
  const { source } = pair.segment;
  const { state, comment, by, stale } = pair.review ?? {};
  const texts = [finalText(pair), machineText(pair)].map((text) => (text ? toTagged(source, text) : ''));
  const seen = [toTagged(source, source), ...texts, state ?? '', comment ?? '', by ?? '', stale?.source ?? ''];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}

/** A name of a row, with both its places. */
export function toDeskName({ concept, status, occurrence, house, found, target, reason }: Mention): DeskName {
  return {
    concept,
    status,
    german: occurrence.text,
    house,
    ...(found !== undefined && { found }),
    source: toSpan(occurrence),
    ...(target && { target: toSpan(target) }),
    ...(reason !== undefined && { reason }),
  };
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

function toDeskFinding(finding: Finding, pair: BitextPair | undefined): DeskFinding {
  const { rule, severity, message, remedy, concept, source, target } = finding;
  const fix = pair && fixOf(finding, pair);
  return {
    rule,
    severity,
    message,
    ...(remedy !== undefined && { remedy }),
    ...(concept !== undefined && { concept }),
    ...(source && { source: toSpan(source) }),
    ...(target && { target: toSpan(target) }),
    ...(fix !== undefined && { fix }),
  };
}

/** For a wrong form of a name: the English with the house form in its place. */
function fixOf({ concept, target }: Finding, pair: BitextPair): string | undefined {
  const final = finalText(pair);
  if (!final || !target || concept === undefined) return undefined;
  const mention = pair.mentions.find(
    (one) => one.concept === concept && one.target?.start === target.start && one.target.end === target.end,
  );
  if (!mention || mention.status === 'ambiguous' || mention.found === mention.house) return undefined;
  return toTagged(pair.segment.source, editText(final, [{ ...toSpan(target), text: mention.house }]));
}

/** What enforcement did to the engine's text. */
export function toDeskRepairs(pair: BitextPair): DeskRepairs {
  const machine = machineText(pair);
  if (!pair.raw || !machine) return { pieces: [], changes: [] };
  const told = pair.changes.length > 0 ? piecesOf(pair.raw.text, machine.text, pair.changes) : undefined;
  return {
    pieces: told ?? diffWords(pair.raw.text, machine.text),
    changes: pair.changes.map(({ concept, rule, before, after }) => ({ concept, rule, before, after })),
  };
}

/** A tagged text without its tags. */
const textOf = (tagged: string): string =>
  taggedTokens(tagged)
    .map((token) => (token.type === 'text' ? token.text : ''))
    .join('');
