import { RULES } from '../check/rules.ts';
import { loadSettings, type SettingsFlags } from '../config.ts';
import type { Settings } from '../domain/settings.ts';

/** Names of all checks. */
export const CHECKS: readonly string[] = RULES.map(({ name }) => name);

/**
 * The settings of a workspace.
 * @param key DeepL's key where it comes from neither the environment nor `.env`
 * @throws AppError `settings` or `usage`
 */
export function openSettings(workspace: string, flags: SettingsFlags, key?: string): Settings {
  const env = key === undefined ? process.env : { ...process.env, DEEPL_AUTH_KEY: key };
  return loadSettings({ workspace, flags, env, checks: CHECKS });
}
