/** Which of the two languages a text is in, and whether the detector is sure. */
export type DetectLanguage = (text: string) => { readonly language: string; readonly reliable: boolean };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Frequent English words that are no German ones ("in", "so", "am", "war", "will" and the like are left out). */
const ENGLISH = words(
  'the of and to is are be been that this these those with for from by at on it its you your yours we our they their ' +
    'them he she his not have has had would could should can if which who what when where how there than then but or ' +
    'as into about after before more most some any all no please were being do does did said says new first',
);
/** Among them those that only a sentence has, no name and no title: one at least must stand in a short text. */
const SENTENCE = words(
  'is are be been you your we our they have has had would could should can if were being does did please said says it',
);
const GERMAN = words(
  'der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird werden wurde ' +
    'wurden hat haben hatte hatten von vom zu zum zur mit für auf aus bei nach über unter vor durch gegen um sich als ' +
    'auch wie im am an er sie es wir ihr ich dass daß weil wenn noch nur sein seine seiner ihre ihrer bis seit kann ' +
    'können soll sollen sagte ins beim diese dieser dieses',
);

/** Quoted stretches, which are in the language of who was quoted. */
const QUOTED = /„[^“”"]{0,2000}[“”"]|“[^”]{0,2000}”|«[^»]{0,2000}»|»[^«]{0,2000}«|"[^"]{0,2000}"/g;

/**
 * Whether a paragraph is certainly English: English function words in number, none (or hardly any) of German ones, and
 * no contradiction by the detector. Names and quotations alone are not English; a German sentence around an English
 * quotation is German.
 */
export function isEnglish(text: string, detect?: DetectLanguage): boolean {
  const sample = text.slice(0, 10_000);
  if (!looksEnglish(sample)) return false;
  if (detect === undefined) return true;
  const { language, reliable } = detect(sample.slice(0, 2000));
  // On a handful of words the detector guesses; the words decide.
  return language === 'en' || (!reliable && sample.length < 40);
}

/** The judgement by words alone: cheap, so that the detector need be loaded only where this says yes. */
export function looksEnglish(sample: string): boolean {
  const text = sample.replace(QUOTED, ' ').toLowerCase();
  let [all, english, german, isSentence] = [0, 0, 0, false];
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    all += 1;
    if (ENGLISH.has(word)) english += 1;
    if (SENTENCE.has(word)) isSentence = true;
    if (GERMAN.has(word) || /[äöüß]/.test(word)) german += 1;
    // Most texts are German, which shows after a few words: a text has no more words than half its signs.
    if (german * MOST_GERMAN > (text.length + 1) / 2) return false;
  }
  if (all < 3 || german * MOST_GERMAN > all) return false;
  return all >= 12 ? english * 100 >= all * 18 : english >= 2 && english * 4 >= all && isSentence;
}

/** One German word in so many may stand in an English text. */
const MOST_GERMAN = 30;

/** Loads the detector (0.3 s): `eld`, small, told to choose between German and English only. */
export async function loadLanguageDetector(): Promise<DetectLanguage> {
  const { eld } = await import('eld/small');
  const detector = eld.newInstance();
  detector.setLanguageSubset(['de', 'en']);
  return (text) => {
    const result = detector.detect(text);
    return { language: result.language, reliable: result.isReliable() };
  };
}
