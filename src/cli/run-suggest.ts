import { AppError, type ExitCode } from '../domain/errors.ts';

/** The flags of `zweispalt glossary suggest` as commander hands them over. */
export interface SuggestFlags {
  readonly workspace: string;
  readonly output?: string | undefined;
  readonly ask?: true | undefined;
  readonly all?: true | undefined;
  readonly input?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly json?: true | undefined;
}

/** Gathers names that the glossary lacks and proposes entries. @returns the exit code */
export async function runSuggest(_paths: readonly string[], _flags: SuggestFlags): Promise<ExitCode> {
  throw new AppError('usage', 'glossary suggest is not ready yet');
}
