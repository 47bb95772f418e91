import type { CheckRule } from '../domain/check.ts';
import { broken } from './broken.ts';
import { dates } from './dates.ts';
import { empty } from './empty.ts';
import { figures } from './figures.ts';
import { length } from './length.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { pending } from './pending.ts';
import { quotes } from './quotes.ts';
import { repeated } from './repeated.ts';
import { reviews } from './reviews.ts';
import { secondHand } from './second-hand.ts';
import { speech } from './speech.ts';
import { spellings } from './spellings.ts';
import { typography } from './typography.ts';
import { untranslated } from './untranslated.ts';

/** Every check; a new one is a file and a line here. Findings of one place stand in this order. */
export const RULES: readonly CheckRule[] = [
  names,
  spellings,
  pending,
  reviews,
  empty,
  untranslated,
  figures,
  dates,
  length,
  quotes,
  speech,
  secondHand,
  broken,
  markup,
  repeated,
  typography,
];
