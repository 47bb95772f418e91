import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/domain/errors.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { elementsOf, liveParts } from '../support/inert.ts';
import { makeWorkspace, type RunOptions, type RunResult, type Workspace } from '../support/workspace.ts';

const SOUND = 'Präsident Tokajew hat den Abzug angekündigt.\n';
const GLOSSARY = 'Tokayev: {de: [Tokajew], kind: person}\n';

let double: DeeplDouble;
let workspace: Workspace;

beforeEach(async () => {
  double = await startDeeplDouble({ translate: (text) => text.replaceAll('Präsident', 'President') });
  workspace = makeWorkspace({ 'glossary/names.yaml': GLOSSARY });
});
afterEach(async () => {
  workspace.remove();
  await double.close();
});

const run = (options: RunOptions = {}) =>
  workspace.run({
    ...options,
    env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url },
    flags: { failOn: 'never', ...options.flags },
  });

const article = (name: string, content: string | Uint8Array) => workspace.write(`input/${name}`, content);
const translation = (name: string) => workspace.read(`output/${name}/translation.${name.split('.').at(-1)}`);
const sentTexts = () => double.bodies.flatMap((body) => body.getAll('text'));
const failures = ({ events }: RunResult) => events.filter(({ type }) => type === 'file-failed');
const skipped = ({ events }: RunResult) =>
  events.flatMap((event) => (event.type === 'file-skipped' ? [[event.path, event.reason]] : []));
const rowsOf = (name: string): { source: string; target: string }[] =>
  workspace
    .read(`output/${name}/bilingual.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('what a file holds', () => {
  test.each(['txt', 'md', 'html'])('nothing, or nothing but blanks (%s)', async (format) => {
    article(`leer.${format}`, '');
    article(`blank.${format}`, ' \n\t\n\u00a0\n');
    expect((await run()).exit).toBe(0);
    expect(double.counters.translations).toBe(0);
    expect(translation(`leer.${format}`)).toBe('');
    expect(liveParts(workspace.read(`output/leer.${format}/bilingual.html`))).toEqual([]);
  });

  test.each([
    ['NUL bytes', Buffer.from('Ein Satz\0 mit einem Loch.\n'), /NUL/],
    ['damaged UTF-8', Buffer.concat([Buffer.from('Größe, Füße, Bäume, Öl '), Buffer.from([0xc3, 0x28])]), /damaged/],
    ['a PDF', Buffer.from('%PDF-1.7 und so weiter\n'), /PDF/],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), /10(?:\.0)? MB/],
  ])(
    '%s: the file fails with its reason, the others are translated, nothing of it is sent',
    async (_, bytes, reason) => {
      article('faulty.txt', bytes);
      article('sound.txt', SOUND);
      const result = await run();
      expect(result.exit).toBe(2);
      expect(failures(result)).toEqual([expect.objectContaining({ message: expect.stringMatching(reason) })]);
      expect(sentTexts()).toEqual([SOUND.trim()]);
      expect(translation('sound.txt')).toContain('Tokayev');
    },
  );

  test.each(['utf16le', 'utf-16be'])('UTF-16 with a byte order mark (%s) comes back as it came', async (encoding) => {
    const little = Buffer.from(`\ufeff${SOUND}`, 'utf16le');
    article('a.txt', encoding === 'utf16le' ? little : Buffer.from(little).swap16());
    expect((await run()).exit).toBe(0);
    const bytes = Buffer.from(workspace.snapshot('output/a.txt').get('translation.txt')!, 'latin1');
    const text = (encoding === 'utf16le' ? bytes : bytes.swap16()).toString('utf16le');
    expect(text).toBe('\ufeffPresident Tokayev hat den Abzug angekündigt.\n');
  });

  test('lone surrogates are replaced, and no file that is written holds one', async () => {
    article('a.txt', Buffer.from('\ufeffTokajew \ud800 sagte \udc00 es.\n', 'utf16le'));
    expect((await run()).exit).toBe(0);
    expect(sentTexts()).toEqual(['Tokajew \ufffd sagte \ufffd es.']);
    expect(rowsOf('a.txt')[0]!.target).toBe('Tokayev \ufffd sagte \ufffd es.');
  });

  test.each(['txt', 'md', 'html'])('a million blank lines (%s)', async (format) => {
    const [open, close] = format === 'html' ? ['<p>', '</p>'] : ['', ''];
    article(
      `a.${format}`,
      `${open}Der Anfang ist hier.${close}${'\n'.repeat(1_000_000)}${open}Das Ende ist hier.${close}\n`,
    );
    expect((await run()).exit).toBe(0);
    expect(rowsOf(`a.${format}`).map(({ source }) => source)).toEqual(['Der Anfang ist hier.', 'Das Ende ist hier.']);
  });

  test('10 MB in one line travel in sentences, come back whole, and are remembered', async () => {
    const sentence = 'Der Satz ist kurz, steht aber sehr oft in dieser einen Zeile. ';
    const line = sentence.repeat(Math.floor((10 * 1024 * 1024) / sentence.length)).trim();
    article('a.txt', `${line}\n`);
    expect((await run()).exit).toBe(0);
    expect(translation('a.txt') === `${line}\n`).toBe(true);
    expect(double.counters.translations).toBeLessThan(200);
    double.reset();
    expect((await run()).exit).toBe(0);
    expect(double.counters.translations).toBe(0);
  });

  test('a paragraph of a hundred thousand tags', async () => {
    article('a.html', `<p>${'Das <b>ist</b> so. '.repeat(50_000)}</p>`);
    expect((await run({ flags: { engine: 'memory' } })).exit).toBe(3);
    expect(rowsOf('a.html')).toHaveLength(1);
  });

  test('elements nested ten thousand deep', async () => {
    article('a.html', `${'<div>'.repeat(10_000)}<p>${SOUND}`);
    article('sound.txt', SOUND);
    const result = await run();
    expect([0, 2]).toContain(result.exit);
    expect(translation('sound.txt')).toContain('Tokayev');
  });
});

describe('what looks like our own marks', () => {
  const LOOKALIKES = [
    '⟦not translated⟧ Das steht so im Text.',
    'Hier steht <g i="1">ein Element</g> als Text, und <x i="2"/> auch.',
    'Entitäten wie &lt;g i="1"&gt; und &amp; und &#60; bleiben Text.',
    'Zeichen für den Hausgebrauch: \ue000\ue001\uf8ff und noch eines.',
    '{{1}} und %s und $1 und $name und \\1 sind Text.',
    '__proto__ und constructor sind Text, toString auch.',
  ];

  test.each(['txt', 'md', 'html'])('comes back to the letter (%s)', async (format) => {
    const plain = LOOKALIKES.map((text) =>
      format === 'txt' ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
    // One with a real mark makes all of its batch travel as markup.
    const marked = format === 'txt' ? 'Der letzte.' : 'Der <b>letzte</b>.';
    const [open, close] = format === 'html' ? ['<p>', '</p>'] : ['', ''];
    article(`a.${format}`, `${[...plain, marked].map((text) => `${open}${text}${close}`).join('\n\n')}\n`);
    expect((await run()).exit).toBe(0);
    const rows = rowsOf(`a.${format}`);
    expect(rows.slice(0, -1).map(({ target }) => target)).toEqual(rows.slice(0, -1).map(({ source }) => source));
    if (format !== 'md') expect(rows.map(({ source }) => source)).toEqual([...LOOKALIKES, 'Der letzte.']);
  });

  test.each(['=1+1', '+49 30 1234', '-Werbung', '@name', '\t=cmd', '＝1+1'])(
    'a cell that begins with a formula’s sign (%j) is none in the table',
    async (start) => {
      article('a.txt', `Der Satz.\n\n${start} ist der Anfang eines Satzes.\n`);
      await run();
      const cells = workspace
        .read('output/a.txt/bilingual.tsv')
        .split('\n')
        .flatMap((row) => row.split('\t'));
      expect(cells.length).toBeGreaterThan(9);
      expect(cells.filter((cell) => /^"?\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    },
  );
});

describe('what a file is called', () => {
  const LONG = `${'ü'.repeat(125)}n.txt`;
  const NAMES = [
    `"quotes" 'and' \`ticks\`.txt`,
    `<script>alert(1)<⁄script>.txt`,
    `<img src=x onerror=alert(1)>.md`,
    `a&b;c#d?e%2e%2e%2f.txt`,
    `javascript:alert(1).html`,
    `-rf.txt`,
    `$(touch owned).txt`,
    `__proto__.txt`,
    `constructor/toString.txt`,
    'con.aux.txt',
    LONG,
  ];

  test('strange names are names: each has its folder, and no page comes to life', async () => {
    for (const name of NAMES) article(name, `Tokajew sprach, steht in ${NAMES.indexOf(name)}.\n`);
    expect(Buffer.byteLength(LONG)).toBe(255);
    expect((await run()).exit).toBe(0);
    for (const name of NAMES) expect(translation(name)).toContain('Tokayev sprach');
    const index = workspace.read('output/index.html');
    expect(liveParts(index)).toEqual([]);
    for (const name of NAMES) {
      for (const page of ['bilingual.html', 'diff.html']) {
        expect(liveParts(workspace.read(`output/${name}/${page}`)), `${name}/${page}`).toEqual([]);
      }
    }
    expectLinksToLead(index, NAMES.length);
  });

  /** Every relative link of the index leads to a file that is there. */
  function expectLinksToLead(index: string, least: number): void {
    const links = elementsOf(index).flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => (name === 'href' && !/^(?:#|https?:)/.test(value) ? [value] : [])),
    );
    expect(links.length).toBeGreaterThanOrEqual(least);
    for (const link of links) {
      const file = decodeURIComponent(link.split('#')[0]!);
      expect(() => workspace.read(`output/${file}`), link).not.toThrow();
    }
  }

  test.each(['zwei\nZeilen.txt', 'esc\u001b[2J.txt', 'um\u202ekehr.txt', 'nul\u2028zeile.txt'])(
    'a name that could deceive (%j) is not read, and is shown written out',
    async (name) => {
      article(name, SOUND);
      article('sound.txt', SOUND);
      const result = await run();
      expect(result.exit).toBe(0);
      const [[path, reason]] = skipped(result) as [[string, string]];
      expect(path).toMatch(/\\u\{[0-9a-f]+\}/);
      expect(path).not.toMatch(/[\n\u001b\u202e\u2028]/);
      expect(reason).toContain('control characters');
    },
  );

  test.each([
    ['capitals', 'a.txt', 'A.txt'],
    ['capitals of a folder', 'nau/a.txt', 'Nau/a.txt'],
    ['how a letter is put together', 'f\u00fcr.txt', 'fu\u0308r.txt'],
  ])('names that differ in %s alone are an error that names both, and nothing is sent', async (_, one, other) => {
    article(one, 'Der erste Satz.\n');
    article(other, 'Der zweite Satz.\n');
    await expect(run()).rejects.toMatchObject({
      code: 'article',
      message: expect.stringContaining('the same name'),
      hint: expect.stringContaining('rename one'),
    });
    expect(double.counters.requests).toBe(0);
    expect(await run({ paths: [`input/${one}`] })).toMatchObject({ exit: 0 });
  });

  test('an article named like the list of all articles fails with the way out, the others are translated', async () => {
    article('index.html', '<p>Das ist die Startseite.</p>');
    article('nau/index.html', '<p>Das ist ein Artikel.</p>');
    const result = await run();
    expect(result.exit).toBe(2);
    expect(failures(result)).toEqual([expect.objectContaining({ message: expect.stringContaining('list of all') })]);
    expect(workspace.read('output/nau/index.html/translation.html')).toContain('Das ist ein Artikel');
    expect(workspace.read('output/index.html')).toContain('nau/index.html');
  });

  test('two files with one name from two folders are an error that names both, and nothing is sent', async () => {
    workspace.write('one/a.txt', SOUND);
    workspace.write('two/a.txt', 'Ein anderer Satz.\n');
    const both = run({ paths: ['one/a.txt', 'two/a.txt'] });
    await expect(both).rejects.toMatchObject({
      code: 'article',
      message: expect.stringMatching(/one\/a\.txt.*two\/a\.txt/),
    });
    expect(double.counters.requests).toBe(0);
  });

  test('a folder named like an article, and one named like what is written', async () => {
    article('a.txt/b.txt', SOUND);
    article('a.txt/translation.txt', SOUND);
    article('a.txt/bilingual.html/c.txt', SOUND);
    expect((await run()).exit).toBe(0);
    for (const name of ['a.txt/b.txt', 'a.txt/translation.txt', 'a.txt/bilingual.html/c.txt']) {
      expect(translation(name)).toContain('Tokayev');
    }
  });

  test('links out of the folder and in circles are not followed', async () => {
    workspace.write('secret/passwd.txt', 'Das darf nicht hinaus.\n');
    article('sound.txt', SOUND);
    mkdirSync(join(workspace.dir, 'input/sub'));
    symlinkSync(join(workspace.dir, 'secret'), join(workspace.dir, 'input/out'));
    symlinkSync(join(workspace.dir, 'secret/passwd.txt'), join(workspace.dir, 'input/out.txt'));
    symlinkSync('..', join(workspace.dir, 'input/sub/circle'));
    symlinkSync('self.txt', join(workspace.dir, 'input/self.txt'));
    const result = await run();
    expect(result.exit).toBe(0);
    expect(sentTexts()).toEqual([SOUND.trim()]);
    expect(skipped(result)).toHaveLength(4);
  });
});

describe('what a run leans on', () => {
  const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`)
    .join('\n')}\n`;

  test.each([
    ['glossary/bomb.yaml', BOMB, 'glossary'],
    ['glossary/tag.yaml', 'A: !!js/function "function () {}"\n', 'glossary'],
    ['glossary/tab.yaml', 'A:\n\tde: [B]\n', 'glossary'],
    ['zweispalt.yaml', BOMB, 'settings'],
    ['zweispalt.yaml', 'output: ../../etc\ninput: ../..\n', 'settings'],
    ['memory/dtd.tmx', '<!DOCTYPE tmx SYSTEM "file:///etc/passwd"><tmx version="1.4"><body/>', 'memory'],
    ['memory/broken.tmx', '<tmx version="1.4"><header/><body><tu>', 'memory'],
  ])('%s is refused before anything is sent', async (name, content, code) => {
    article('a.txt', SOUND);
    workspace.write(name, content);
    const error = (await run().catch((thrown: unknown) => thrown)) as AppError;
    expect(error).toMatchObject({ name: 'AppError', code });
    expect([error.hint, ...error.faults.map(({ hint }) => hint)].filter(Boolean)).not.toEqual([]);
    expect(double.counters.requests).toBe(0);
  });

  test('entities of a TMX file are never opened, however many they would be', async () => {
    workspace.write('secret.txt', 'GEHEIM');
    const lol = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
      '',
    );
    workspace.write(
      'memory/lol.tmx',
      `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY l0 "lol">${lol}<!ENTITY x SYSTEM "file://${workspace.dir}/secret.txt">]>
<tmx version="1.4"><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>Der Satz.</seg></tuv><tuv xml:lang="en"><seg>&l12;&x;</seg></tuv></tu></body></tmx>`,
    );
    article('a.txt', 'Der Satz.\n');
    const outcome = await run().then(
      () => translation('a.txt'),
      (error: Error) => error.message,
    );
    expect(outcome).not.toContain('GEHEIM');
    expect(outcome).not.toContain('lol'.repeat(100));
  });
});

describe('pages', () => {
  const ATTACKS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "'--></style></title></textarea><script>alert(1)</script>",
    '<a href="javascript:alert(1)" style="position:fixed">Klick</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    '[Klick](javascript:alert(1)) <!-- ]]> -->',
  ];
  const text = ATTACKS.map((attack) => `Der Satz mit ${attack} darin.`);
  const escaped = text.map((one) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

  test('what an article, a name, an engine or a memory says stays text on every page that we write', async () => {
    const evil = ATTACKS.join(' ');
    await double.close();
    double = await startDeeplDouble({ translate: (one) => `${one} ${evil}` });
    workspace.write(
      'glossary/evil.yaml',
      `${JSON.stringify(`Serdyukov ${evil}`)}: {en: ${JSON.stringify(`Serdyukov <b>`)}, de: [Satz], note: ${JSON.stringify(evil)}}\n`,
    );
    article('a.txt', `${text.join('\n\n')}\n`);
    article(
      'b.md',
      `---\ntitle: ${JSON.stringify(evil)}\nauthor: ${JSON.stringify(evil)}\nurl: "javascript:alert(1)"\n---\n\n${escaped.join('\n\n')}\n`,
    );
    article(
      'c.html',
      `<title>${escaped[0]}</title><meta name=author content='&lt;script>'>${escaped.map((one) => `<p>${one}</p>`).join('')}`,
    );
    await run();
    workspace.write('glossary/evil.yaml', '"</style><script>x": {en: "<u>Other</u>", de: [Satz]}\n');
    await run();
    for (const [name, page] of workspace.snapshot('output')) {
      if (!name.endsWith('.html') || name.includes('translation.')) continue;
      expect(liveParts(page), name).toEqual([]);
    }
    expect(workspace.read('output/a.txt/bilingual.html')).toContain('&lt;script&gt;alert(1)');
  });

  test('a page keeps its own scripts, and no text becomes one', async () => {
    const own =
      '<script>var mine = 1;</script><p onclick="mine()" style="color:red">Der <a href="javascript:mine()">erste</a> Satz.</p>';
    await double.close();
    double = await startDeeplDouble({ translate: (one) => `${one} ${ATTACKS.join(' ')}` });
    article('a.html', `<!doctype html><body>${own}${escaped.map((one) => `<p>${one}</p>`).join('')}</body>`);
    await run();
    const before = elementsOf(workspace.read('input/a.html'));
    const after = elementsOf(translation('a.html'));
    const shape = (elements: typeof before) =>
      elements
        .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name, value }) => `${name}=${value}`)].join(' '))
        .sort();
    const ours = shape(after).filter((one) => !one.startsWith('html'));
    expect(ours).toEqual(shape(before).filter((one) => !one.startsWith('html')));
    expect(translation('a.html')).toContain('<script>var mine = 1;</script>');
  });
});
