import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../domain/settings.ts';

interface NamedText {
  readonly text: string;
}

/**
 * Names all that an article's files depend on beside the article and its targets: another name when any of it changes.
 * @param engine the engine's fingerprint, or nothing where only the memory answers
 */
export function conditionsOf(
  settings: Settings,
  glossary: readonly NamedText[],
  tmx: readonly (NamedText & { readonly name: string })[],
  engine: string | undefined,
): string {
  // What only says how fast, at what cost and with which key something is sent; whatever is not named here counts.
  const { concurrency: _c, rate: _r, maxWait: _w, budget: _b, price: _p, deepl: _d, ...chosen } = settings;
  // Reviews are looked at article by article.
  const { reviews: _v, reviewer: _n, exchange: _x, ...rest } = chosen;
  const texts = [...glossary.map(({ text }) => text), ...tmx.flatMap(({ name, text }) => [name, text])];
  const hash = createHash('sha256').update(JSON.stringify([rest, engine ?? null, programState()]));
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex').slice(0, 32);
}

/** The program's own files by size and time: a version number does not change while it is worked on. */
function programState(): string {
  const root = join(import.meta.dirname, '..');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => {
      const { size, mtimeMs } = statSync(join(root, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
