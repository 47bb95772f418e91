/** Whose spelling rules decide where languages differ. */
export type Tongue = 'russian' | 'ukrainian' | 'belarusian' | 'kazakh' | 'other';

/** A rule of the romanisation: the German letters, and what stands for them in English, the likeliest first. */
interface Rule {
  readonly german: RegExp;
  readonly english: readonly string[];
  readonly tongue?: Tongue;
}

const rule = (german: RegExp, english: string, tongue?: Tongue): Rule => ({
  german,
  english: english.split('|'),
  ...(tongue && { tongue }),
});

/**
 * German transcription (Duden) to English (BGN/PCGN in the simplified form of the press); the first that fits at a place
 * counts. Where German writes one letter for two of Cyrillic (sch ш/ж, s с/з), the alternatives follow in order.
 */
const RULES: readonly Rule[] = [
  rule(/schtsch/y, 'shch'),
  rule(/tsch/y, 'ch'),
  rule(/(?<=mu?chame)dsch/y, 'dzh|j'),
  rule(/^dsch(?=erschi)/y, 'dz|dzh'),
  rule(/^dsch(?=emil|uga|o[ck]h?ar)/y, 'dzh|j'),
  rule(/dsch/y, 'zh|j|dzh', 'kazakh'),
  rule(/dsch/y, 'j|dzh|zh'),
  // ж: before d, in -schin after o and e, in the stems of these names.
  rule(/sch(?=d|iri|irk|iw|el[ei]s|ukow|urawl|arow|apar|aqyp|omart|yr|yt|iguli|iro)/y, 'zh|sh'),
  rule(/(?<=[oe]|ro)sch(?=in|ina|ny)/y, 'zh|sh'),
  rule(/(?<=re|ja|ni|se|rone|bre|sa|ere)sch(?=n(?:e|i|y))/y, 'zh|sh'),
  rule(/(?<=ol|r|gna)sch(?=en|i(?:n|zy))/y, 'zh|sh'),
  rule(/(?<=^sa|^sabu|ara)sch(?=ny|lu)/y, 'zh|sh'),
  rule(/sch/y, 'sh|zh'),
  rule(/^ds/y, 'dz'),
  rule(/ds(?=e|i)/y, 'dz'),
  rule(/ch/y, 'kh'),
  rule(/tz/y, 'ts'),
  rule(/z/y, 'ts'),
  rule(/^w/y, 'v'),
  rule(/w/y, 'v'),
  // ss stands for с between vowels, one s there for з.
  rule(/ss(?=[aeiouyj])/y, 's|ss'),
  rule(/(?<=^wa)s(?=[ij])/y, 's'),
  // The papers write one s for с in these endings too: Borisow, Tarasow, but Morosow is з.
  rule(/(?<=[aiu])s(?=owa?$)/y, 's|z'),
  // The suffix of Usyk, Lysyk, Husyk.
  rule(/(?<=[aiu])s(?=yka?$)/y, 's|z'),
  // Armenian names are made of given names in -es and -os: Petrosjan.
  rule(/(?<=[eo])s(?=jan$)/y, 's|z'),
  rule(/(?<=[aeiouy])s(?=[aeiouyj])/y, 'z|s'),
  rule(/(?<=n|do|r)s(?=j|ajew|ijo)/y, 'z|s'),
  rule(
    /^s(?=elen|intsch|wjag|werew|ebel|achar|jugan|alusch|abusch|orkin|ubkow|ü|aporisch|ajzew|aizew|enit|yrjan|urab|iad|ija)/y,
    'z|s',
  ),
  rule(/(?<=ku|mo|^ka|gra|bere|glu|sla|my)s(?=n|l|d|m)/y, 'z|s'),
  rule(/s(?=bulat)/y, 's|z'),
  rule(/s(?=[bdg])/y, 'z|s'),
  rule(/^s(?=[aeiouyj])/y, 's|z'),
  rule(/je(?=ws?$|wa$)(?<=[fw]je)/y, 'ye'),
  // Lands, no persons: Inguschetien.
  rule(/ien$/y, 'ia'),
  rule(/(?<=[aeiouy])je/y, 'ye|e'),
  rule(/(?<=[bcdfgklmnprstvwz])je(?=wa?$)/y, 'e|ye'),
  rule(/^je/y, 'ye|e'),
  rule(/je/y, 'ye|e'),
  rule(/jo/y, 'yo|e'),
  rule(/(?<=sch)ow(?=a?$)/y, 'ev|ov'),
  rule(/ja/y, 'ya|ia'),
  // BGN/PCGN of 2019 for Ukrainian: iu and ia inside a word.
  rule(/(?<=[^aeiou])ju(?=.*ny[kj]$)/y, 'iu|yu'),
  rule(/ju/y, 'yu|iu'),
  rule(/ij$/y, 'y|iy|i'),
  rule(/yj$/y, 'y|yi|yy'),
  rule(/(?<=[sz]k)(?:i|yi)$/y, 'y|iy|i'),
  rule(/(?<=[or]r|tr)i$/y, 'y|i'),
  rule(/(?<=o)[ij]$/y, 'y|i'),
  rule(/(?<=e)[ij]$/y, 'i|y'),
  rule(/(?<=a)j/y, 'i|y'),
  rule(/j(?=[^aeiou]|$)/y, 'y|i'),
  rule(/i(?=tsch$)(?<=wi)/y, 'y|i', 'ukrainian'),
  rule(/j/y, 'y'),
  rule(/ß/y, 'ss'),
];

/** More alternatives than a person would look at are not made. */
const MOST = 6;

/**
 * The English spellings that a name in German transcription may stand for, the likeliest first: at most six. A name with
 * hyphens is romanised part by part.
 */
export function romanise(name: string, tongue: Tongue = 'russian'): readonly string[] {
  let all = [''];
  for (const part of name.split(/(?=-)|(?<=-)/)) {
    const own = part === '-' ? ['-'] : romaniseWord(part, tongue);
    all = own.flatMap((end) => all.map((start) => start + end)).slice(0, MOST);
  }
  return all;
}

interface Draft {
  readonly text: string;
  /** How far down the lists of alternatives its choices lie. */
  readonly rank: number;
}

function romaniseWord(word: string, tongue: Tongue): string[] {
  const lower = word.toLowerCase();
  let drafts: Draft[] = [{ text: '', rank: 0 }];
  for (let at = 0; at < lower.length; ) {
    const [length, choices] = choicesAt(lower, at, tongue);
    drafts = drafts
      .flatMap(({ text, rank }) => choices.map((choice, worse) => ({ text: text + choice, rank: rank + worse })))
      .sort((one, two) => one.rank - two.rank)
      .slice(0, MOST);
    at += length;
  }
  return drafts.map(({ text }) => (lower === word ? text : text.charAt(0).toUpperCase() + text.slice(1)));
}

function choicesAt(word: string, at: number, tongue: Tongue): readonly [number, readonly string[]] {
  for (const { german, english, tongue: only } of RULES) {
    if (only !== undefined && only !== tongue) continue;
    german.lastIndex = at;
    const found = german.exec(word);
    if (found) return [found[0].length, english];
  }
  return [1, [word.charAt(at)]];
}
