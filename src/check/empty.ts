import type { CheckRule } from '../domain/check.ts';

/** An answer with nothing in it. */
export const empty: CheckRule = {
  name: 'empty',
  about: 'The German has words, the English has none.',
  severity: 'error',
  pair: ({ segment, final }) =>
    final && /\p{L}/u.test(segment.source.text) && !/[\p{L}\p{N}]/u.test(final.text)
      ? [{ message: 'The English is empty.', remedy: 'Translate it, or send it again.' }]
      : [],
};
