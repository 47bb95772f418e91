import { SaxesParser } from 'saxes';
import type { GlossaryPair } from '../../src/domain/names.ts';
import type { DoubleRequest } from './double-faults.ts';
import { type DoubleGlossaries, Refusal } from './double-glossaries.ts';

/** Translates plain text: tags are taken out before, as the service does. */
export type DoubleTranslator = (
  text: string,
  options: { readonly glossary: readonly GlossaryPair[]; readonly target: string },
) => string;

export interface DoubleTranslation {
  readonly detected_source_language: string;
  readonly text: string;
  readonly billed_characters: number;
  readonly model_type_used: string;
}

const MAX_TEXTS = 50;
const MAX_BYTES = 128 * 1024;

/** Answers a request to translate, with the service's limits. @throws Refusal */
export function translateForm(
  { form, bytes }: DoubleRequest,
  glossaries: DoubleGlossaries,
  translate: DoubleTranslator,
): readonly DoubleTranslation[] {
  const texts = form.getAll('text');
  if (bytes > MAX_BYTES) throw new Refusal(413, 'Request too large');
  if (texts.length === 0 || texts.length > MAX_TEXTS) throw new Refusal(400, `Bad number of texts: ${texts.length}`);
  const target = form.get('target_lang')?.toLowerCase() ?? '';
  if (target !== 'en-us' && target !== 'en-gb') throw new Refusal(400, "Value for 'target_lang' not supported.");
  const id = form.get('glossary_id');
  if (id !== null && form.get('source_lang') === null) throw new Refusal(400, 'A glossary needs a source language');
  const glossary = id === null ? [] : glossaries.pairsFor(id);
  const xml = form.get('tag_handling') === 'xml';
  const ignored = (form.get('ignore_tags') ?? '').split(',').filter(Boolean);
  return texts.map((text) => ({
    detected_source_language: 'DE',
    text: xml
      ? translateXml(text, ignored, (run) => translate(run, { glossary, target }))
      : translate(text, { glossary, target }),
    billed_characters: [...(xml ? unescapeXml(text.replace(/<[^>]*>/g, '')) : text)].length,
    model_type_used: form.get('model_type') ?? 'quality_optimized',
  }));
}

/** Text runs are translated, tags and what stands in ignored ones are kept. Malformed XML is refused, as by version 2. */
function translateXml(xml: string, ignored: readonly string[], translate: (text: string) => string): string {
  checkXml(xml);
  const inside: string[] = [];
  const parts = xml.split(/(<[^>]*>)/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return inside.some((name) => ignored.includes(name)) ? part : translateRun(part, translate);
      const name = /[\w]+/.exec(part)?.[0] ?? '';
      if (part.startsWith('</')) inside.pop();
      else if (!part.endsWith('/>')) inside.push(name);
      return part;
    })
    .join('');
}

const translateRun = (run: string, translate: (text: string) => string): string =>
  run.trim() === '' ? run : escapeXml(translate(unescapeXml(run)));

function checkXml(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Refusal(400, 'Tag handling parsing failed, please check input.');
  });
  parser.write(`<r>${xml}</r>`).close();
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescapeXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
