import type { CheckRule } from '../domain/check.ts';
import { quoted, spanOf } from './wording.ts';

/** A word of the German that looks like a name of the glossary in a spelling that no entry has. */
export const spellings: CheckRule = {
  name: 'spellings',
  about: 'A word of the German looks like a name of the glossary, in a spelling that no entry has.',
  severity: 'info',
  pair: ({ strangers = [] }) =>
    strangers.map((stranger) => ({
      message: `${quoted(stranger.text)} looks like ${quoted(stranger.like)}, but no entry of the glossary has this spelling.`,
      remedy: `If it is the same name, add it to the entry ${quoted(stranger.concept)}.`,
      concept: stranger.concept,
      source: spanOf(stranger),
    })),
};
