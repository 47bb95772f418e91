import type { Article } from '../domain/article.ts';
import type { Target } from '../domain/bitext.ts';
import type { TranslationEngine } from '../domain/engine.ts';
import type { GlossaryPair } from '../domain/names.ts';
import type { Segment } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
import { marksByName } from '../domain/text.ts';
import { samePairs } from './sent-pairs.ts';
import type { TranslateTools } from './tools.ts';
import { isWithheld } from './withhold.ts';

/** A segment that is to be sent. */
export interface Due {
  readonly segment: Segment;
  /** For one that has a text: the pairs it was made with. It is sent only if the engine now holds others for it. */
  readonly again?: readonly GlossaryPair[];
}

/** What decides whether a text is sent again. */
export type DueTools = Pick<TranslateTools, 'settings' | 'names' | 'sentWith'> & {
  readonly engine?: Pick<TranslationEngine, 'name'>;
};

/**
 * The segments of an article that are to be sent: those without a text, and as the settings say those whose text the
 * glossary cannot repair here (`changed`), or all.
 */
export function dueOf(
  segments: readonly Segment[],
  known: ReadonlyMap<string, Target>,
  tools: DueTools,
): readonly Due[] {
  const { retranslate } = tools.settings;
  return segments.flatMap((segment): Due[] => {
    const target = known.get(segment.key);
    if (!target || (retranslate === 'all' && tools.engine)) return [{ segment }];
    return retranslate === 'changed' && isBeyondRepair(segment, target, tools) ? [{ segment, again: target.sent }] : [];
  });
}

/** Whether an engine's text was made with other glossary pairs than today's, and a name in it cannot be repaired here. */
function isBeyondRepair({ source }: Segment, target: Target, { engine, names, sentWith }: DueTools): boolean {
  if (!engine || target.origin !== engine.name || samePairs(sentWith(source.text), target.sent)) return false;
  const [enforced] = names.enforce([{ source, target: marksByName(source, target.text), sent: target.sent }]);
  return (enforced?.mentions ?? []).some(
    ({ status, enforce }) => enforce === 'repair' && (status === 'missing' || status === 'residue'),
  );
}

/** What front matter says of a text that may be sent. Whatever else it says, in doubt the text stays. */
const YES = /^(?:true|yes|on|ja)$/i;

/** Whether an article's text may leave the house: neither its front matter nor the settings forbid it. */
export const maySend = (article: Article, settings: Settings): boolean =>
  (article.meta.send === undefined || YES.test(article.meta.send)) && !isWithheld(article, settings);
