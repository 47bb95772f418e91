import type { TranslationEngine } from '../domain/engine.ts';
import { packBatches } from '../translate/pack-batches.ts';
import type { Missing } from './survey.ts';

/** How many requests the missing paragraphs take; none where only the memory answers. */
export const planRequests = (missing: readonly Missing[], engine: TranslationEngine | undefined): number =>
  engine ? packBatches(missing, engine).length : 0;
