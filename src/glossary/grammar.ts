import type { Hit } from './claims.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import { plural, pluralOfPersons } from './plural.ts';
import { startsWithVowel } from './sound.ts';
import type { TextFacts } from './spelling.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/** A change of the English before it is applied. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: string;
  readonly concept: string;
}

/** The words that may follow a noun phrase at once; before anything else, a name may be part of a longer phrase. */
const FOLLOWERS = new Set(
  `and or but nor as at by for from in into of off on onto out over per than then that through to toward towards under until up upon via with
  within without who whom whose which when where while because if so yet is are was were be been being has have had do does did will would
  can could may might must shall should said says not also after before during since against among between about`.split(
    /\s+/,
  ),
);

const nextWord = (tokens: Tokens, hit: Hit): string | undefined =>
  (plainGap(gapAfter(tokens, hit.to)) === ' ' && wordAt(tokens, hit.to + 1)) || undefined;

const previousWord = (tokens: Tokens, hit: Hit): string =>
  /^ ["„“”'‘’]?$/.test(plainGap(gapAfter(tokens, hit.from - 1))) && hit.from > 0 ? wordAt(tokens, hit.from - 1) : '';

/** Whether a noun phrase ends with the hit: nothing, punctuation or a word that cannot be its noun follows. */
const endsPhrase = (tokens: Tokens, hit: Hit): boolean => {
  const next = nextWord(tokens, hit);
  if (next === undefined) return !/^['-]/.test(plainGap(gapAfter(tokens, hit.to)));
  return FOLLOWERS.has(next.toLowerCase()) || /[a-z]ed$/.test(next);
};

/** The repairs that bring a hit to `house`, with its possessive, its hyphen and its article. */
export function repairsOf(hit: Hit, house: string, facts: TextFacts): Repair[] {
  const label = hit.group.concepts[0]!.label;
  const main = mainRepair(hit, house, facts, label);
  const article = articleRepair(hit, main, facts.tokens, label);
  return article === undefined ? [main] : [article, main];
}

function mainRepair(hit: Hit, house: string, facts: TextFacts, concept: string): Repair {
  const { tokens } = facts;
  const base = withCase(hit, house, facts);
  const { start, rule } = hit;
  const after = tokens.text.slice(hit.end, hit.end + 2);
  const last = wordAt(tokens, hit.to);
  if (
    /^['’](?![\p{L}\p{N}\p{M}])/u.test(after) &&
    /[sxzß]$/i.test(last) &&
    !/[sxz]$/i.test(base) &&
    !isSeveral(hit, tokens) &&
    !isQuoted(hit, tokens)
  ) {
    return { start, end: hit.end + 1, text: `${base}${after[0]}s`, rule, concept };
  }
  if (hit.withS) return { start, end: hit.end, text: withEnding(hit, base, tokens), rule, concept };
  if (/\s/.test(base) && /^[-‐‑]\p{Lu}/u.test(after))
    return { start, end: hit.end + 1, text: `${base} `, rule, concept };
  return { start, end: hit.end, text: base, rule, concept };
}

const isQuoted = (hit: Hit, { text }: Tokens): boolean =>
  /['‘’‚]/.test(text.slice(Math.max(0, hit.start - 80), hit.start));

/** The house form in capitals where a name stands in capitals, or with a capital where a sentence begins. */
function withCase(hit: Hit, house: string, facts: TextFacts): string {
  const surface = facts.tokens.text.slice(hit.start, hit.end);
  const named = hit.form?.text ?? '';
  if (shapeOf(surface) === 'upper' && (shapeOf(named) !== 'upper' || facts.caps())) return house.toUpperCase();
  if (isCapitalised(surface) && !isCapitalised(house) && startsSentence(hit, facts.tokens)) {
    return house[0]!.toUpperCase() + house.slice(1);
  }
  return house;
}

const startsSentence = (hit: Hit, tokens: Tokens): boolean =>
  hit.from === 0 || /[.!?:]["”’')\]]*\s+["“‘'([]*$/.test(gapAfter(tokens, hit.from - 1));

/**
 * A German genitive or plural left in the English: "Tokajews troops" is his, "the Schigulis and" are several; where no
 * noun follows, or "of the" says it already, the -s is nothing but German.
 */
function withEnding(hit: Hit, base: string, tokens: Tokens): string {
  const gap = plainGap(gapAfter(tokens, hit.to));
  if (gap === "'") return base;
  if (isSeveral(hit, tokens)) return inCase(isPersonal(hit) ? pluralOfPersons(base) : plural(base), base);
  if (gap.startsWith("'") || isAfter(/^(?:the|of)$/i, hit, tokens) || endsPhrase(tokens, hit)) return base;
  return inCase(/s$/i.test(base) ? `${base}'` : `${base}'s`, base);
}

const isPersonal = ({ group }: Hit): boolean => /^(?:person|given-name)$/.test(group.concepts[0]!.kind ?? '');

const isAfter = (word: RegExp, hit: Hit, tokens: Tokens): boolean => word.test(previousWord(tokens, hit));

/** Whether the -s is that of a plural; of persons the English article or the German tells, of both where one is an owner too. */
function isSeveral(hit: Hit, tokens: Tokens): boolean {
  const { concepts, mentions } = hit.group;
  const { kind } = concepts[0]!;
  if (!hit.withS) return false;
  const hasOwner = mentions.some(({ genitive }) => genitive);
  if (!isPersonal(hit)) return !hasOwner && (kind === 'term' || kind === undefined);
  const [hasThe, areSeveral] = [isAfter(/^the$/i, hit, tokens), mentions.some(({ plural }) => plural)];
  return hasOwner ? hasThe && areSeveral : hasThe || areSeveral;
}

/** An ending in capitals where the word stands in capitals and is no abbreviation. */
const inCase = (text: string, base: string): string =>
  base.length > 5 && shapeOf(base) === 'upper' ? text.toUpperCase() : text;

/** `a` or `an` by the new sound; `the` goes where an abbreviation needed it and the country's name does not. */
function articleRepair(hit: Hit, main: Repair, tokens: Tokens, concept: string): Repair | undefined {
  const article = previousWord(tokens, hit);
  const start = tokens.starts[hit.from - 1]!;
  if (/^an?$/i.test(article)) {
    const right = startsWithVowel(main.text.match(/[\p{L}\p{N}]+/u)?.[0] ?? '') ? 'an' : 'a';
    if (right === article.toLowerCase()) return undefined;
    const text = article[0] === 'A' ? right[0]!.toUpperCase() + right.slice(1) : right;
    return { start, end: tokens.ends[hit.from - 1]!, text, rule: 'article', concept };
  }
  const drops = dropsThe(hit, main.text, tokens) || hasArticle(main.text);
  if (article.toLowerCase() !== 'the' || !drops) return undefined;
  const blank = /^\s*/.exec(gapAfter(tokens, hit.from - 1))![0].length;
  return { start, end: tokens.ends[hit.from - 1]! + blank, text: '', rule: 'article', concept };
}

/** Der Spiegel, The Insider: a name that begins with an article takes no other. */
const hasArticle = (house: string): boolean => /^(?:The|Der|Die|Das|Le|La|Les|El|Il|Lo) \p{Lu}/u.test(house);

/** Words that end English names with an article: the Soviet Union, the Netherlands, the European Championship. */
const WITH_THE =
  /(?:Union|States|Republic|Kingdom|Emirates|Federation|Organi[sz]ation|Bank|Fund|Council|Court|Parliament|Commission|Agency|Office|Ministry|Party|Championship|Cup|Games|Nations|League|Alliance|Army|Front|Community|Zone|Strip|Sea|Gate|Wall|Forest|Government|Assembly|Committee|Group|Association|Authority|Service|Police|House|Senate|Reserve|Corps|Kremlin|Vatican|Crimea|Caucasus|Arctic|Congo|Treaty|Agreement|Minister|Ministry|Department|Secretary)$/i;

function dropsThe(hit: Hit, house: string, tokens: Tokens): boolean {
  const { kind } = hit.group.concepts[0]!;
  const surface = tokens.text.slice(hit.start, hit.end);
  const needed = shapeOf(surface) === 'upper' || (hit.from < hit.to && WITH_THE.test(surface));
  if (!needed || (kind !== 'place' && kind !== undefined) || shapeOf(house) === 'upper') return false;
  const bare = isCapitalised(house) && !/[/&]|\bof\b|[^s]s$/.test(house) && !WITH_THE.test(house);
  return bare && endsPhrase(tokens, hit) && fold(house) !== fold(surface);
}
