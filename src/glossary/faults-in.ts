import { AppError, type Fault } from '../domain/errors.ts';
import { type GlossaryFile, loadGlossary } from './load-glossary.ts';

/** All that keeps glossary files from loading. */
export function faultsIn(files: readonly GlossaryFile[]): readonly Fault[] {
  try {
    loadGlossary(files);
    return [];
  } catch (error) {
    if (error instanceof AppError && error.code === 'glossary') return error.faults;
    throw error;
  }
}
