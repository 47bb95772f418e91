import { expect, test } from 'vitest';
import { Preparation } from '../../src/app/preparation.ts';
import type { EngineUsage, TranslationEngine } from '../../src/domain/engine.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { compileNames } from '../../src/glossary/name-keeper.ts';

const TOOLS = { names: compileNames([]), settings: { target: 'en-GB' } as Settings };
const gone = new AppError('engine', 'No connection to DeepL', { service: 'connection' });
const refused = new AppError('engine', 'DeepL refused the key', { service: 'auth' });

interface Deeds {
  readonly usage?: () => Promise<EngineUsage | undefined>;
  readonly prepare?: TranslationEngine['prepare'];
}

/** A preparation for an engine that notes what it is asked. */
function prepare({ usage, prepare = async () => ({ pairs: [], id: 'g' }) }: Deeds = {}) {
  const asked: string[] = [];
  const engine = {
    usage: () => {
      asked.push('usage');
      return usage ? usage() : Promise.resolve({ used: 1, limit: 10 });
    },
    prepare: (...of: Parameters<TranslationEngine['prepare']>) => {
      asked.push('prepare');
      return prepare(...of);
    },
  } as unknown as TranslationEngine;
  return { asked, preparation: new Preparation(engine, TOOLS) };
}

test('asks each thing once, whoever asks for it and however often', async () => {
  const { asked, preparation } = prepare();
  preparation.begin();
  preparation.begin();
  expect(await preparation.account()).toEqual({ used: 1, limit: 10 });
  expect(await preparation.glossary()).toEqual({ pairs: [], id: 'g' });
  await preparation.account();
  expect(asked).toEqual(['usage', 'prepare']);
});

test('asks nothing before it is told to', () => {
  expect(prepare().asked).toEqual([]);
});

test.each([
  ['has nothing left', async () => ({ used: 10, limit: 10 })],
  ['cannot be asked', () => Promise.reject(refused)],
])('an account that %s is given no glossary before it must be', async (_, usage) => {
  const { asked, preparation } = prepare({ usage });
  preparation.begin();
  await preparation.account();
  await Promise.resolve();
  expect(asked).toEqual(['usage']);
});

test('an account without a limit is given its glossary', async () => {
  const { asked, preparation } = prepare({ usage: async () => undefined });
  preparation.begin();
  expect(await preparation.account()).toBeUndefined();
  await preparation.glossary();
  expect(asked).toEqual(['usage', 'prepare']);
});

test('an account that cannot be asked is unknown, and asked again when told to', async () => {
  let answers = 0;
  const { preparation } = prepare({
    usage: () => (++answers === 1 ? Promise.reject(refused) : Promise.resolve({ used: 2, limit: 10 })),
  });
  expect(await preparation.account()).toBe('unknown');
  expect(await preparation.askAgain()).toEqual({ used: 2, limit: 10 });
});

test('what went wrong early is thrown when it is asked for, not before', async () => {
  const { preparation } = prepare({ usage: () => Promise.reject(gone) });
  preparation.begin();
  await expect(preparation.account()).rejects.toBe(gone);
  const other = prepare({ prepare: () => Promise.reject(refused) }).preparation;
  other.begin();
  await expect(other.glossary()).rejects.toBe(refused);
});

test('a glossary that is gone is made anew', async () => {
  let made = 0;
  const { preparation } = prepare({ prepare: async () => ({ pairs: [], id: `g${++made}` }) });
  expect((await preparation.glossary()).id).toBe('g1');
  preparation.renew();
  expect((await preparation.glossary()).id).toBe('g2');
  expect((await preparation.glossary()).id).toBe('g2');
});
