import { ORGANISATIONS } from '../starter/organisation-table.ts';

/** An organisation by its German abbreviation. */
export interface KnownOrganisation {
  readonly en: string;
  readonly long: string;
  /** The long form in German, in the nominative; several where it is called in several ways. */
  readonly german: readonly string[];
}

const ABBREVIATION = /^\p{Lu}\p{L}?\p{L}*\p{Lu}$/u;

/** Those of the starter glossary that German calls by an abbreviation, its own or the English one. */
export const KNOWN_ORGANISATIONS: ReadonlyMap<string, KnownOrganisation> = new Map(
  ORGANISATIONS.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .flatMap(([label = '', german = '', long = '', longGerman = '']) =>
      [label, ...german.split(', ')]
        .filter((name) => ABBREVIATION.test(name))
        .map((name): [string, KnownOrganisation] => [
          name,
          { en: label, long: long || label, german: longGerman.split(', ').filter((form) => form !== '') },
        ]),
    ),
);
