import type { Span } from '../../domain/text.ts';
import { readText } from '../reading.ts';
import type { Word } from '../words.ts';

/** Words that never follow themselves in a German sentence. */
const NEVER_TWICE = new Set(
  `und oder mit für auf im zum zur am vom beim dass ein eine einen einem einer eines nach bei aus um über durch gegen ohne
als wie wenn aber nicht ist wird wurde auch noch von zwischen unter sowie weil`.split(/\s+/),
);

/** As many words as a doubled stretch may have. */
const LONGEST = 8;

/**
 * The first stretch that stands twice in a row: `in der in der`, or one word that never does. What a sign parts may be
 * meant. Linear in the text.
 */
export function doubledRun(text: string): Span | undefined {
  const { words } = readText(text, 'de');
  for (let at = 1; at < words.length; at += 1) {
    const length = runBefore(text, words, at);
    if (length > 0) return { start: words[at - length]!.start, end: words[at + length - 1]!.end };
  }
  return undefined;
}

/** How many words before a place stand again from there on; 0 for none. */
function runBefore(text: string, words: readonly Word[], at: number): number {
  const word = words[at]!.text;
  for (let length = 1; length <= LONGEST && length <= at; length += 1) {
    if (words[at - length]!.text !== word || (length === 1 && !NEVER_TWICE.has(word))) continue;
    if (isRepeated(text, words, at, length) && !isMeant(text, words, at, length)) return length;
  }
  return 0;
}

/** `und nach und nach`, `zu Haus zu Haus`, `auf den auf den Straßen fahrenden Wagen`, `und und …`. */
function isMeant(text: string, words: readonly Word[], at: number, length: number): boolean {
  const run = words.slice(at, at + length).map((word) => word.text);
  const end = words[at + length - 1]!.end;
  if (length === 1) return /^\s*(?:\.\.|…)/.test(text.slice(end, end + 4)) || words[at + 1]?.text === run[0];
  if (length !== 2) return false;
  return (
    run.includes('und') ||
    (run.some((word) => LINK.test(word)) && run.some((word) => /^\p{Lu}/u.test(word) || ARTICLE.test(word)))
  );
}

const LINK = /^(?:um|für|an|auf|oder|neben|nach|zu|in|im|von|vor|mit|bei|aus|über|unter|durch|gegen)$/;
const ARTICLE = /^(?:der|die|das|den|dem|des|eine?[mnrs]?|diese[mnrs]?)$/;

function isRepeated(text: string, words: readonly Word[], at: number, length: number): boolean {
  if (at + length > words.length) return false;
  for (let index = 0; index < length; index += 1) {
    if (words[at - length + index]!.text !== words[at + index]!.text) return false;
  }
  for (let index = at - length + 1; index < at + length; index += 1) {
    if (!/^\s+$/.test(text.slice(words[index - 1]!.end, words[index]!.start))) return false;
  }
  return true;
}
