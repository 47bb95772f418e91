import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { readTmx } from '../../src/memory/tmx-reader.ts';
import { tmx, tu } from './tmx-sample.ts';

const read = (text: string) => readTmx({ name: 'm.tmx', text });
const only = (text: string) => {
  const entries = read(text);
  expect(entries).toHaveLength(1);
  return entries[0]!;
};
const failure = (text: string): AppError => {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  }
  throw new Error('it was read');
};

describe('a TMX file', () => {
  test('gives each German paragraph with its English', () => {
    expect(read(tmx(tu('Guten Tag', 'Good day') + tu('Danke', 'Thanks', 'EN_us')))).toEqual([
      { source: { text: 'Guten Tag', marks: [] }, targets: [{ lang: 'en-gb', text: { text: 'Good day', marks: [] } }] },
      { source: { text: 'Danke', marks: [] }, targets: [{ lang: 'en-us', text: { text: 'Thanks', marks: [] } }] },
    ]);
  });

  test('may have English first, regional German, further languages and the lang attribute of TMX 1.1', () => {
    const body = `<tu><note>by <b>hand</b></note><prop type="x">1</prop>
      <tuv lang="EN-US"><prop type="y">2</prop><seg>snow</seg></tuv><tuv lang="fr"><seg>neige</seg></tuv>
      <tuv lang="de-AT"><seg>Schnee</seg></tuv><tuv lang="en"><seg>the snow</seg></tuv></tu>`;
    const { source, targets } = only(tmx(body).replace('1.4', '1.1'));
    expect(source.text).toBe('Schnee');
    expect(targets.map(({ lang, text }) => [lang, text.text])).toEqual([
      ['en-us', 'snow'],
      ['en', 'the snow'],
    ]);
  });

  test('does not take Low German or Enga for German or English', () => {
    expect(read(tmx(tu('a', 'b', 'enq') + tu('a', 'b').replace('"de"', '"den"')))).toEqual([]);
  });

  test('leaves out units without German, without English, and empty ones', () => {
    const lonely =
      '<tu><tuv xml:lang="de"><seg>allein</seg></tuv></tu><tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>';
    const bare = '<tu/><tu><tuv xml:lang="de"/><tuv xml:lang="en"/></tu><tu><tuv><seg>?</seg></tuv></tu>';
    expect(read(tmx(`${lonely}${bare}${tu('', 'x')}${tu('x', ' \n ')}`))).toEqual([]);
  });

  test('does not take the German of one unit for the next', () => {
    const english = '<tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>';
    expect(read(tmx(`<tu><tuv xml:lang="de"><seg>allein</seg></tuv></tu>${english}`))).toEqual([]);
  });

  test('understands character references, CDATA and the five entities', () => {
    expect(only(tmx(tu('&#228;&#x1F600; <![CDATA[<b>]]> &lt;&amp;&gt;&quot;&apos;', 'a'))).source.text).toBe(
      'ä😀 <b> <&>"\'',
    );
  });

  test('is cut free of the space around a segment', () => {
    const { source } = only(tmx(tu('\n    <bpt i="1"/>Guten<ept i="1"/> Tag\n  ', 'Good day')));
    expect(source).toEqual({ text: 'Guten Tag', marks: [{ id: 0, start: 0, end: 5 }] });
  });
});

describe('inline elements', () => {
  test('become marks, numbered by x where there is one', () => {
    const { source, targets } = only(
      tmx(
        tu(
          'Der <bpt i="1" x="4">[a]</bpt>rote<ept i="1">[/a]</ept> Hut<ph x="2"><sub>weg</sub></ph>',
          'The hat, <ph x="2"/><bpt i="7" x="4"/>red<ept i="7"/>',
        ),
      ),
    );
    expect(source).toEqual({
      text: 'Der rote Hut',
      marks: [
        { id: 4, start: 4, end: 8 },
        { id: 2, start: 12, end: 12, opaque: true },
      ],
    });
    expect(targets[0]?.text).toEqual({
      text: 'The hat, red',
      marks: [
        { id: 2, start: 9, end: 9, opaque: true },
        { id: 4, start: 9, end: 12 },
      ],
    });
  });

  test('without x are numbered in the order of the source and matched by i', () => {
    const { source, targets } = only(
      tmx(
        tu(
          '<bpt i="5"/>Eins<ept i="5"/> und <bpt i="3"/>zwei<ept i="3"/><ph/>',
          '<bpt i="3"/>Two<ept i="3"/> and <bpt i="5"/>one<ept i="5"/><ph/>',
        ),
      ),
    );
    expect(source.marks.map(({ id, start }) => [id, start])).toEqual([
      [0, 0],
      [1, 9],
      [2, 13],
    ]);
    expect(targets[0]?.text.marks.map(({ id, start }) => [id, start])).toEqual([
      [1, 0],
      [0, 8],
      [2, 11],
    ]);
  });

  test('of the target that the source does not have are dropped, text and all code left out', () => {
    const { targets } = only(
      tmx(tu('Eins', 'O<bpt i="1">&lt;b></bpt>n<ept i="1">&lt;/b></ept>e<it pos="begin">x</it>')),
    );
    expect(targets[0]?.text).toEqual({ text: 'One', marks: [] });
  });

  test('hi and unknown elements count as their text', () => {
    expect(only(tmx(tu('<hi type="b">Eins</hi> <x:y>z</x:y><zwei/>', 'One'))).source).toEqual({
      text: 'Eins z',
      marks: [],
    });
  });

  test('that overlap or never end are given up, so that marks nest', () => {
    const overlap = '<bpt i="1"/>a<bpt i="2"/>b<ept i="1"/>c<ept i="2"/><bpt i="3"/>d<ept i="9"/>';
    expect(only(tmx(tu(overlap, 'x'))).source).toEqual({ text: 'abcd', marks: [{ id: 0, start: 0, end: 2 }] });
  });

  test('with one x for two marks, or an x that is no number, are numbered in order', () => {
    const twice = only(tmx(tu('<ph x="1"/>a<ph x="1"/>', 'x'))).source.marks.map(({ id }) => id);
    expect(new Set(twice).size).toBe(twice.length);
    expect(only(tmx(tu('<ph x="__proto__"/>a<ph x="-1"/>', 'x'))).source.marks.map(({ id }) => id)).toEqual([0, 1]);
  });
});

describe('a hostile TMX file', () => {
  test('may name the DTD, which is not fetched', () => {
    expect(read(tmx(tu('a', 'b'), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'))).toHaveLength(1);
  });

  test.each([
    ['declares a bomb', '<!DOCTYPE tmx [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['reads a file', '<!DOCTYPE tmx [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
    ['has parameter entities', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY % p SYSTEM "http://localhost/p"> %p;]>'],
  ])('is refused when it %s', (_, prolog) => {
    const error = failure(tmx(tu('&b;', 'b'), prolog));
    expect(error.code).toBe('memory');
    expect(error.message).toContain('declares entities');
  });

  test.each(['&nbsp;', '&constructor;', '&__proto__;', '&toString;'])('is refused for the entity %s', (entity) => {
    expect(failure(tmx(tu(entity, 'b'))).message).toContain('well-formed');
  });

  test.each([
    ['an end too early', '<tmx><body><tu></body></tmx>'],
    ['a bare ampersand', tmx(tu('a & b', 'c'))],
    ['a NUL', tmx(tu('a\0b', 'c'))],
    ['no end', tmx(tu('a', 'b')).slice(0, -9)],
    ['nothing at all', ''],
    ['plain text', 'Guten Tag'],
    ['another root', '<html><body/></html>'],
  ])('is refused for %s', (_, text) => {
    const error = failure(text);
    expect(error.code).toBe('memory');
    expect(error.message).toContain('m.tmx');
  });

  test('is refused with the place of the fault', () => {
    expect(failure('<tmx>\n  <body>\n  </bod>\n</tmx>').place).toEqual({ file: 'm.tmx', line: 3, column: 8 });
  });

  test('may nest a hundred thousand elements, inside a segment and outside', () => {
    const deep = `${'<hi>'.repeat(1e5)}Tief${'</hi>'.repeat(1e5)}`;
    expect(only(tmx(tu(deep, 'deep'))).source.text).toBe('Tief');
    expect(read(tmx(`${'<tu>'.repeat(1e5)}${tu('a', 'b')}${'</tu>'.repeat(1e5)}`))).toHaveLength(1);
  });

  test('may begin a hundred thousand marks in any order', () => {
    const numbers = Array.from({ length: 1e5 }, (_, i) => i);
    const begun = numbers.map((i) => `<bpt i="${i}"/>`).join('');
    const ended = numbers.map((i) => `<ept i="${(i * 7919) % 1e5}"/>`).join('');
    expect(only(tmx(tu(`${begun}a${ended}`, 'b'))).source.text).toBe('a');
  });

  test('with segments in segments and units in units gives no mixture', () => {
    const nested = '<tu><tuv xml:lang="de"><seg>a<seg>b</seg></seg></tuv><tuv xml:lang="en"><seg>c</seg></tuv></tu>';
    expect(only(tmx(nested)).source.text).toBe('ab');
  });
});
