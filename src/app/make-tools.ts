import type { Concept } from '../domain/concept.ts';
import type { NameKeeper } from '../domain/names.ts';
import type { Settings } from '../domain/settings.ts';
import { compileNames } from '../glossary/name-keeper.ts';
import { contextOf } from '../translate/context.ts';
import { OutputFolder } from '../write/output-folder.ts';
import type { ThreadData } from './article-messages.ts';
import { articleOpener } from './article-opener.ts';
import type { MakeTools } from './make-article.ts';
import { pairsByText, type SentWith } from './sent-pairs.ts';
import type { TranslateTools } from './tools.ts';

/** Builds what making articles needs, in whichever thread. @param stdin what the path `-` stands for */
export function makeTools({ force, concepts, ...data }: ThreadData, stdin?: Uint8Array): MakeTools {
  const { settings } = data;
  const names = compileNames(concepts);
  return {
    ...data,
    names,
    open: articleOpener(settings, stdin),
    outputs: new OutputFolder(settings.output, force),
    sentWith: sentToday(settings, concepts, names),
    contextOf: contextMaker(settings),
  };
}

/** The pairs that the engine's glossary would hold for a text, as settings and glossary are now. */
export const sentToday = ({ engine }: Settings, concepts: readonly Concept[], names: NameKeeper): SentWith =>
  pairsByText(names, concepts, engine.glossary === 'on' ? names.pairs() : []);

/** What goes along with an article's texts, as the settings say. */
export const contextMaker =
  ({ engine }: Settings): TranslateTools['contextOf'] =>
  (article, segments) =>
    engine.context === 'article' ? contextOf(article, segments) : undefined;
