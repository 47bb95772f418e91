import type { BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import type { Mention, MentionStatus, Occurrence } from '../domain/names.ts';
import { shellWord } from '../domain/shell-word.ts';
import { quoted, spanOf } from './wording.ts';

/** Each name of the glossary that stands in the German must stand in the English in its house form. */
export const names: CheckRule = {
  name: 'names',
  about:
    'A name of the glossary is missing in the English, stands there in a wrong form, or its meaning is not certain.',
  severity: 'warning',
  pair: ({ mentions }: BitextPair) => mentions.flatMap(checkMention),
};

type Wording = (mention: Mention) => Pick<RawFinding, 'message' | 'remedy' | 'severity'>;

/** What is not listed here is as it should be. A missing name may be a pronoun, a wrong form cannot be meant. */
const WORDING: Partial<Record<MentionStatus, Wording>> = {
  missing: ({ occurrence, house, reason }) => ({
    message: `${quoted(occurrence.text)} of the German has no ${quoted(house)} in the English.${because(reason)}`,
    remedy: `Write ${quoted(house)}; if another form is right as well, add it to the entry’s “accept”; or send it again.`,
  }),
  residue: ({ occurrence, house, found, reason, byPolicy }) => ({
    message: `${quoted(found ?? occurrence.text)} stands in the English instead of ${quoted(house)}.${because(reason)}`,
    remedy: `Write ${quoted(house)}, or add ${quoted(found ?? occurrence.text)} to the entry’s “accept” if it is right${
      byPolicy ? `; or have it repaired everywhere: ${repairCommand(occurrence)}` : '.'
    }`,
    severity: 'error',
  }),
  ambiguous: ({ occurrence, concept, reason }) => ({
    message: `${quoted(occurrence.text)} can mean several entries: ${concept}.${because(reason)}`,
    remedy: 'Give the entries “when” or “given” to tell them apart, and see whether the English names the right one.',
  }),
};

/** The command that has a name repaired; several entries of one English form are repaired where all of them are. */
const repairCommand = ({ concepts }: Occurrence): string =>
  concepts.map((label) => `zweispalt glossary set ${shellWord(label)} enforce repair`).join(' && ');

/** The reason as a sentence of its own. */
const because = (reason: string | undefined): string =>
  reason ? ` ${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/[.\s]*$/, '')}.` : '';

function checkMention(mention: Mention): readonly RawFinding[] {
  const wording = WORDING[mention.status]?.(mention);
  if (!wording) return [];
  return [
    {
      ...wording,
      concept: mention.concept,
      source: spanOf(mention.occurrence),
      ...(mention.target ? { target: spanOf(mention.target) } : {}),
      ...(mention.enforce === 'verify' ? { severity: 'info' as const } : {}),
    },
  ];
}
