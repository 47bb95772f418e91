import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { normalise } from '../../src/domain/text.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';
import { loadTmxMemories, type TmxMemory } from '../../src/memory/tmx-memory.ts';
import { readTmx } from '../../src/memory/tmx-reader.ts';
import { readArticle } from '../../src/read/readers.ts';
import { loadLanguageDetector } from '../../src/segment/language.ts';
import { segmentArticle } from '../../src/segment/segment-article.ts';
import { segmentKey } from '../../src/segment/segment-key.ts';
import { segmentRules } from '../../src/segment/segment-rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const INPUT = join(ROOT, 'input');
const TMX = { name: 'beispiel.tmx', text: readFileSync(join(ROOT, 'memory/beispiel.tmx'), 'utf8') };

const ARTICLES = readdirSync(INPUT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(INPUT.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

/** What the pages have around their articles, and inside. */
const FURNITURE =
  /Weiterlesen|Leave a Reply|source site|date 2022|Ausgegeben am|In dieser Galerie|Foto:|Keystone|Mehr zum Thema|Lest auch|Newsletter|Cookies|Impressum|email address|Kommentare/;

interface Read {
  readonly article: Article;
  readonly segments: readonly Segment[];
}

describe('the sample', () => {
  const read = new Map<string, Read>();
  let memory: TmxMemory;

  beforeAll(async () => {
    memory = loadTmxMemories([TMX], segmentKey);
    const rules = segmentRules([], await loadLanguageDetector());
    for (const id of ARTICLES) {
      const path = join(INPUT, id);
      const article = await readArticle({ id, path, bytes: readFileSync(path) });
      read.set(id, { article, segments: segmentArticle(article, rules) });
    }
  });

  const sent = (id: string): readonly Segment[] => read.get(id)!.segments.filter(({ skip }) => !skip);
  const kept = (id: string): readonly Segment[] => read.get(id)!.segments.filter(({ skip }) => skip);
  const textsOf = (segments: readonly Segment[]): readonly string[] => segments.map(({ source }) => source.text);

  it('has six articles in three formats and three encodings', () => {
    expect([...read].map(([id, { article }]) => [id, article.encoding])).toEqual([
      ['agentur/abzug-beginnt.txt', { name: 'utf-8', bom: false }],
      ['archiv/chronik.txt', { name: 'utf-8', bom: true }],
      ['magazin/premiere.md', { name: 'utf-8', bom: false }],
      ['portal/gespraech.html', { name: 'utf-8', bom: false }],
      ['schweiz/hilfe.txt', { name: 'utf-8', bom: false }],
      ['tageblatt/unruhen.txt', { name: 'windows-1252', bom: false }],
    ]);
  });

  it.each(ARTICLES)('has an English for every paragraph that would be sent: %s', (id) => {
    const missing = sent(id).filter(
      ({ key, source }) => !memory.lookup([key], 'en-US').has(key) && memory.lookupText(source, 'en-US').length === 0,
    );
    expect(textsOf(missing)).toEqual([]);
    expect(sent(id).length).toBeGreaterThan(8);
  });

  it.each(ARTICLES)('carries every mark of the German over to the English: %s', (id) => {
    for (const { key, source } of sent(id)) {
      const [target] = memory.lookup([key], 'en-US').get(key) ?? memory.lookupText(source, 'en-US');
      expect({ source: source.text, marks: target?.text.marks.length }).toEqual({
        source: source.text,
        marks: source.marks.length,
      });
    }
  });

  it.each(ARTICLES)('sends no furniture: %s', (id) => {
    expect(textsOf(sent(id)).filter((text) => FURNITURE.test(text))).toEqual([]);
  });

  it('keeps the furniture that text and Markdown files hold, with the reason', () => {
    const rulesOf = (id: string) => [...new Set(kept(id).map(({ skip }) => skip!.rule))].sort();
    expect(rulesOf('agentur/abzug-beginnt.txt')).toEqual(
      ['comment-box', 'date-marker', 'issued', 'photo-credit', 'read-more', 'source-line', 'stray-mark'].sort(),
    );
    expect(rulesOf('tageblatt/unruhen.txt')).toEqual(['date-marker', 'gallery', 'photo-credit']);
    expect(rulesOf('schweiz/hilfe.txt')).toEqual(['photo-credit', 'topics']);
    expect(rulesOf('magazin/premiere.md')).toEqual(['newsletter', 'no-letters', 'see-also']);
  });

  it('sends the paragraph that stands twice under one key', () => {
    const twice = sent('magazin/premiere.md').filter(({ source }) => source.text.startsWith('Zum ersten Mal'));
    expect(twice.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(new Set(twice.map(({ key }) => key)).size).toBe(1);
  });

  it('joins the words that the wrapped text parts at its line ends, but no compound', () => {
    const text = textsOf(sent('archiv/chronik.txt')).join('\n');
    expect(text).toContain('nach drei Wochen Nasarbajew zu Wort');
    expect(text).toContain('einen Ex-OVKS-General');
    expect(text).toContain('OVKS- und NATO-Einsätzen');
  });

  it('has no English in its memory that no article asks for', () => {
    const asked = new Set(ARTICLES.flatMap((id) => textsOf(sent(id)).map(normalise)));
    const unasked = readTmx(TMX).filter(({ source }) => !asked.has(normalise(source.text)));
    expect(unasked.map(({ source }) => source.text)).toEqual([]);
  });

  it('has a glossary that leaves one dropped name and one place for the reviewer, and every other name right', () => {
    const files = ['namen', 'organisationen'].map((name) => join(ROOT, 'glossary', `${name}.yaml`));
    const glossary = loadGlossary(files.map((path) => ({ path, text: readFileSync(path, 'utf8') })));
    const keeper = compileNames(glossary.concepts);
    const inputs = (id: string) =>
      sent(id).map(({ key, source }) => {
        const [target] = memory.lookup([key], 'en-US').get(key) ?? memory.lookupText(source, 'en-US');
        return { source, target: target!.text };
      });
    const mentions = ARTICLES.flatMap((id) => keeper.enforce(inputs(id)).flatMap((one) => one.mentions));
    const open = mentions.filter(({ status }) => !['house', 'accepted', 'repaired'].includes(status));
    expect(open.map(({ concept, status, enforce }) => `${concept}: ${status}, ${enforce}`)).toEqual([
      'Taldykorgan: residue, verify',
      'Tokayev: missing, repair',
    ]);
    expect(mentions.filter(({ status }) => status === 'repaired').length).toBeGreaterThan(80);
  });
});
