import { RULES } from '../check/rules.ts';
import { loadSettings, type SettingsFlags } from '../config.ts';
import type { Settings } from '../domain/settings.ts';

/** The settings of a workspace. @throws AppError `settings` or `usage` */
export const openSettings = (workspace: string, flags: SettingsFlags): Settings =>
  loadSettings({ workspace, flags, env: process.env, checks: RULES.map(({ name }) => name) });
