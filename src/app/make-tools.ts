import type { Settings } from '../domain/settings.ts';
import { compileNames } from '../glossary/name-keeper.ts';
import { contextOf } from '../translate/context.ts';
import { OutputFolder } from '../write/output-folder.ts';
import type { ThreadData } from './article-messages.ts';
import { articleOpener } from './article-opener.ts';
import type { MakeTools } from './make-article.ts';
import { pairsByText } from './sent-pairs.ts';
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
    sentWith: pairsByText(names, concepts, settings.engine.glossary === 'on' ? names.pairs() : []),
    contextOf: contextMaker(settings),
  };
}

/** What goes along with an article's texts, as the settings say. */
export const contextMaker =
  ({ engine }: Settings): TranslateTools['contextOf'] =>
  (article, segments) =>
    engine.context === 'article' ? contextOf(article, segments) : undefined;
