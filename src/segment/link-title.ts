const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that, capitalised in mid-text, begin a sentence. */
const STARTERS = list(
  'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Am Im In An Auf Aus Bei Nach Vor Mit Für Von Zu ' +
    'Zum Zur Über Unter Durch Gegen Seit Während Wegen Trotz Laut Als Wenn Weil Da Doch Aber Und Auch Noch Nur Schon ' +
    'Bereits Dabei Damit Dafür Dazu Daher Deshalb Dieser Diese Dieses Diesen Diesem Seine Ihr Ihre Alle Viele Einige ' +
    'Mehrere Zwei Drei Bis Ob Wie Was Wer Wo Nun Jetzt Heute Gestern Zuvor Zuletzt Zudem Außerdem Ausserdem Dagegen ' +
    'Insgesamt Insbesondere Man Kein Keine So Dort Hier Beim Vom Ins Zunächst Später Inzwischen Gleichzeitig',
);
/** Finite verbs that follow the first part of a main clause. */
const VERBS = list(
  'ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten soll sollen sollte ' +
    'sollten will wollen wollte wollten muss müssen musste mussten darf durfte gab gibt ging geht kam kommt steht stand ' +
    'sieht sah nahm nimmt sprach spricht traf trifft hielt hält ließ liess lässt rief ruft wies weist sei seien bleibt blieb',
);
/** Before a name their dot ends nothing. */
const ABBREVIATIONS = list(
  'Dr. Prof. Nr. St. Hl. bzw. ca. vgl. Abs. Art. Mio. Mrd. Mr. Mrs. Jr. Sr. geb. gest. ev. Gen. Lt. Hrsg.',
);
const LONGEST = 160;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the title of a link ends that a page has glued into running text ("Lest auch auf X: Title Next sentence …"): at
 * its end mark, at the paragraph's end, or where a new sentence certainly begins.
 * @returns the offset after the title; `undefined` if no place is certain
 */
export function linkTitleEnd(text: string, from: number): number | undefined {
  const words = wordsFrom(text, from);
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined) return word.end === text.length ? word.end : undefined;
    if (endsSentence(word.text, next.text)) return word.end;
    if (index > 0 && startsSentence(word.text, next.text)) return word.end;
    const subject = index > 0 ? subjectStart(words, index) : undefined;
    if (subject !== undefined) return subject;
  }
  return undefined;
}

function wordsFrom(text: string, from: number): readonly Word[] {
  return [...text.slice(from, from + LONGEST).matchAll(/\S+/g)]
    .map(({ 0: word, index }) => ({ text: word, start: from + index, end: from + index + word.length }))
    .filter(({ end }) => end < from + LONGEST || end === text.length);
}

/** "… zur Normalität? Das": an end mark, unless the dot belongs to a number or an abbreviation. */
function endsSentence(word: string, next: string): boolean {
  if (!/^["„“«»(]?\p{Lu}/u.test(next)) return false;
  if (/[!?…]["”“»«’]?$/u.test(word)) return true;
  return /\p{Ll}\.["”“»«’]?$/u.test(word) && /^\P{L}*\p{L}{2}/u.test(word) && !ABBREVIATIONS.has(word);
}

/** "… Ungleichheit Am": after a word without a mark. After a colon, a dash or an open quote the title goes on. */
const startsSentence = (word: string, next: string): boolean => /[\p{L}\p{N}”“»«"]$/u.test(word) && STARTERS.has(next);

/**
 * "… in Kasachstan US-Minister N. N. hat": capitalised words up to a finite verb. The first of them belongs to the
 * lower-case word before it, so the sentence begins with the second.
 */
function subjectStart(words: readonly Word[], index: number): number | undefined {
  const isName = (word: Word | undefined) => word !== undefined && /^\p{Lu}[\p{L}.-]*$/u.test(word.text);
  if (!isName(words[index]) || !/^\p{Ll}+$/u.test(words[index - 1]!.text)) return undefined;
  let last = index;
  while (isName(words[last + 1])) last++;
  const verb = words[last + 1]?.text ?? '';
  const finite = VERBS.has(verb) || /^\p{Ll}{2,}(?:te|ten)$/u.test(verb);
  return last > index && finite ? words[index]!.end : undefined;
}
