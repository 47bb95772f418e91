import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { RULES } from '../../src/check/rules.ts';
import { loadSettings } from '../../src/config.ts';
import { decodeUnicode } from '../../src/domain/decode-unicode.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { RichText } from '../../src/domain/text.ts';
import { readTmx } from '../../src/memory/tmx-reader.ts';
import { encodeMarks } from '../../src/translate/marked-xml.ts';
import { decodeMarks } from '../../src/translate/parse-marked-xml.ts';
import { MEMORIES, SETTINGS } from './documents.ts';
import { type FuzzTarget, fuzzTarget, inTime } from './target.ts';
import { anyText, bytesOf, harmed } from './texts.ts';

/** Runs it; an error must be one for people, with this code. */
function refusing<Result>(code: string, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    assert(error instanceof AppError && error.code === code && (error.hint || error.place), error as Error);
    return undefined;
  }
}

function checkRich({ text, marks }: RichText): void {
  for (const { start, end } of marks)
    assert(start >= 0 && end >= start && end <= text.length, 'a mark lies in its text');
  assert(!text.includes('[native code]'), 'no text comes from the parser itself');
}

const tmx = fuzzTarget(
  'TMX reader',
  fc.property(bytesOf(fc.oneof(anyText, harmed(...MEMORIES), harmed(...MEMORIES))), (bytes) => {
    const entries = refusing('memory', () =>
      inTime(bytes.length, () => readTmx({ name: 'a.tmx', text: decodeUnicode(bytes, 'a.tmx', 'memory') })),
    );
    for (const { source, targets } of entries ?? []) {
      for (const rich of [source, ...targets.map(({ text }) => text)]) checkRich(rich);
      assert(source.text !== '' && targets.length > 0, 'a unit has both sides');
    }
  }),
);

/** A text with marks side by side and nested. */
const rich = fc.tuple(anyText, fc.array(fc.tuple(fc.nat(100), fc.boolean()), { maxLength: 6 })).map(([text, parts]) => {
  let start = 0;
  const marks = parts.flatMap(([share, opaque], id) => {
    const end = start + Math.floor(((text.length - start) * share) / 100);
    const mark = { id, start, end, ...(opaque && { opaque: true }) };
    start = end;
    return opaque || mark.end > mark.start ? [mark] : [];
  });
  return { text, marks };
});

const marks = fuzzTarget(
  'DeepL’s marks',
  fc.property(rich, fc.infiniteStream(fc.nat(1000)), fc.oneof(anyText, fc.constant('')), (source, at, more) => {
    const xml = encodeMarks(source);
    const cut = Math.floor((xml.length * at.next().value) / 1000);
    for (const answer of [xml, xml.slice(0, cut) + more + xml.slice(cut), more, xml.slice(cut) + xml.slice(0, cut)]) {
      const decoded = inTime(answer.length, () => decodeMarks(answer, source));
      checkRich(decoded);
      const kept = decoded.marks.filter(({ opaque }) => opaque).map(({ id }) => id);
      const opaque = source.marks.filter((mark) => mark.opaque).map(({ id }) => id);
      assert.deepEqual(kept.toSorted(), opaque.toSorted(), 'what is copied as it is stays');
    }
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const CHECKS = RULES.map(({ name }) => name);
const NUMBER = fc.oneof(fc.constantFrom('', '0', '-1', '1e3', '12', '٣', '9'.repeat(400), 'NaN'), anyText);

const settings = fuzzTarget(
  'settings loader',
  fc.property(fc.oneof(anyText, harmed(SETTINGS), harmed(SETTINGS)), NUMBER, anyText, (file, number, env) => {
    writeFileSync(join(folder, 'zweispalt.yaml'), file);
    writeFileSync(join(folder, '.env'), env);
    const load = (flags: object) => () => loadSettings({ workspace: folder, flags, env: {}, checks: CHECKS });
    refusing('settings', () => inTime(file.length, load({})));
    const error = refusing('settings', () =>
      refusing('usage', () => inTime(file.length, load({ concurrency: number, maxWait: number, target: env }))),
    );
    assert.equal(error, undefined, 'flags that make no sense are refused');
  }),
);

export const OTHER_TARGETS: readonly FuzzTarget[] = [tmx, marks, settings];
