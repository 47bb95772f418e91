import type { ExchangeFormat, ExchangeName } from '../domain/exchange.ts';

const LOAD: Readonly<Record<ExchangeName, () => Promise<ExchangeFormat>>> = {
  xlsx: async () => (await import('./xlsx.ts')).xlsxExchange,
  docx: async () => (await import('./docx.ts')).docxExchange,
  xliff: async () => (await import('./xliff.ts')).xliffExchange,
  tmx: async () => (await import('./tmx.ts')).tmxExchange,
  tsv: async () => (await import('./tsv.ts')).tsvExchange,
  md: async () => (await import('./markdown.ts')).markdownExchange,
};

/** A kind of file to review in; its code, and the packages that it needs, are only loaded now. */
export const loadExchange = (name: ExchangeName): Promise<ExchangeFormat> => LOAD[name]();

const NAMES: ReadonlyMap<string, ExchangeName> = new Map([
  ['xlsx', 'xlsx'],
  ['docx', 'docx'],
  ['xlf', 'xliff'],
  ['xliff', 'xliff'],
  ['tmx', 'tmx'],
  ['tsv', 'tsv'],
  ['md', 'md'],
]);

/** What kind of file it is, by how its name ends. */
export const exchangeOf = (path: string): ExchangeName | undefined =>
  NAMES.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
