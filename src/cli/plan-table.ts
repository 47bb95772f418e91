import { costOf } from '../app/cost.ts';
import type { ArticlePlan } from '../app/events.ts';
import type { Load } from '../app/load.ts';
import type { TranslateOutcome } from '../app/translate.ts';
import type { Price } from '../domain/settings.ts';
import { formatCount, formatTable, plural } from './format-text.ts';

/** What a dry run found, a row an article. */
export function planTable({ survey, requests }: TranslateOutcome, price: Price | undefined): string[] {
  const row = (plan: ArticlePlan) => [
    plan.article,
    ...[plan.segments, plan.reviewed, plan.remembered, plan.skipped, plan.toSend, plan.characters].map(formatCount),
  ];
  const sumUp = (pick: (plan: ArticlePlan) => number) => survey.plans.reduce((all, plan) => all + pick(plan), 0);
  const sum = (pick: (plan: ArticlePlan) => number) => formatCount(sumUp(pick));
  const total = [
    'total',
    sum(({ segments }) => segments),
    sum(({ reviewed }) => reviewed),
    sum(({ remembered }) => remembered),
    sum(({ skipped }) => skipped),
    sum(({ toSend }) => toSend),
    sum(({ characters }) => characters),
  ];
  const head = ['article', 'segments', 'reviewed', 'remembered', 'furniture', 'to send', 'characters'];
  const { texts, allowance, fitting } = survey.load;
  const billed = sumUp(({ characters }) => characters);
  const table = formatTable([head, ...survey.plans.map(row), total]);
  if (requests === 0 && billed > 0) return [...table, `${lackLine(billed, price)}; nothing was sent`];
  const all = `${plural(requests, 'request')}${money(billed, price)}`;
  return allowance && fitting.texts < texts
    ? [...table, budgetLine(allowance, fitting, price), `All of it: ${all}; nothing was sent`]
    : [...table, `${all}; nothing was sent`];
}

/** Where no engine is asked. */
const lackLine = (characters: number, price: Price | undefined): string =>
  `0 requests: the memory answers alone, and lacks ${formatCount(characters)} characters${money(characters, price)}`;

const budgetLine = (
  { limit, characters }: NonNullable<Load['allowance']>,
  fitting: Load['fitting'],
  price: Price | undefined,
): string =>
  `The budget of this ${limit} leaves ${formatCount(characters)} characters: ` +
  `${plural(fitting.texts, 'text')} of ${formatCount(fitting.characters)} characters would be sent${money(fitting.characters, price)}`;

const money = (characters: number, price: Price | undefined): string =>
  price ? `, ${costOf(characters, price).toFixed(2)} ${price.currency}` : '';
