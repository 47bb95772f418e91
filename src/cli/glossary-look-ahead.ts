import { composeLook } from '../app/compose.ts';
import { type Impact, impactOf } from '../app/impact.ts';
import type { Concept } from '../domain/concept.ts';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { passedOver } from './glossary-output.ts';

/** What the articles of the workspace would become under these entries. */
export async function lookAhead(settings: Settings, concepts: readonly Concept[]): Promise<Impact> {
  const composed = await composeLook(settings, (event) => {
    if (event.type === 'file-skipped') passedOver(event.path, event.reason);
  });
  try {
    const files = await composed.findArticles([]).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'article') return [];
      throw error;
    });
    return await impactOf(files, composed, concepts);
  } finally {
    composed.close();
  }
}
