import type { Hit } from './claims.ts';
import type { Found } from './find.ts';
import { fold, isCapitalised, shapeOf } from './fold.ts';
import { isLink, isPluralTitle, isTitle } from './foreign-name.ts';
import type { Group } from './groups.ts';
import { isAlike } from './likeness.ts';
import { gapAfter, plainGap, type Tokens, wordAt } from './tokens.ts';

/**
 * Why a wrong form is likely a piece of another name that the engine rightly kept, or nothing. Measured with every kind set
 * to `repair`: of 65,235 texts 14 are harmed, without it over 60.
 * @param around the hit and those next to it
 */
export function otherName(hit: Hit, around: readonly Hit[], target: Tokens, source: Tokens): string | undefined {
  const kinds = hit.group.concepts.map(({ kind }) => kind);
  if (kinds.some((kind) => kind === 'person' || kind === 'given-name')) return undefined;
  const text = target.text.slice(hit.start, hit.end);
  if (introducesItself(hit, around, target) || introducesAnother(hit, around, target))
    return `“${text}” abbreviates another name here`;
  if (isCommonWord(text, hit)) return `“${text}” in small letters may be the common word`;
  const isPlace = kinds.every((kind) => kind === 'place');
  if (kinds.includes(undefined) && isAlike(text, hit.group.en)) return undefined;
  const kept =
    keptWith(hit, around, target, source, isPlace) ??
    (isPlace ? (doublePlace(hit, around, target) ?? quotedTitle(hit, around, target, source)) : undefined);
  if (kept !== undefined) return `“${kept}” seems to be another name, which the English keeps`;
  if (isPartOfTitle(hit, target, source)) return `“${wordAt(target, hit.from - 1)} ${text}” seems to be another name`;
  const title = isPlace ? titlesOf(hit.group, source).all : undefined;
  return title === undefined ? undefined : `“${title} ${text}” seems to be another name`;
}

/** An apostrophe is none. */
const QUOTES = /["„“”«»‹›‚‘]|(?<!\p{L})['’]|['’](?!\p{L})/u;
const LONGEST_TITLE = 80;

/** Her book "Russland verstehen": words in quotation marks that are the same in both languages, and not names alone. */
function quotedTitle(hit: Hit, around: readonly Hit[], { text }: Tokens, source: Tokens): string | undefined {
  const before = text.slice(Math.max(0, hit.start - LONGEST_TITLE), hit.start);
  const after = text.slice(hit.end, hit.end + LONGEST_TITLE);
  const [first = '', last = ''] = [before.split(QUOTES).at(-1), after.split(QUOTES)[0]];
  if (first === before || last === after) return undefined;
  const [start, end] = [hit.start - first.length, hit.end + last.length];
  const inside = around.filter((other) => other.start >= start && other.end <= end);
  const gaps = inside.map((other, at) => text.slice(inside[at - 1]?.end ?? start, other.start));
  if (!/\p{L}/u.test(gaps.join('') + text.slice(inside.at(-1)!.end, end))) return undefined;
  const title = text.slice(start, end);
  return hasPhrase(source, title.replace(/\s/g, ' ')) ? title : undefined;
}

/** "Bayern Munich": two places side by side are a club, a fair or a newspaper; „Russlands Moskau“ is not. */
function doublePlace(hit: Hit, around: readonly Hit[], target: Tokens): string | undefined {
  if (hit.withS) return undefined;
  const places = around.filter(
    ({ group, withS }) => !withS && group !== hit.group && group.concepts.some(({ kind }) => kind === 'place'),
  );
  const next = places.find(({ from }) => from === hit.to + 1 && isBlank(target, hit.to));
  if (next !== undefined) return target.text.slice(hit.start, next.end);
  const last = places.find(({ to }) => to === hit.from - 1 && isBlank(target, hit.from - 1));
  return last === undefined ? undefined : target.text.slice(last.start, hit.end);
}

/**
 * "Staten Island", "Schwarzwälder Bote", "de Moçambique": the same neighbour in both languages makes it one name. A German
 * genitive is a neighbour's owner („Aufruf Kasachstans“), but in a title of three words: „Kommunistische Partei Österreichs“.
 */
function keptWith(
  hit: Hit,
  around: readonly Hit[],
  target: Tokens,
  source: Tokens,
  isPlace: boolean,
): string | undefined {
  const text = target.text.slice(hit.start, hit.end);
  if (isPlace && shapeOf(text) !== 'upper') {
    const compound = hyphened(hit, target);
    if (compound !== text && hasPhrase(source, compound)) return compound;
  }
  // A neighbour that is a name of the glossary stands for itself.
  const isOwn = (at: number) => around.some(({ from, to }) => from <= at && at <= to);
  const before = !isOwn(hit.from - 1) && isBlank(target, hit.from - 1) ? wordAt(target, hit.from - 1) : '';
  if (hit.withS && isPlace) return isName(before) ? titleOfThree(hit, target, source) : undefined;
  const after = !isOwn(hit.to + 1) && isBlank(target, hit.to) ? wordAt(target, hit.to + 1) : '';
  // FC Barcelona is no place; „Rosneft AG“ is Rosneft.
  const makesAnother = (word: string) => isName(word) && (isPlace || !FORM.test(word));
  const joins = (makesAnother(before) && !isPluralTitle(before)) || isLink(before);
  if (joins && hasPhrase(source, `${before} ${text}`)) return `${before} ${text}`;
  if (makesAnother(after) && hasPhrase(source, `${text} ${after}`)) return `${text} ${after}`;
  return undefined;
}

/** A hit with two words before it, all capitalised and the same in both languages. */
function titleOfThree(hit: Hit, target: Tokens, source: Tokens): string | undefined {
  if (hit.from < 2 || !isBlank(target, hit.from - 2) || !isName(wordAt(target, hit.from - 2))) return undefined;
  const title = target.text.slice(target.starts[hit.from - 2], hit.end).replace(/\s/g, ' ');
  return hasPhrase(source, title) ? title : undefined;
}

/** The hit with what is joined to it by hyphens: "Hessen-Thüringen", left as it was. */
function hyphened(hit: Hit, target: Tokens): string {
  let [from, to] = [hit.from, hit.to];
  while (from > 0 && gapAfter(target, from - 1) === '-' && isCapitalised(wordAt(target, from - 1))) from -= 1;
  while (gapAfter(target, to) === '-' && isCapitalised(wordAt(target, to + 1))) to += 1;
  return target.text.slice(target.starts[from], target.ends[to]);
}

/** The forms of companies and clubs. */
const FORM =
  /^(?:AG|SE|KG|KGaA|GmbH|SA|SpA|Srl|SRL|NV|BV|AB|ASA|AS|Oyj?|PLC|[Pp]lc|Ltd|Limited|Inc|LLC|LLP|Corp|Holding|OAO|PAO|OOO|ZAO|AO|PJSC|OJSC|JSC|FC|FK|SC|SK|SV|VfB|VfL|TSV|TSG|BSC|AC|AFC|CF|PFC|NK|HC|KK|BC|EHC)$/;

const isName = (word: string): boolean =>
  word.length > 1 && isCapitalised(word) && !/^(?:In|Die|An|Am|So|Was|Will|War)$/.test(word);

const isBlank = (tokens: Tokens, gap: number): boolean => plainGap(gapAfter(tokens, gap)) === ' ';

/** What was looked up in a text already: a long text may hold one name many times. */
const phrases = new WeakMap<Tokens, Map<string, boolean>>();

function hasPhrase(tokens: Tokens, phrase: string): boolean {
  const asked = phrases.get(tokens) ?? new Map<string, boolean>();
  phrases.set(tokens, asked);
  const known = asked.get(phrase);
  if (known !== undefined) return known;
  const text = tokens.text.replace(/\s/g, ' ');
  const at = text.indexOf(phrase);
  const alone = !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + phrase.length] ?? ' ');
  asked.set(phrase, at !== -1 && alone);
  return at !== -1 && alone;
}

/** What the German has before a group's mentions. */
interface Titles {
  /** The first such noun where every mention has one. A genitive has none: it is the noun's owner, „die Regierung Kasachstans“. */
  readonly all: string | undefined;
  /** The beginnings of adjectives among them, and whether every mention has one. */
  readonly adjectives: ReadonlySet<string>;
  readonly adjectivesOnly: boolean;
}

/** Looked up once for all hits of a group: a long text may hold one name many times. */
const titles = new WeakMap<Group, Titles>();

function titlesOf(group: Group, source: Tokens): Titles {
  const known = titles.get(group);
  if (known !== undefined) return known;
  const words = group.mentions.map(({ sighting: { from } }) => titleBefore(source, from) ?? '');
  const adjectives = words.filter((word) => ADJECTIVE.test(word));
  const isPlain = group.mentions.some((one, at) => words[at] === '' || isOwner(one));
  const made = {
    all: isPlain ? undefined : words[0],
    adjectives: new Set(adjectives.map(beginning)),
    adjectivesOnly: adjectives.length === words.length,
  };
  titles.set(group, made);
  return made;
}

const beginning = (word: string): string => fold(word).slice(0, 3);

/** A genitive by its ending, or by a spelling that the entry lists beside the one without -s; „Paris“ is none. */
const isOwner = ({ sighting: { ending, spellings } }: Found): boolean =>
  ending === 'genitive' ||
  spellings.some(({ text, concept }) => text.endsWith('s') && concept.de.includes(text.slice(0, -1)));

/**
 * „Afrikanische Union“, “African Union”: adjectives have capitals in names only, and this one's is no Union by itself. Where
 * one is named too, the adjectives must begin alike.
 */
function isPartOfTitle(hit: Hit, target: Tokens, source: Tokens): boolean {
  if (hit.from !== hit.to || hit.from === 0 || !isBlank(target, hit.from - 1)) return false;
  if (!isName(wordAt(target, hit.from - 1)) || shapeOf(wordAt(target, hit.to)) !== 'title') return false;
  const { adjectives, adjectivesOnly } = titlesOf(hit.group, source);
  return adjectivesOnly || adjectives.has(beginning(wordAt(target, hit.from - 1)));
}

const ADJECTIVE = /^\p{Lu}\p{L}*(?:isch|ional|eral|ial|ell|lich|ig)e[nrsm]?$/u;

/** „Plattenfirma Grönland“: a common noun directly before a place's name that is no word for a place. */
function titleBefore(source: Tokens, at: number): string | undefined {
  if (at < 1 || !isBlank(source, at - 1) || isTitle(wordAt(source, at - 1))) return undefined;
  const word = wordAt(source, at - 1);
  const starts = at === 1 || /[.!?:"„“”«»‚‘(–-]\s*$/.test(gapAfter(source, at - 2).trimEnd());
  return isCapitalised(word) && !starts ? word : undefined;
}

/** "the left" for „die Linke“: what stands in small letters is no name, unless the entry lists it as wrong English. */
const isCommonWord = (text: string, { group, form, rule }: Hit): boolean =>
  rule === 'variant' &&
  form !== undefined &&
  /^\p{Ll}/u.test(form.text) &&
  shapeOf(text) === 'lower' &&
  isCapitalised(group.en);

/** "Institute for Science and International Security (ISIS)": the initials of the words before the bracket. */
function introducesItself(hit: Hit, around: readonly Hit[], target: Tokens): boolean {
  const text = target.text.slice(hit.start, hit.end);
  if (!isBracketed(hit, target)) return false;
  // „Vereinigte Arabische Emirate (VAE)“ left in German: its own long form.
  if (around.some(({ to, group }) => to === hit.from - 1 && group === hit.group)) return false;
  return fold(initialsBefore(hit, around, target).slice(-text.length)) === fold(text);
}

/** "National Judicial Council (OIT)" where the house form is ILO: an institution with no letter of it in its initials. */
function introducesAnother(hit: Hit, around: readonly Hit[], target: Tokens): boolean {
  if (around.some(({ to }) => to === hit.from - 1)) return false;
  if (!isBracketed(hit, target) || !INSTITUTION.test(wordAt(target, hit.from - 1))) return false;
  const initials = initialsBefore(hit, around, target);
  const { en, long } = hit.group.concepts[0]!;
  const own = (`${en} ${long?.en ?? ''}`.match(/\p{Lu}/gu) ?? []).join('');
  return initials.length > 1 && ![...initials].some((letter) => own.includes(letter));
}

const INSTITUTION =
  /^(?:Union|Federation|Organi[sz]ation|Bank|Fund|Council|Court|Commission|Agency|Office|Ministry|Party|League|Alliance|Front|Committee|Association|Authority|Service|Institute|Society|Centre|Center|Company|University)$/;

const isBracketed = (hit: Hit, target: Tokens): boolean =>
  hit.from === hit.to &&
  hit.from > 0 &&
  shapeOf(target.text.slice(hit.start, hit.end)) === 'upper' &&
  /[([]\s*$/.test(gapAfter(target, hit.from - 1));

const MOST_INITIALS = 12;

/** The capitals of the name before a bracket, small words skipped; an owner, “Tokayev’s Union (…)”, is no part of it. */
function initialsBefore(hit: Hit, around: readonly Hit[], target: Tokens): string {
  let initials = '';
  for (let at = hit.from - 1; at >= 0 && hit.from - at <= MOST_INITIALS; at -= 1) {
    const word = wordAt(target, at);
    if (at < hit.from - 1 && plainGap(gapAfter(target, at)) !== ' ') break;
    if (around.some(({ to, withS }) => withS && to === at)) break;
    if (!isCapitalised(word) && !SMALL.test(word)) break;
    if (isCapitalised(word) && !/^The$/.test(word)) initials = `${word[0]}${initials}`;
  }
  return initials;
}

const SMALL = /^(?:of|the|for|and|on|in|to|de|der|des|für|und)$/;
