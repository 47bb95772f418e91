import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { Review } from '../../src/domain/review.ts';
import type { ReviewIndex } from '../../src/domain/review-index.ts';
import type { Segment } from '../../src/domain/segment.ts';
import { plain } from '../../src/domain/text.ts';
import { memoryIndex } from '../../src/review/memory-index.ts';
import { ReviewFolder, type WriteFile } from '../../src/review/review-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reviews-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (file: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const entry = (source: string, target: string) =>
  `reviews:\n- source: ${source}\n  target: ${target}\n  state: reviewed\n`;

const segment = (source: string, ordinal = 0): Segment => ({
  id: `${source}-${ordinal}`,
  key: source,
  ordinal,
  kind: 'paragraph',
  source: plain(source),
  block: 0,
  line: 1,
  span: { start: 0, end: source.length },
});

async function open(index = memoryIndex()): Promise<ReviewFolder> {
  const folder = new ReviewFolder(root, index);
  await folder.refresh();
  return folder;
}

const texts = (folder: ReviewFolder, article: string, ...sources: readonly string[]) => {
  const { applied, suggestions } = folder.of(
    article,
    sources.map((one) => segment(one)),
  );
  return {
    applied: [...applied.values()].map(({ target }) => target.text),
    suggested: [...suggestions.values()].flat().map(({ article: from, target }) => `${from}: ${target.text}`),
  };
};

const write: WriteFile = async (folder, below, files) => {
  mkdirSync(join(folder, below), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, below, name), text);
};

const review = (source: string, target: string): Review => ({ source, ordinal: 0, target, state: 'edited' });

describe('the folder of reviews', () => {
  test('may be missing', async () => {
    const folder = new ReviewFolder(join(root, 'none'), memoryIndex());
    await folder.refresh();
    expect(texts(folder, 'a.txt', 'Ja.')).toEqual({ applied: [], suggested: [] });
  });

  test('passes over what is hidden, as a folder that a killed program left', async () => {
    put('.half.unfinished/a.txt.yaml', 'reviews: [');
    put('.b.txt.yaml', 'reviews: [');
    put('a.txt.yaml', entry('Ja.', 'Yes.'));
    expect(texts(await open(), 'b.txt', 'Ja.').suggested).toEqual(['a.txt: Yes.']);
  });

  test('has an article’s reviews under the article’s own path', async () => {
    put('nau/a.txt.yaml', entry('Ja.', 'Yes.'));
    const folder = await open();
    expect(texts(folder, 'nau/a.txt', 'Ja.').applied).toEqual(['Yes.']);
    expect(texts(folder, 'a.txt', 'Nein.').applied).toEqual([]);
  });

  test('offers what was decided in another article, and decides nothing with it', async () => {
    put('a.txt.yaml', entry('Ja.', 'Yes.'));
    put('b.txt.yaml', entry('Ja.', 'Aye.'));
    put('c.txt.yaml', entry('Ja.', 'Yes.'));
    const folder = await open();
    expect(texts(folder, 'd.txt', 'Ja.')).toEqual({ applied: [], suggested: ['a.txt: Yes.', 'b.txt: Aye.'] });
    expect(texts(folder, 'a.txt', 'Ja.')).toEqual({ applied: ['Yes.'], suggested: [] });
  });

  test('is read again where a file came, changed or went, and only there', async () => {
    put('a.txt.yaml', entry('Ja.', 'Yes.'));
    put('b.txt.yaml', entry('Nein.', 'No.'));
    const index = memoryIndex();
    const read: string[] = [];
    const watched: ReviewIndex = {
      ...index,
      put(...all) {
        read.push(all[0]);
        index.put(...all);
      },
    };
    await open(watched);
    put('a.txt.yaml', entry('Ja.', 'Yes, indeed.'));
    rmSync(join(root, 'b.txt.yaml'));
    put('c.txt.yaml', entry('Gut.', 'Good.'));
    const folder = await open(watched);
    await open(watched);
    expect(read).toEqual(['a.txt', 'b.txt', 'a.txt', 'c.txt']);
    expect(texts(folder, 'a.txt', 'Ja.').applied).toEqual(['Yes, indeed.']);
    expect(texts(folder, 'b.txt', 'Nein.').applied).toEqual([]);
  });

  test('names a state that changes with every decision that bears on an article, and with no other', async () => {
    const folder = await open();
    const keys = folder.keysOf([segment('Ja.')]);
    const state = () => folder.stateOf('a.txt', keys);
    const states = [state()];
    const decide = async (article: string, ...put: readonly Review[]) => {
      await folder.put({ article, language: 'en-US', put, order: put }, write);
      states.push(state());
    };
    await decide('b.txt', review('Nein.', 'No.'));
    await decide('b.txt', review('Ja.', 'Yes.'));
    await decide('a.txt', review('Ja.', 'Yes.'));
    await decide('a.txt', { ...review('Ja.', 'Yes.'), state: 'locked' });
    expect(states[1]).toBe(states[0]);
    expect(new Set(states).size).toBe(4);
    expect((await open()).stateOf('a.txt', keys)).toBe(states[4]);
  });

  test('keeps what was decided before it when something is decided', async () => {
    put('nau/a.txt.yaml', `# mine\n${entry('Ja.', 'Yes.')}`);
    const folder = await open();
    await folder.put(
      {
        article: 'nau/a.txt',
        language: 'en-US',
        put: [review('Nein.', 'No.')],
        order: [review('Ja.', ''), review('Nein.', '')],
      },
      write,
    );
    expect(texts(folder, 'nau/a.txt', 'Ja.', 'Nein.').applied).toEqual(['Yes.', 'No.']);
    expect(readFileSync(join(root, 'nau/a.txt.yaml'), 'utf8')).toMatch(/^# mine\n/);
  });

  test('tells the faults of all files, with the file', async () => {
    put('a.txt.yaml', 'reviews: 1\n');
    put('b.txt.yaml', new Uint8Array([0xff, 0xfe, 0x41]));
    put('c.txt.yaml', entry('Ja.', 'Yes.'));
    const error = (await open().catch((caught: unknown) => caught)) as AppError;
    expect(error).toBeInstanceOf(AppError);
    expect(error.faults.map(({ message, place }) => [place?.file, message])).toEqual([
      ['reviews/a.txt.yaml', 'reviews is a list'],
      [undefined, 'reviews/b.txt.yaml is not UTF-8'],
    ]);
  });

  test('follows no link out of itself', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'a.txt.yaml'), entry('Ja.', 'Yes.'));
    symlinkSync(elsewhere, join(root, 'out'));
    symlinkSync(join(elsewhere, 'a.txt.yaml'), join(root, 'a.txt.yaml'));
    symlinkSync(root, join(root, 'circle'));
    const folder = await open();
    expect(texts(folder, 'a.txt', 'Ja.')).toEqual({ applied: [], suggested: [] });
    rmSync(elsewhere, { recursive: true });
  });
});
