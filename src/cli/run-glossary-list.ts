import { readConcepts, withArticles } from '../app/compose-glossary.ts';
import { countMentions, listGlossary } from '../app/list-glossary.ts';
import { openSettings } from '../app/settings.ts';
import { findConcepts, showConcepts } from '../app/show-concept.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import { formatList, formatShown } from './glossary-list-face.ts';
import { passedOver, printResult } from './glossary-output.ts';

/** The flags of `zweispalt glossary list` and `show` as commander hands them over. */
export interface GlossaryListFlags {
  readonly mentions?: true | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly json?: true | undefined;
}

export async function runGlossaryList(workspace: string, flags: GlossaryListFlags): Promise<ExitCode> {
  const settings = settingsOf(workspace, flags);
  const concepts = await readConcepts(settings);
  const counts = flags.mentions ? await withArticles(settings, passedOver, countMentions) : undefined;
  const list = listGlossary(concepts, counts);
  printResult(flags.json, list, formatList(list));
  return EXIT.done;
}

export async function runGlossaryShow(workspace: string, name: string, flags: GlossaryListFlags): Promise<ExitCode> {
  const settings = settingsOf(workspace, flags);
  const concepts = findConcepts(name, await readConcepts(settings));
  const shown = await withArticles(settings, passedOver, (articles) => showConcepts(concepts, articles));
  printResult(flags.json, shown, shown.flatMap(formatShown));
  return EXIT.done;
}

const settingsOf = (workspace: string, { glossary }: GlossaryListFlags) =>
  openSettings(workspace, glossary === undefined ? {} : { glossary });
