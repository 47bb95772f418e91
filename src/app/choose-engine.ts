import type { TranslationEngine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';

/** The engine that the settings ask for; none where only the memory answers. @throws AppError `settings` without a key */
export async function chooseEngine({ engine, deepl }: Settings): Promise<TranslationEngine | undefined> {
  if (engine.name === 'memory') return undefined;
  if (deepl.authKey === undefined) {
    if (engine.name === 'auto') return undefined;
    throw new AppError('settings', 'DeepL needs a key, and none is set', {
      hint: 'Set DEEPL_AUTH_KEY in the environment or in the workspace’s .env file, or run with --engine memory.',
    });
  }
  // Loaded only when it is used: the client takes longer to start than a run from memory.
  const { createDeeplEngine } = await import('../translate/deepl.ts');
  const { authKey, serverUrl } = deepl;
  return createDeeplEngine({
    authKey,
    glossary: engine.glossary,
    ...(serverUrl !== undefined && { serverUrl }),
    ...(engine.formality !== undefined && { formality: engine.formality }),
    ...(engine.model !== undefined && { model: engine.model }),
  });
}
