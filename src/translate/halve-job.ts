import type { TranslationJob } from '../domain/engine.ts';

/**
 * A refused job as two, so that a bad text stands alone in the end: the first half of its texts, then the rest, with
 * ids made from the job's own. A job of one text cannot be halved.
 */
export function halveJob(job: TranslationJob): readonly TranslationJob[] {
  const { id, texts } = job;
  if (texts.length < 2) return [];
  const middle = Math.ceil(texts.length / 2);
  return [
    { ...job, id: `${id}.1`, texts: texts.slice(0, middle) },
    { ...job, id: `${id}.2`, texts: texts.slice(middle) },
  ];
}
