import { composeGlossaries } from '../app/compose.ts';
import { readConcepts } from '../app/compose-glossary.ts';
import { planEdits } from '../app/edit-glossary.ts';
import { planPull } from '../app/pull-glossary.ts';
import { isPushNeeded, type PushPlan, type PushTools, planPush, push } from '../app/push-glossary.ts';
import { openSettings } from '../app/settings.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import { visible } from '../domain/visible.ts';
import { confirm } from './confirm.ts';
import { plural } from './format-text.ts';
import { printResult, warn } from './glossary-output.ts';
import { type OfferFlags, offerEdits } from './offer-edits.ts';
import { idleWords, termWords } from './term-words.ts';

/** The flags of `zweispalt glossary pull` as commander hands them over. */
export interface PullFlags extends OfferFlags {
  readonly name?: string | undefined;
  readonly file?: string | undefined;
}

/** The flags of `zweispalt glossary push`. */
export interface PushFlags extends OfferFlags {
  readonly name?: string | undefined;
  readonly prune?: true | undefined;
  readonly glossary?: readonly string[] | undefined;
}

export async function runGlossaryPull(workspace: string, flags: PullFlags): Promise<ExitCode> {
  const settings = openSettings(workspace, {});
  const { glossaries } = await composeGlossaries(settings);
  const { from, edits, ...plan } = await planPull(flags.name, glossaries, settings);
  const { taken, known, left } = plan;
  const into = edits.map((edit) => (flags.file === undefined ? edit : { ...edit, file: flags.file }));
  const lines = [...left.map(({ reason }) => `left out: ${visible(reason)}`), ...termWords(from.name, plan)];
  for (const line of lines) warn(line);
  return offerEdits(planEdits(settings, into), settings, flags, { from, taken, known, left }, idleWords(plan));
}

export async function runGlossaryPush(workspace: string, flags: PushFlags): Promise<ExitCode> {
  const { name, prune, glossary, dryRun, yes, json } = flags;
  const settings = openSettings(workspace, glossary === undefined ? {} : { glossary });
  const engine = await composeGlossaries(settings);
  const request = { prune: prune === true, ...(name !== undefined && { name }) };
  const plan = await planPush(await readConcepts(settings), request, engine.glossaries);
  for (const { label, de, reason } of plan.unsent)
    warn(`not for DeepL: ${[label, ...de].map(visible).join(', ')}: ${reason}`);
  if (!json) for (const line of formatPush(plan)) process.stdout.write(`${line}\n`);
  const isWanted =
    isPushNeeded(plan) && !dryRun && (yes === true || (await confirm('Send this to DeepL?', 'nothing was sent')));
  const prepare: PushTools['prepare'] = (pairs) => engine.prepare(pairs, settings.target);
  const { pushed, warning } = isWanted
    ? await push(plan, { glossaries: engine.glossaries, prepare })
    : { pushed: false, warning: undefined };
  if (warning !== undefined) warn(warning);
  const said = isPushNeeded(plan) ? 'Nothing was sent.' : 'There is nothing to send.';
  if (json) printResult(json, { ...plan, pairs: plan.pairs.length, pushed, warning }, []);
  else warn(pushed ? 'Sent.' : said);
  return EXIT.done;
}

function formatPush({ into, name, added, changed, removed, kept, same }: PushPlan): string[] {
  const which = visible(into?.name ?? name ?? 'zweispalt');
  return [
    ...removed.map(({ de, en }) => `- ${visible(de)} → ${visible(en)}`),
    ...changed.map(({ de, en, before }) => `~ ${visible(de)} → ${visible(en)} (was ${visible(before)})`),
    ...added.map(({ de, en }) => `+ ${visible(de)} → ${visible(en)}`),
    ...(kept.length > 0
      ? [`${plural(kept.length, 'pair')} there that your glossary does not have: kept (--prune takes them out)`]
      : []),
    `${into ? '' : 'new '}DeepL glossary “${which}”: ${added.length} new, ${changed.length} changed, ${removed.length} taken out, ${same} the same`,
  ];
}
