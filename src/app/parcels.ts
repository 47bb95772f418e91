import type { GlossaryPair } from '../domain/names.ts';
import { marksByName, marksByOrder, type RichText } from '../domain/text.ts';
import { joinPieces, splitLongText } from '../translate/split-long-text.ts';
import type { Missing } from './missing.ts';
import { samePairs } from './sent-pairs.ts';
import type { TranslateTools } from './tools.ts';

/** What travels to the engine: a paragraph, or a piece of one that is over the engine's limit. */
export interface Parcel extends Missing {
  /** Key of the paragraph that this is, or is a piece of. */
  readonly paragraph: string;
}

/**
 * A paragraph as parcels. Pieces have keys of their own, so that those already paid for are not sent again, unless the
 * paragraph has a text and is to be sent again itself: then those for which the engine would have other pairs.
 */
export function toParcels(missing: Missing, tools: TranslateTools): readonly Parcel[] {
  const pieces = piecesOf(missing.source, tools);
  if (pieces.length === 1) return [{ ...missing, paragraph: missing.key }];
  const { again, ...rest } = missing;
  const parcels = pieces.map((source) => ({ ...rest, source, key: tools.keyOf(source), paragraph: missing.key }));
  const known = tools.memory.recall(parcels);
  if (!tools.memory.recall([missing]).has(missing.key)) return parcels.filter(({ key }) => !known.has(key));
  if (!again) return parcels;
  // Each piece was made with pairs of its own.
  return parcels.flatMap((parcel): Parcel[] => {
    const before = known.get(parcel.key);
    if (!before) return [parcel];
    return samePairs(before.sent, tools.sentWith(parcel.source.text)) ? [] : [{ ...parcel, again: before.sent }];
  });
}

/** Joins the answers of paragraphs that travelled in pieces and keeps them under the paragraph's own key. */
export function joinParcels(missing: readonly Missing[], tools: TranslateTools): void {
  for (const { key, source } of missing) {
    const pieces = piecesOf(source, tools);
    if (pieces.length === 1) continue;
    const parts = pieces.map((piece) => ({ key: tools.keyOf(piece), source: piece }));
    const known = tools.memory.recall(parts);
    const targets = parts.flatMap((part) => known.get(part.key) ?? []);
    if (targets.length < parts.length) continue;
    const joined = joinPieces(targets.map((target, index) => marksByName(parts[index]!.source, target.text)));
    const text = marksByOrder(source, joined);
    const sent = distinct(targets.flatMap((target) => target.sent));
    tools.memory.commit([{ key, language: tools.settings.target, source, target: { ...targets[0]!, text, sent } }]);
  }
}

const distinct = (pairs: readonly GlossaryPair[]): readonly GlossaryPair[] => [
  ...new Map(pairs.map((pair) => [JSON.stringify([pair.de, pair.en]), pair])).values(),
];

const piecesOf = (source: RichText, { engine }: TranslateTools): readonly RichText[] =>
  engine ? splitLongText(source, engine) : [source];
