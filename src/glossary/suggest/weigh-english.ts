import { fold } from '../fold.ts';
import { speltAs } from './graphemes.ts';
import { bearersName, isFromCyrillic } from './is-given-name.ts';
import { isForeign, isPlainlyCyrillic, type Origin } from './origin.ts';
import { englishOf } from './propose-english.ts';
import { romanise, type Tongue } from './romanise.ts';
import { isNearlyEqual } from './same-name.ts';
import type { Ground, ProposedEnglish, SuggestedSpelling } from './suggestion.ts';

export interface EnglishQuestion {
  readonly spellings: readonly SuggestedSpelling[];
  /** What stands for it in translations. */
  readonly votes: ReadonlyMap<string, number>;
  /** What is like it in paragraphs that are English themselves. */
  readonly seen: ReadonlyMap<string, number>;
  /** What its bearer likely speaks, if the text tells. */
  readonly tongue: Tongue | undefined;
  /** Given names are known from another list. */
  readonly isGiven: boolean;
  /** Whether it comes from Cyrillic; of a given name, whether the surname does. */
  readonly origin: Origin;
  /** Spellings that are English though no letter tells: Zas beside Sas. */
  readonly confirmed: ReadonlySet<string>;
}

interface Form {
  score: number;
  readonly grounds: Map<Ground, number>;
}

/** The English form for which most speaks, the others after it, and how sure that is. */
export function weighEnglish(question: EnglishQuestion): ProposedEnglish {
  const forms = new Map<string, Form>();
  const add = (text: string, ground: Ground, score: number): void => {
    const form = forms.get(text) ?? { score: 0, grounds: new Map<Ground, number>() };
    forms.set(text, form);
    form.score += score;
    form.grounds.set(ground, (form.grounds.get(ground) ?? 0) + score);
  };
  addRules(question, add);
  addSeen(question, add);
  addVotes(question, add);
  for (const [text, count] of question.seen) add(text, 'english', 1.5 + Math.min(0.5, count / 10));
  const ranked = [...forms].sort(([a, one], [b, two]) => two.score - one.score || (a < b ? -1 : 1));
  const [english, best] = ranked[0]!;
  const others = ranked.slice(1).filter(([, { score }]) => score > 0.3);
  const ground = groundOf(best);
  return {
    english,
    ground,
    because: reasonFor(english, ground, question),
    confidence: confidenceOf(best.score, others[0]?.[1].score ?? 0, ground, question),
    alternatives: others.slice(0, 4).map(([text]) => text),
  };
}

type Add = (text: string, ground: Ground, score: number) => void;

function addRules(question: EnglishQuestion, add: Add): void {
  const { spellings, tongue, isGiven, origin, confirmed } = question;
  const all = spellings.reduce((sum, { count }) => sum + count, 0);
  for (const { text, count } of spellings) {
    const weight = 0.5 + count / all / 2;
    const given = givenForm(text, question);
    if (given !== undefined) add(given, 'known', 4 * weight);
    const foreign = (isGiven && isFromCyrillic(text) === false) || confirmed.has(text) ? false : isForeign(origin);
    const { forms, by } = englishOf(text, tongue, foreign);
    for (const [rank, form] of forms.entries()) {
      if (by === 'known' && rank === 0 && !isGiven) add(form, 'known', 5 * weight);
      else if (by === 'same' && origin === 'unknown') add(form, 'none', weight);
      else if (by === 'same') add(form, 'same', weight * (spellings.length > 1 ? 0.6 : 1));
      else add(form, 'rule', (rank === 0 ? 2 : rank === 1 ? 1 : 0.4) * weight);
    }
    if (origin === 'unknown') for (const form of romanise(text).slice(0, 2)) add(form, 'rule', 0.5 * weight);
  }
}

/** Of a given name that is spelt as German spells it, or as both do before a surname from Cyrillic. */
function givenForm(text: string, { isGiven, origin, spellings }: EnglishQuestion): string | undefined {
  const spelt = speltAs(text);
  const isOurs = isGiven && (spelt === 'german' || (isForeign(origin) !== false && spelt === 'either'));
  if (!isOurs) return undefined;
  return bearersName(
    text,
    spellings.map((one) => one.text),
  );
}

/** A spelling of the articles that is English: it confirms what the rules make of the German ones. */
function addSeen({ spellings, confirmed }: EnglishQuestion, add: Add): void {
  const german = confirmed.size > 0 || spellings.some(({ text }) => speltAs(text) === 'german');
  for (const { text, count } of spellings) {
    const isEnglish = speltAs(text) === 'english' || confirmed.has(text);
    if (isEnglish && german) add(text, 'articles', 1 + Math.min(1, count / 5));
  }
}

function addVotes(question: EnglishQuestion, add: Add): void {
  const { votes, spellings } = question;
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const german = new Set(spellings.map(({ text }) => text));
  for (const [text, count] of votes) {
    // An engine that keeps the German spelling has not translated it, unless English writes it so.
    const kept = german.has(text) && speltAs(text) !== 'english';
    const trusted = !kept && !isRespelt(text, question);
    add(text, 'translations', (count / all) * (trusted ? 2 : 0.8) + Math.min(0.5, count / 10));
  }
}

/** Who is called as people of the West are is spelt alike in both languages: Louise Arbour is no Arbor. */
function isRespelt(text: string, { spellings, origin }: EnglishQuestion): boolean {
  if (origin !== 'elsewhere' || spellings.some((one) => isPlainlyCyrillic(one.text))) return false;
  const forms = [fold(text), fold(`${text}s`)];
  return !spellings.some((one) => forms.includes(fold(one.text)));
}

function groundOf({ grounds }: Form): Ground {
  if (grounds.has('known')) return 'known';
  if (grounds.has('english')) return 'english';
  if (grounds.has('translations') && !grounds.has('same')) return 'translations';
  return [...grounds].sort(([, one], [, two]) => two - one)[0]![0];
}

function confidenceOf(best: number, next: number, ground: Ground, question: EnglishQuestion): number {
  const margin = ((ground === 'rule' ? trustIn(question) : 1) * best) / (best + next);
  return Math.round(100 * Math.min(MOST[ground], margin)) / 100;
}

/** No form is surer than its ground. */
const MOST: Readonly<Record<Ground, number>> = {
  ...{ cldr: 1, known: 0.95, translations: 0.9, articles: 0.9, english: 0.9 },
  ...{ rule: 0.8, same: 0.6, none: 0.3 },
};

/** How far rules may be believed: by letters alone a name could be Arabic, by its ending alone it is anybody’s. */
function trustIn({ origin, tongue }: EnglishQuestion): number {
  if (origin === 'possible') return 0.45;
  return origin === 'likely' || (origin === 'by-letters' && tongue === undefined) ? 0.6 : 1;
}

/** Massimov is established, Masimov is seen: who reads shall know that this is no German spelling either. */
const otherEnglish = (english: string, spellings: readonly SuggestedSpelling[]): string[] =>
  spellings
    .filter(({ text }) => text !== english && speltAs(text) === 'english' && isNearlyEqual(text, english))
    .map(({ text, count }) => `beside ${text}, which is English too, ${count}×`);

function reasonFor(english: string, ground: Ground, { votes, spellings, seen: inEnglish }: EnglishQuestion): string {
  const seen = spellings.find(({ text }) => text === english && ground !== 'same')?.count;
  const voted = votes.get(english);
  const parts = [
    ...(ground === 'known' ? ['established spelling'] : []),
    ...(ground === 'rule' ? ['romanised by rule'] : []),
    ...(voted === undefined ? [] : [`${voted}× in the translations`]),
    ...(inEnglish.has(english) ? [`${inEnglish.get(english)}× in English text`] : []),
    ...(seen === undefined ? [] : [`${seen}× in the articles`]),
    ...(ground === 'known' ? otherEnglish(english, spellings) : []),
    ...(ground === 'none' ? ['only its ending is Slavic, and nothing tells where its bearer comes from'] : []),
    ...(ground === 'same' ? ['written alike in both languages, as far as is known'] : []),
  ];
  return parts.join(', ');
}
