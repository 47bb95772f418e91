import { packBatches } from '../translate/pack-batches.ts';
import { toParcels } from './parcels.ts';
import type { Missing } from './survey.ts';
import type { TranslateTools } from './tools.ts';

/** How many requests the missing paragraphs take; none where only the memory answers. */
export function planRequests(missing: readonly Missing[], tools: TranslateTools): number {
  const parcels = missing.flatMap((one) => toParcels(one, tools));
  return tools.engine ? packBatches(parcels, tools.engine).length : 0;
}
