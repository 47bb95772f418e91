import type { GlossaryPair } from '../../src/domain/names.ts';

export interface DoubleDictionary {
  readonly source_lang: string;
  readonly target_lang: string;
  readonly pairs: readonly GlossaryPair[];
}

export interface DoubleGlossary {
  readonly glossary_id: string;
  name: string;
  readonly creation_time: string;
  /** Made by v2 and immutable. */
  readonly immutable: boolean;
  dictionaries: DoubleDictionary[];
}

/** What the service says no to. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Glossaries of one account, by the rules of the service. */
export class DoubleGlossaries {
  readonly all = new Map<string, DoubleGlossary>();
  readonly #limit: number;
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  create(name: string, dictionaries: DoubleDictionary[], immutable = false): DoubleGlossary {
    if (name === '') throw new Refusal(400, 'Name required');
    if (this.all.size >= this.#limit) throw new Refusal(456, 'Quota for glossaries exceeded');
    this.#count += 1;
    const glossary_id = `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
    const creation_time = new Date(Date.UTC(2026, 0, 1, 0, 0, this.#count)).toISOString();
    const glossary: DoubleGlossary = { glossary_id, name, creation_time, immutable, dictionaries };
    this.all.set(glossary_id, glossary);
    return glossary;
  }

  get(id: string): DoubleGlossary {
    const glossary = this.all.get(id);
    if (!glossary) throw new Refusal(404, 'Glossary not found');
    return glossary;
  }

  replace(id: string, dictionary: DoubleDictionary): void {
    const glossary = this.get(id);
    const others = glossary.dictionaries.filter(
      ({ source_lang, target_lang }) =>
        source_lang !== dictionary.source_lang || target_lang !== dictionary.target_lang,
    );
    glossary.dictionaries = [...others, dictionary];
  }

  remove(id: string): void {
    this.get(id);
    this.all.delete(id);
  }

  /** The pairs that a request from German to English gets. */
  pairsFor(id: string): readonly GlossaryPair[] {
    const found = this.get(id).dictionaries.find(
      ({ source_lang, target_lang }) => source_lang === 'de' && target_lang === 'en',
    );
    if (!found) throw new Refusal(400, 'The glossary has no dictionary for this language pair');
    return found.pairs;
  }
}

/** A dictionary out of form fields, checked as the service checks it. */
export function dictionaryFrom(
  sourceLang: string,
  targetLang: string,
  entries: string,
  format: string,
): DoubleDictionary {
  if (entries.trim() === '') throw new Refusal(400, 'Entries required');
  if (Buffer.byteLength(entries) > 10 * 1024 * 1024) throw new Refusal(413, 'Glossary too large');
  const pairs = entries
    .split('\n')
    .filter(Boolean)
    .map((line) => pairFrom(line, format));
  if (new Set(pairs.map(({ de }) => de)).size < pairs.length) throw new Refusal(400, 'Duplicate source entry');
  return { source_lang: sourceLang.toLowerCase(), target_lang: targetLang.toLowerCase(), pairs };
}

function pairFrom(line: string, format: string): GlossaryPair {
  const [de = '', en = ''] = line.split(format === 'csv' ? ',' : '\t');
  for (const term of [de, en]) {
    const wrong = term === '' || term !== term.trim() || Buffer.byteLength(term) > 1024 || /\p{Cc}/u.test(term);
    if (wrong) throw new Refusal(400, 'Invalid glossary entry');
  }
  return { de, en };
}
