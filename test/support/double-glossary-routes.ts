import type { ServerResponse } from 'node:http';
import type { DoubleRequest } from './double-faults.ts';
import { send } from './double-faults.ts';
import {
  type DoubleDictionary,
  type DoubleGlossaries,
  type DoubleGlossary,
  dictionaryFrom,
  Refusal,
} from './double-glossaries.ts';

/** Both versions of the glossaries' part of the API. @throws Refusal */
export function glossaryRoute(request: DoubleRequest, response: ServerResponse, glossaries: DoubleGlossaries): void {
  const [, version, room, id, part] = request.path.split('/');
  if (room !== 'glossaries' || (version !== 'v2' && version !== 'v3')) throw new Refusal(404, 'Not found');
  const answer = (version === 'v2' ? routeV2 : routeV3)(request, glossaries, id, part);
  if (answer === undefined) response.writeHead(204).end();
  else if (typeof answer === 'string') send(response, 200, answer, 'text/tab-separated-values');
  else send(response, request.method === 'POST' ? 201 : 200, JSON.stringify(answer));
}

type Route = (
  request: DoubleRequest,
  glossaries: DoubleGlossaries,
  id: string | undefined,
  part: string | undefined,
) => object | string | undefined;

const routeV2: Route = ({ method, form }, glossaries, id, part) => {
  const shown = (glossary: DoubleGlossary) => glossary.dictionaries.length === 1;
  if (id === undefined && method === 'GET') {
    return { glossaries: [...glossaries.all.values()].filter(shown).map(describeV2) };
  }
  if (id === undefined) return describeV2(glossaries.create(form.get('name') ?? '', [dictionaryOf(form, '')], true));
  if (method === 'DELETE') return glossaries.remove(id) as undefined;
  if (part === 'entries') return toTsv(glossaries.get(id).dictionaries[0]!);
  return describeV2(glossaries.get(id));
};

const routeV3: Route = (request, glossaries, id, part) => {
  const { method, form } = request;
  if (id === undefined && method === 'GET') return { glossaries: [...glossaries.all.values()].map(describeV3) };
  if (id === undefined) return describeV3(glossaries.create(form.get('name') ?? '', dictionariesOf(form)));
  if (method === 'PUT' && part === 'dictionaries') return replace(glossaries, id, form);
  if (method === 'PATCH') return patch(glossaries, id, form);
  if (method === 'DELETE') return glossaries.remove(id) as undefined;
  if (part === 'entries') return entriesV3(glossaries.get(id), form);
  return describeV3(glossaries.get(id));
};

function replace(glossaries: DoubleGlossaries, id: string, form: URLSearchParams): object {
  const dictionary = dictionaryOf(form, '');
  if (glossaries.get(id).immutable) throw new Refusal(400, 'This glossary cannot be edited');
  glossaries.replace(id, dictionary);
  return describeDictionary(dictionary);
}

function patch(glossaries: DoubleGlossaries, id: string, form: URLSearchParams): object {
  const glossary = glossaries.get(id);
  glossary.name = form.get('name') ?? glossary.name;
  for (const dictionary of dictionariesOf(form)) glossaries.replace(id, dictionary);
  return describeV3(glossary);
}

const entriesV3 = (glossary: DoubleGlossary, form: URLSearchParams): object => ({
  dictionaries: glossary.dictionaries
    .filter(({ source_lang }) => source_lang === form.get('source_lang')?.toLowerCase())
    .filter(({ target_lang }) => target_lang === (form.get('target_lang')?.toLowerCase() ?? target_lang))
    .map((dictionary) => ({ ...describeDictionary(dictionary), entries: toTsv(dictionary), entries_format: 'tsv' })),
});

const dictionaryOf = (form: URLSearchParams, prefix: string): DoubleDictionary =>
  dictionaryFrom(
    form.get(`${prefix}source_lang`) ?? '',
    form.get(`${prefix}target_lang`) ?? '',
    form.get(`${prefix}entries`) ?? '',
    form.get(`${prefix}entries_format`) ?? 'tsv',
  );

function dictionariesOf(form: URLSearchParams): DoubleDictionary[] {
  const dictionaries: DoubleDictionary[] = [];
  for (let index = 0; form.has(`dictionaries[${index}].entries`); index += 1) {
    dictionaries.push(dictionaryOf(form, `dictionaries[${index}].`));
  }
  return dictionaries;
}

const describeDictionary = ({ source_lang, target_lang, pairs }: DoubleDictionary) => ({
  source_lang,
  target_lang,
  entry_count: pairs.length,
});

const describeV3 = ({ glossary_id, name, creation_time, dictionaries }: DoubleGlossary): object => ({
  glossary_id,
  name,
  creation_time,
  dictionaries: dictionaries.map(describeDictionary),
});

const describeV2 = ({ glossary_id, name, creation_time, dictionaries }: DoubleGlossary): object => ({
  glossary_id,
  name,
  ready: true,
  creation_time,
  ...describeDictionary(dictionaries[0]!),
});

const toTsv = ({ pairs }: DoubleDictionary): string => pairs.map(({ de, en }) => `${de}\t${en}`).join('\n');
