import type { RowAnswer, ServedDesk } from '../../src/desk/served-desk.ts';
import type {
  DeskArticle,
  DeskArticleLine,
  DeskEvent,
  DeskMention,
  DeskNamePage,
  DeskRow,
  DeskSave,
  DeskSettle,
  DeskSettled,
  DeskSpelled,
  DeskSpellingWish,
} from '../../src/domain/desk.ts';
import { untag } from '../../src/page/state/decision.ts';
import { countRows } from '../../src/page/state/progress.ts';

/** A desk in memory: it decides as the real one does, and everything can be changed behind the page's back. */
export class FakeDesk implements ServedDesk {
  readonly #articles: Map<string, DeskArticle>;
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  #count = 0;

  constructor(articles: readonly DeskArticle[]) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
  }

  async articles(): Promise<readonly DeskArticleLine[]> {
    return [...this.#articles.values()].map(({ rows, findings, language: _, ...line }) => ({
      ...line,
      counts: countRows(rows, findings),
    }));
  }

  async article(id: string): Promise<DeskArticle | undefined> {
    return this.#articles.get(id);
  }

  async repairs() {
    return {
      pieces: [
        { kind: 'removed' as const, text: 'Tokajew' },
        { kind: 'added' as const, text: 'Tokayev' },
        { kind: 'same' as const, text: ' spoke.' },
      ],
      changes: [{ concept: 'Tokayev', rule: 'variant', before: 'Tokajew', after: 'Tokayev' }],
    };
  }

  async save(article: string, row: string, save: DeskSave): Promise<RowAnswer> {
    if (save.target === '') return { kind: 'refused', error: 'The English is empty', hint: 'Write a text.' };
    const { target: targetTagged, state, comment } = save;
    const target = untag(targetTagged);
    return this.#decide(article, row, save.version, (old) => {
      const { comment: _, germanChange: __, ...rest } = old;
      return { ...rest, targetTagged, target, state, ...(comment !== '' && { comment }) };
    });
  }

  async undo(article: string, row: string, version: string): Promise<RowAnswer> {
    return this.#decide(article, row, version, ({ comment: _, ...old }) => {
      const machine = old.machine ?? '';
      return { ...old, targetTagged: machine, target: untag(machine), state: 'open' };
    });
  }

  #decide(article: string, id: string, version: string, change: (row: DeskRow) => DeskRow): RowAnswer {
    const row = this.row(article, id);
    if (!row) return { kind: 'unknown' };
    if (row.version !== version) return { kind: 'conflict', row };
    this.change(article, id, change(row));
    return { kind: 'row', row: this.row(article, id)! };
  }

  row(article: string, id: string): DeskRow | undefined {
    return this.#articles.get(article)?.rows.find((row) => row.id === id);
  }

  /** As somebody else would: with a version of its own, and told to whoever listens. */
  change(article: string, id: string, more: Partial<DeskRow>): void {
    const known = this.#articles.get(article)!;
    this.#count += 1;
    const version = `w${this.#count}`;
    const rows = known.rows.map((row) => (row.id === id ? { ...row, ...more, version } : row));
    this.replace({ ...known, rows });
  }

  replace(article: DeskArticle): void {
    this.#articles.set(article.id, article);
    this.tell({ type: 'article', article: article.id });
  }

  tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  async names() {
    const page = await this.name('Tokayev');
    return page.mentions === 0 ? [] : [page];
  }

  async name(concept: string, form?: string): Promise<DeskNamePage> {
    const all = [...this.#articles.values()].flatMap((article) => mentionsOf(article, concept, form));
    return { concept, house: concept, mentions: all.length, forms: formsOf(all), all };
  }

  async settle(_: string, { rows }: DeskSettle): Promise<readonly DeskSettled[]> {
    return rows.map(({ article, row, version, target }) => {
      const comment = this.row(article, row)?.comment ?? '';
      const answer = this.#decide(article, row, version, (old) => ({
        ...old,
        targetTagged: target,
        target: untag(target),
        state: 'edited',
        ...(comment && { comment }),
      }));
      if (answer.kind === 'row') return { article, row, outcome: 'saved', version: answer.row.version };
      if (answer.kind === 'conflict') return { article, row, outcome: 'conflict', current: answer.row };
      return { article, row, outcome: 'refused', error: 'There is no such row' };
    });
  }

  /** What the glossary took. */
  readonly glossary: string[] = [];

  async spelling(concept: string, { list, spelling, write }: DeskSpellingWish): Promise<DeskSpelled> {
    const line = `${concept}: {${list}: [${spelling}]}`;
    const diff = this.glossary.includes(line) ? '' : `+${line}\n`;
    if (write) this.glossary.push(line);
    return { diff, ...(write && { written: true }) };
  }

  /** How many are told of changes. */
  get listening(): number {
    return this.#listeners.size;
  }

  listen(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function mentionsOf({ id, rows }: DeskArticle, concept: string, form: string | undefined): readonly DeskMention[] {
  return rows.flatMap((row) =>
    row.names
      .filter((name) => name.concept === concept)
      .map((name) => {
        const { source, target, number, state, version, targetTagged } = row;
        const settled = form && name.found && targetTagged.replace(name.found, form);
        const isNew = settled !== undefined && settled !== '' && settled !== targetTagged;
        return { article: id, row: row.id, number, state, version, source, target, name, ...(isNew && { settled }) };
      }),
  );
}

function formsOf(all: readonly DeskMention[]): DeskNamePage['forms'] {
  const counts = new Map<string, number>();
  for (const { name } of all) if (name.found) counts.set(name.found, (counts.get(name.found) ?? 0) + 1);
  return [...counts].map(([form, count]) => ({ form, count, status: 'house' }));
}
