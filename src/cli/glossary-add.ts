import type { Command } from '@commander-js/extra-typings';
import type { ExitCode } from '../domain/errors.ts';

/** Adds one subcommand to `zweispalt glossary`. */
export type AddToGlossary = (glossary: Command, workspace: () => string, exitWith: (code: ExitCode) => void) => void;
