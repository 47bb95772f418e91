/** The languages of the two columns. */
export type Language = 'de' | 'en';
