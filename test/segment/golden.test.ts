import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DetectLanguage, loadLanguageDetector } from '../../src/segment/language.ts';
import { segmentArticle } from '../../src/segment/segment-article.ts';
import { segmentRules } from '../../src/segment/segment-rules.ts';
import { articleOf, show } from './support.ts';

const folder = join(import.meta.dirname, 'golden');
let detect: DetectLanguage;
beforeAll(async () => {
  detect = await loadLanguageDetector();
});

/** Each folder is named after the trouble it stands for. Lines that begin with "- " are list items. */
describe.each(readdirSync(folder))('%s', (name) => {
  test('is parted as expected', async () => {
    const lines = readFileSync(join(folder, name, 'input.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const article = articleOf(lines.map((line) => line.replace(/^- /, '').trim()));
    const blocks = article.blocks.map((block, index) =>
      lines[index]!.startsWith('- ') ? { ...block, kind: 'item' as const } : block,
    );
    const segments = segmentArticle({ ...article, blocks }, segmentRules([], detect)).map(show);
    await expect(`${JSON.stringify(segments, null, 2)}\n`).toMatchFileSnapshot(join(folder, name, 'expected.json'));
  });
});
