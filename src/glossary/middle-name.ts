const PATRONYMIC = /\p{L}(?:witsch|wicz|vi(?:t)?ch|vych|wna|vna|uly|kyzy|ogly)$/u;

/** A word that may stand between given name and surname: a patronymic (Wladimirowitsch, Olegowna) or an initial. */
export const isMiddleName = (word: string): boolean => /^\p{Lu}\.?$/u.test(word) || PATRONYMIC.test(word);
