import type { ExchangeFormat } from '../domain/exchange.ts';

/** A workbook for Excel and LibreOffice Calc. Texts are kept as XML can hold them, see `officeText`. */
export const xlsxExchange: ExchangeFormat = {
  name: 'xlsx',
  extension: '.xlsx',
  write: async (sheet) => await (await import('./xlsx-write.ts')).writeXlsx(sheet),
  read: async (bytes, path) => await (await import('./xlsx-read.ts')).readXlsx(bytes, path),
};
