/** Verbs of saying by their stems. Weak ones: `sag` stands for sagt, sagte, sagten, gesagt. */
const WEAK =
  `sag erklär beton mein warn forder kritisier schilder ergänz twitter äußer äusser behaupt bericht versicher verkünd
bekräftig antwort frag lob klag beklag mahn droh kommentier erwider erzähl erläuter bestätig resümier urteil witter scherz
schimpf jubel verlang appellier begründ zitier prophezei argumentier bedauer bemerk betonier prahl spott flüster schwärm
konstatier präzisier verdeutlich unterstreich mutmaß verteidig entgegn beteuer wunder hoff glaub gab`.split(/\s+/);

const STRONG =
  `spricht sprach sprachen schreibt schrieb schrieben ruft rief riefen unterstrich unterstrichen unterstreicht
gesteht gestand gestanden findet fand nennt nannte nannten bezeichnet bezeichnete bezeichneten verspricht versprach
versprachen schwor schwören heißt hieß heisst hiess lautet lautete lauteten`.split(/\s+/);

/** Verbs that mean saying only with another word near: teilte … mit, fügte … hinzu. */
const PARTED: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['fügt fügte fügten', /^(?:hinzu|an)$/],
      ['teilt teilte teilten', /^mit$/],
      ['räumt räumte räumten', /^ein$/],
      ['stellt stellte stellten', /^(?:fest|klar)$/],
      ['gibt gab gaben', /^(?:zu|bekannt|an)$/],
      ['hebt hob hoben', /^hervor$/],
      ['führt führte führten fährt fuhr fuhren', /^(?:aus|fort)$/],
      ['kündigt kündigte kündigten', /^an$/],
      ['weist wies wiesen', /^(?:zurück|hin)$/],
      ['legt legte legten', /^(?:nach|dar)$/],
      ['freut freute freuten zeigt zeigte zeigten ärgert ärgerte', /^sich$/],
    ] as const
  ).flatMap(([verbs, companion]) => verbs.split(' ').map((verb) => [verb, companion] as const)),
);

const PARTICIPLES = new Set(
  `gesagt erklärt betont gemeint gewarnt gefordert kritisiert ergänzt getwittert geäußert geäussert behauptet berichtet versichert
verkündet bekräftigt geantwortet gefragt gelobt beklagt gemahnt gedroht kommentiert erwidert erzählt erläutert bestätigt
hinzugefügt mitgeteilt eingeräumt festgestellt hervorgehoben ausgeführt angekündigt zugegeben zitiert geschrieben
gesprochen gerufen genannt bezeichnet versprochen geschworen unterstrichen`.split(/\s+/),
);

const FINITE = new Set([
  ...STRONG,
  ...WEAK.flatMap((stem) => {
    const link = /[td]$/.test(stem) ? 'e' : '';
    return ['t', 'te', 'ten'].map((ending) => `${stem}${link}${ending}`);
  }),
]);

const AUXILIARY = new Set('hat habe haben hatte hatten wird wurde werde wurden wolle soll'.split(' '));

/** How many words behind a verb its other half may stand. */
const REACH = 40;

/** Whether the word at a place is a verb of saying; `words` are those of the sentence. */
export function isSaying(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (FINITE.has(word)) return true;
  const near = words.slice(Math.max(0, at - 2), at + REACH);
  const companion = PARTED.get(word);
  if (companion) return near.some((other) => companion.test(other));
  return AUXILIARY.has(word) && near.some((other) => PARTICIPLES.has(other));
}

/** `„…“, heißt es in …`, `zitiert ihn …`: the speaker is no subject but stands further on. */
export const tellsSource = (word: string): boolean =>
  /^(?:hei(?:ß|ss)t|hie(?:ß|ss)|lautete?n?|zitier(?:t|te|ten))$/.test(word);
