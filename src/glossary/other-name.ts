import type { Hit } from './claims.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import { isLink, isTitle } from './foreign-name.ts';
import { ALIKE, likeness } from './likeness.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/**
 * Why a wrong form is likely a piece of another name that the engine rightly kept, or nothing. Measured with every kind set
 * to `repair`: texts harmed fall from 63 to a third of that.
 */
export function otherName(hit: Hit, target: Tokens, source: Tokens): string | undefined {
  const kinds = hit.group.concepts.map(({ kind }) => kind);
  if (kinds.some((kind) => kind === 'person' || kind === 'given-name')) return undefined;
  const text = target.text.slice(hit.start, hit.end);
  if (introducesItself(hit, target)) return `“${text}” abbreviates another name here`;
  if (kinds.includes(undefined) && likeness(text, hit.group.en) >= ALIKE) return undefined;
  const kept = keptWith(hit, target, source);
  if (kept !== undefined) return `“${kept}” stands in the German as well and seems to be another name`;
  const doubtful = kinds.every((kind) => kind === 'place' || kind === undefined);
  const name = doubtful ? hit.group.mentions.map(({ sighting }) => titleBefore(source, sighting.from)) : [];
  if (name.length > 0 && name.every(Boolean)) return `“${name[0]} ${text}” seems to be another name`;
  return undefined;
}

/** "Staten Island", "Schwarzwälder Bote", "de Moçambique": the same neighbour in both languages makes it one name. */
function keptWith(hit: Hit, target: Tokens, source: Tokens): string | undefined {
  const text = target.text.slice(hit.start, hit.end);
  const before = hit.from > 0 && isBlank(target, hit.from - 1) ? wordAt(target, hit.from - 1) : '';
  const after = isBlank(target, hit.to) ? wordAt(target, hit.to + 1) : '';
  if ((isName(before) || isLink(before)) && hasPhrase(source, `${before} ${text}`)) return `${before} ${text}`;
  if (isName(after) && hasPhrase(source, `${text} ${after}`)) return `${text} ${after}`;
  return undefined;
}

const isName = (word: string): boolean =>
  word.length > 1 && isCapitalised(word) && !/^(?:In|Die|An|Am|So|Was|Will|War)$/.test(word);

const isBlank = (tokens: Tokens, gap: number): boolean => plainGap(gapAfter(tokens, gap)) === ' ';

function hasPhrase(tokens: Tokens, phrase: string): boolean {
  const at = tokens.text.replace(/\s/g, ' ').indexOf(phrase);
  return (
    at !== -1 && !/\p{L}/u.test(tokens.text[at - 1] ?? ' ') && !/\p{L}/u.test(tokens.text[at + phrase.length] ?? ' ')
  );
}

/** „Plattenfirma Grönland“: a common noun directly before a place's name that is no word for a place. */
function titleBefore(source: Tokens, at: number): string | undefined {
  if (at < 1 || !isBlank(source, at - 1) || isTitle(wordAt(source, at - 1))) return undefined;
  const word = wordAt(source, at - 1);
  const starts = at === 1 || /[.!?:"„“”«»‚‘(–-]\s*$/.test(gapAfter(source, at - 2).trimEnd());
  return isCapitalised(word) && !starts ? word : undefined;
}

/** "Institute for Science and International Security (ISIS)": the initials of the words before the bracket. */
function introducesItself(hit: Hit, target: Tokens): boolean {
  const text = target.text.slice(hit.start, hit.end);
  if (hit.from !== hit.to || shapeOf(text) !== 'upper' || !/[([]\s*$/.test(gapAfter(target, hit.from - 1)))
    return false;
  let initials = '';
  for (let at = hit.from - 1; at >= 0 && initials.length < text.length; at -= 1) {
    if (at < hit.from - 1 && plainGap(gapAfter(target, at)) !== ' ') break;
    if (isCapitalised(wordAt(target, at))) initials = `${wordAt(target, at)[0]}${initials}`;
  }
  return fold(initials) === fold(text);
}
