import { type DeepLClient, type MultilingualGlossaryInfo, QuotaExceededError } from 'deepl-node';
import type { EngineGlossaries, EngineGlossaryInfo } from '../domain/engine-glossaries.ts';
import { AppError } from '../domain/errors.ts';
import { dictionaryOf, OURS } from './deepl-glossary.ts';
import { usableEntries } from './glossary-entries.ts';

/** @param insist makes a call, again where that may help, and throws an AppError in the end */
export function deeplGlossaries(
  client: DeepLClient,
  insist: <Result>(call: () => Promise<Result>) => Promise<Result>,
): EngineGlossaries {
  return {
    async list() {
      const all = await insist(() => client.listMultilingualGlossaries());
      return all.sort((a, b) => +b.creationTime - +a.creationTime).map(infoOf);
    },
    async read(id) {
      const { entries } = await insist(() => client.getMultilingualGlossaryDictionaryEntries(id, 'de', 'en'));
      return Object.entries(entries.entries()).map(([de, en]) => ({ de, en }));
    },
    async create(name, pairs) {
      const isMade = await insist(async () => {
        try {
          await client.createMultilingualGlossary(name, [dictionaryOf(pairs)]);
          return true;
        } catch (error) {
          if (error instanceof QuotaExceededError) return false;
          throw error;
        }
      });
      if (!isMade) throw NO_ROOM();
    },
    async replace(id, pairs) {
      await insist(() => client.replaceMultilingualGlossaryDictionary(id, dictionaryOf(pairs)));
    },
    usable: (pairs) => usableEntries(pairs).entries,
  };
}

const NO_ROOM = (): AppError =>
  new AppError('engine', 'The DeepL account has no room for another glossary', {
    hint: 'Name one that is there, as in --name NAME, or delete one at DeepL. A Free account has one glossary.',
  });

function infoOf({ glossaryId, name, creationTime, dictionaries }: MultilingualGlossaryInfo): EngineGlossaryInfo {
  const own = dictionaries.find(
    ({ sourceLangCode, targetLangCode }) =>
      sourceLangCode.toLowerCase() === 'de' && /^en(?:-|$)/.test(targetLangCode.toLowerCase()),
  );
  return {
    id: glossaryId,
    name,
    created: creationTime.toISOString(),
    ours: OURS.test(name),
    ...(own && { pairs: own.entryCount }),
  };
}
