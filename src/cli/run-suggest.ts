import { resolve } from 'node:path';
import { composeLook } from '../app/compose.ts';
import type { Watch } from '../app/events.ts';
import { openSettings } from '../app/settings.ts';
import { type SuggestOutcome, suggestFrom } from '../app/suggest-names.ts';
import { refuseExisting, writeSuggestions } from '../app/write-suggestions.ts';
import type { Concept } from '../domain/concept.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { visible } from '../domain/visible.ts';
import { suggestionsYaml } from '../glossary/suggest/suggest-yaml.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import { askSuggestions } from './ask-suggestions.ts';
import { offerAdditions } from './offer-additions.ts';
import { formatOutcome, formatTaken } from './suggest-face.ts';
import type { SuggestFlags } from './suggest-flags.ts';
import { terminalAsk } from './terminal-ask.ts';

/** Gathers names that the glossary lacks and proposes entries. @returns the exit code */
export async function runSuggest(paths: readonly string[], flags: SuggestFlags): Promise<ExitCode> {
  const { workspace, input, glossary } = flags;
  const settings = openSettings(workspace, {
    ...(input !== undefined && { input }),
    ...(glossary !== undefined && { glossary }),
  });
  if (flags.output !== undefined) refuseExisting(resolve(workspace, flags.output));
  const { look, concepts, findArticles, close } = await composeLook(settings, sayWhatIsSkipped);
  try {
    const files = await findArticles(paths.map((path) => resolve(workspace, path)));
    const outcome = await suggestFrom(files, { look, concepts }, flags.all);
    if (flags.ask) await askAndShow(outcome, concepts, settings, flags);
    else await show(outcome, outcome.suggestions, flags, formatOutcome(outcome, flags.output));
    return outcome.faulty.length > 0 ? EXIT.input : EXIT.done;
  } finally {
    close();
  }
}

/** New entries are written before anything else is asked: an hour of answers is not lost by a Ctrl-C. */
async function askAndShow(
  outcome: SuggestOutcome,
  concepts: readonly Concept[],
  settings: Settings,
  flags: SuggestFlags,
): Promise<void> {
  const { ask, close } = terminalAsk();
  const { entries, additions } = await askSuggestions(outcome.suggestions, ask, concepts).finally(close);
  const lines = formatTaken(outcome, entries.length, flags.output);
  // A patch without entries is no file, and nothing for a pipe.
  if (entries.length === 0 && !flags.json) say(lines);
  else await show(outcome, flags.json ? [...entries, ...additions] : entries, flags, lines);
  await offerAdditions(additions, settings);
}

async function show(
  outcome: SuggestOutcome,
  chosen: readonly Suggestion[],
  { workspace, output, json }: SuggestFlags,
  lines: readonly string[],
): Promise<void> {
  const text = json ? `${JSON.stringify(forPrograms(outcome, chosen))}\n` : suggestionsYaml(chosen);
  if (output === undefined) process.stdout.write(text);
  else await writeSuggestions(resolve(workspace, output), text);
  if (!json || output !== undefined) say(lines);
}

const say = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
};

const forPrograms = ({ articles, leftOut, faulty }: SuggestOutcome, suggestions: readonly Suggestion[]) => ({
  articles,
  leftOut,
  faulty: faulty.map(({ path, error }) => ({ path, message: error.message })),
  suggestions,
});

const sayWhatIsSkipped: Watch = (event) => {
  if (event.type === 'file-skipped') {
    process.stderr.write(`skipped  ${visible(event.path)}: ${visible(event.reason)}\n`);
  }
};
