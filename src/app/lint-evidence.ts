import type { Mention } from '../domain/names.ts';
import type { EntryEvidence, EvidenceRow, LintEvidence } from '../glossary/lint/lint-rule.ts';

/** A paragraph with what is known of its names. */
export interface MentionedRow {
  readonly source: string;
  /** As the engine wrote it, or a person. */
  readonly english?: string;
  readonly mentions: readonly Mention[];
}

/** So many mentions of an entry are looked at; all are counted. */
const MOST_ROWS = 30;

const RIGHT: ReadonlySet<string> = new Set(['house', 'accepted', 'repaired']);

/** Gathers what articles tell of a glossary, one after the other. */
export function gatherEvidence() {
  const entries = new Map<string, { mentions: number; right: number; failed: number; rows: EvidenceRow[] }>();
  const addressWords = new Set<string>();
  let articles = 0;
  const addMention = ({ source, english }: MentionedRow, { occurrence, status }: Mention) => {
    for (const label of occurrence.concepts) {
      const entry = entries.get(label) ?? { mentions: 0, right: 0, failed: 0, rows: [] };
      entry.mentions += 1;
      if (RIGHT.has(status)) entry.right += 1;
      else if (status !== 'ambiguous' && english !== undefined) entry.failed += 1;
      const { start, end } = occurrence;
      if (entry.rows.length < MOST_ROWS)
        entry.rows.push({ source, start, end, ...(english !== undefined && { english }) });
      entries.set(label, entry);
    }
  };
  return {
    /** The rows of an article. */
    add(rows: readonly MentionedRow[]): void {
      articles += 1;
      for (const row of rows) {
        for (const mention of row.mentions) addMention(row, mention);
        for (const word of wordsOfAddresses(row.source)) addressWords.add(word);
      }
    },
    done: (): LintEvidence => ({ articles, entries: entries as ReadonlyMap<string, EntryEvidence>, addressWords }),
  };
}

/** Words of web and e-mail addresses and of names behind an @, in lower case. */
function wordsOfAddresses(text: string): readonly string[] {
  if (!/[@/]|www|\.\p{Ll}/u.test(text)) return [];
  const addresses = text.split(/\s+/).filter((word) => /@|:\/\/|^www\.|\p{L}\.\p{Ll}{2,}/u.test(word.slice(0, 2000)));
  return addresses.flatMap((word) =>
    word
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length > 2),
  );
}
