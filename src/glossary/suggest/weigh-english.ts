import { speltAs } from './graphemes.ts';
import { cyrillicGivenName } from './is-given-name.ts';
import { englishOf } from './propose-english.ts';
import type { Tongue } from './romanise.ts';
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
  /** Whether the given names tell that the name comes from Cyrillic, or that it does not; undefined where there are none. */
  readonly foreign: boolean | undefined;
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

function addRules({ spellings, tongue, isGiven, foreign }: EnglishQuestion, add: Add): void {
  const all = spellings.reduce((sum, { count }) => sum + count, 0);
  for (const { text, count } of spellings) {
    const weight = 0.5 + count / all / 2;
    const isOurs = isGiven && (speltAs(text) === 'german' || (foreign !== false && speltAs(text) === 'either'));
    const given = isOurs ? cyrillicGivenName(text) : undefined;
    if (given !== undefined) add(given, 'known', 4 * weight);
    const { forms, by } = englishOf(text, tongue, foreign);
    for (const [rank, form] of forms.entries()) {
      if (by === 'known' && rank === 0 && !isGiven) add(form, 'known', 5 * weight);
      else if (by === 'same') add(form, 'same', weight * (spellings.length > 1 ? 0.6 : 1));
      else add(form, 'rule', (rank === 0 ? 2 : rank === 1 ? 1 : 0.4) * weight);
    }
  }
}

/** A spelling of the articles that is English: it confirms what the rules make of the German ones. */
function addSeen({ spellings }: EnglishQuestion, add: Add): void {
  const german = spellings.some(({ text }) => speltAs(text) === 'german');
  for (const { text, count } of spellings) {
    if (speltAs(text) === 'english' && german) add(text, 'articles', 1 + Math.min(1, count / 5));
  }
}

function addVotes({ votes, spellings }: EnglishQuestion, add: Add): void {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const german = new Set(spellings.map(({ text }) => text));
  for (const [text, count] of votes) {
    const kept = german.has(text) && speltAs(text) !== 'english';
    // An engine that keeps the German spelling has not translated it, unless English writes it so.
    add(text, 'translations', (count / all) * (kept ? 0.8 : 2) + Math.min(0.5, count / 10));
  }
}

function groundOf({ grounds }: Form): Ground {
  if (grounds.has('known')) return 'known';
  if (grounds.has('english')) return 'english';
  if (grounds.has('translations') && !grounds.has('same')) return 'translations';
  return [...grounds].sort(([, one], [, two]) => two - one)[0]![0];
}

function confidenceOf(best: number, next: number, ground: Ground, { tongue, foreign }: EnglishQuestion): number {
  // By its ending alone Basedow could be Russian.
  const doubt = ground === 'rule' && tongue === undefined && foreign === undefined ? 0.6 : 1;
  const margin = (doubt * best) / (best + next);
  const top = { known: 0.95, translations: 0.9, articles: 0.9, english: 0.9, rule: 0.8, same: 0.6, cldr: 1, none: 0 }[
    ground
  ];
  return Math.round(100 * Math.min(top, margin)) / 100;
}

function reasonFor(english: string, ground: Ground, { votes, spellings, seen: inEnglish }: EnglishQuestion): string {
  const seen = spellings.find(({ text }) => text === english && ground !== 'same')?.count;
  const voted = votes.get(english);
  const parts = [
    ...(ground === 'known' ? ['established spelling'] : []),
    ...(ground === 'rule' ? ['romanised by rule'] : []),
    ...(voted === undefined ? [] : [`${voted}× in the translations`]),
    ...(inEnglish.has(english) ? [`${inEnglish.get(english)}× in English text`] : []),
    ...(seen === undefined ? [] : [`${seen}× in the articles`]),
    ...(ground === 'same' ? ['written alike in both languages, as far as is known'] : []),
  ];
  return parts.join(', ');
}
