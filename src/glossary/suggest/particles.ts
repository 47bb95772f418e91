/** German particles of nobility: before a name that no given name precedes they are mere prepositions. */
const GERMAN = /^(?:von|zu|vom|zum|zur)$/;

/** Particles of other languages, which German text has inside names only. */
const FOREIGN = /^(?:van|de|del|della|di|da|dos|du|le|la|ter|ten|bin|ben|ibn|bint)$/;

/** What may follow a first particle: von der, van den, de la, von und zu. */
const FOLLOWING: readonly (readonly [RegExp, RegExp])[] = [
  [/^von$/i, /^(?:der|dem|und|zu)$/],
  [/^van$/i, /^(?:der|den|de)$/],
  [/^de$/i, /^(?:la|las|los)$/],
];

/** With what places begin that go on like a person: Rio de Janeiro, Palma de Mallorca, Costa del Sol. */
const PLACE_HEAD =
  /^(?:R[ií]o|Santiago|San|Santa|Costa|Palma|Palmas|Port|Porto|Puerto|Ciudad|Villa|Val|Monte|Sierra|Isla|Ilha|Côte|Bois|Pas|Rue|Place|Plaza|Tierra|Playa|Campo|Castell?o?|Bahía)$/;
export const isPlaceHead = (word: string): boolean => PLACE_HEAD.test(word);

export const isGermanParticle = (word: string): boolean => GERMAN.test(word.toLowerCase());
export const isParticle = (word: string): boolean => isGermanParticle(word) || FOREIGN.test(word.toLowerCase());

/** Whether a small word goes on with what a particle began. */
export const goesOn = (first: string, word: string): boolean =>
  FOLLOWING.some(([one, next]) => one.test(first) && next.test(word));

/** Those that mean “son of”: the name behind them is the father’s, so that bin Salman is not Salman. */
const SON_OF = /^(?:bin|ben|ibn|bint) /i;

/** The Arabic article, its l as the letter behind it makes it, as German and English write it. */
const ARTICLE = /^(?:[ae]l|ul|ar|asch|ash|as|at|az|ad|ed|es)-(?=\p{Lu})/u;

/** Whether a name has the Arabic article in small letters: al-Assad. */
export const hasArticle = (name: string): boolean => ARTICLE.test(name);

const BEFORE =
  /^(?:(?:von|zu|vom|zum|zur|van|de|del|della|di|da|dos|du|le|la|ter|ten|bin|ben|ibn|bint) )(?:(?:der|den|dem|de|la|las|los|und|zu) )*/i;

export const withoutArticle = (name: string): string => name.replace(ARTICLE, '');

/** A surname without what stands before it: Leyen, Assad, Salman. */
export const withoutParticles = (name: string): string => withoutArticle(name).replace(BEFORE, '');

/** Whether a surname begins with such words: von der Leyen, van Rompuy. */
export const hasParticle = (name: string): boolean => BEFORE.test(name);

/** A surname as it may stand for itself too: Guttenberg for zu Guttenberg, Assad for al-Assad. */
export const shortName = (name: string): string => (SON_OF.test(name) ? name : withoutParticles(name));
