import { hash } from 'node:crypto';

/** Names what a target was made with: the engine's options and the context. Equal texts made alike are one. */
export const madeWith = (fingerprint: string, context: string | undefined): string =>
  hash('sha256', `${fingerprint}\n${context ?? ''}`, 'hex').slice(0, 16);
