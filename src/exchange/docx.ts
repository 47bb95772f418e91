import type { ExchangeFormat } from '../domain/exchange.ts';

/** A table in a document for Word and LibreOffice Writer. Texts are kept as XML can hold them, see `officeText`. */
export const docxExchange: ExchangeFormat = {
  name: 'docx',
  extension: '.docx',
  write: async (sheet) => await (await import('./docx-write.ts')).writeDocx(sheet),
  read: async (bytes, path) => await (await import('./docx-read.ts')).readDocx(bytes, path),
};
