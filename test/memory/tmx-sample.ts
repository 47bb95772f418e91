import type { MemoryEntry } from '../../src/domain/memory.ts';

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const tmx = (body: string, prolog = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}
<tmx version="1.4"><header srclang="de" adminlang="en" segtype="paragraph" creationtool="t" creationtoolversion="1"
 o-tmf="t" datatype="plaintext"/><body>${body}</body></tmx>`;

/** A unit from the insides of its segments. */
export const tu = (german: string, english: string, lang = 'en-GB'): string =>
  `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="${lang}"><seg>${english}</seg></tuv></tu>`;

/** Entries without marks as a TMX file. */
export const tmxOf = (entries: readonly MemoryEntry[]): string =>
  tmx(
    entries
      .map(({ source, target, language }) => tu(escaped(source.text), escaped(target.text.text), language))
      .join('\n'),
  );
