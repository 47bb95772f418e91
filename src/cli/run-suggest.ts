import { resolve } from 'node:path';
import { composeLook } from '../app/compose.ts';
import type { Watch } from '../app/events.ts';
import { openSettings } from '../app/settings.ts';
import { type SuggestOutcome, suggestFrom } from '../app/suggest-names.ts';
import { refuseExisting, writeSuggestions } from '../app/write-suggestions.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import { visible } from '../domain/visible.ts';
import { suggestionsYaml } from '../glossary/suggest/suggest-yaml.ts';
import type { Suggestion } from '../glossary/suggest/suggestion.ts';
import { askSuggestions, terminalAsk } from './ask-suggestions.ts';
import { formatOutcome } from './suggest-face.ts';
import type { SuggestFlags } from './suggest-flags.ts';

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
    await show(outcome, flags.ask ? await asked(outcome) : outcome.suggestions, flags);
    return outcome.faulty.length > 0 ? EXIT.input : EXIT.done;
  } finally {
    close();
  }
}

async function asked({ suggestions }: SuggestOutcome): Promise<readonly Suggestion[]> {
  const { ask, close } = terminalAsk();
  try {
    return await askSuggestions(suggestions, ask);
  } finally {
    close();
  }
}

async function show(
  outcome: SuggestOutcome,
  chosen: readonly Suggestion[],
  { workspace, output, json }: SuggestFlags,
): Promise<void> {
  const text = json ? `${JSON.stringify(forPrograms(outcome, chosen))}\n` : suggestionsYaml(chosen);
  if (output === undefined) process.stdout.write(text);
  else await writeSuggestions(resolve(workspace, output), text);
  const lines = formatOutcome(outcome, chosen.length, output);
  if (!json || output !== undefined) process.stderr.write(`${lines.join('\n')}\n`);
}

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
