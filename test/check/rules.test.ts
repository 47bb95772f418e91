import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { plain, type RichText } from '../../src/domain/text.ts';
import { bitextOf, findingsOf, row, severitiesOf } from './rows.ts';

const only = (rule: string, german: string, english: string) =>
  findingsOf(german, english).filter((finding) => finding.rule === rule);

describe('dates', () => {
  it.each([
    ['another month', 'Am 5. Januar kam er.', 'He came on 5 February.'],
    ['another weekday', 'Am Montag kam er.', 'He came on Tuesday.'],
    ['a lost weekday', 'Er kam am Montagabend.', 'He came in the evening.'],
    ['an extra month', 'Er kam gestern.', 'He came in May.'],
    ['the month of a date in figures', 'Er kam am 5. Januar 2022.', 'He came on 5/2/2022.'],
    ['a month left German', 'Er kam im März.', 'He came in März.'],
  ])('warns of %s', (_, german, english) => {
    expect(severitiesOf('dates', german, english)).toEqual(['warning']);
  });

  it('names both sides of a swap', () => {
    expect(only('dates', 'Am Montag kam er.', 'He came on Tuesday.')[0]!.message).toBe('“Montag” became “Tuesday”.');
  });
});

describe('untranslated', () => {
  it.each([
    ['a paragraph that stayed German', 'Der Abzug ist zu Ende.', 'Der Abzug ist zu Ende.'],
    ['a heading that stayed German', 'Abzug beginnt morgen', 'Abzug beginnt morgen'],
    [
      'a sentence left German',
      'Er kam. Die Truppen sind aber noch nicht zu Hause.',
      'He came. Die Truppen sind aber noch nicht zu Hause.',
    ],
  ])('reports %s', (_, german, english) => {
    expect(severitiesOf('untranslated', german, english)).toEqual(['error']);
  });

  it('shows the run of German', () => {
    const english = 'He came. Die Truppen sind noch nicht zu Hause.';
    const { target } = only('untranslated', 'x', english)[0]!;
    expect(english.slice(target!.start, target!.end)).toBe('sind noch nicht zu');
  });
});

describe('empty', () => {
  it.each(['', '  ', '…'])('reports an English of «%s»', (english) => {
    expect(severitiesOf('empty', 'Der Abzug ist zu Ende.', english)).toEqual(['error']);
  });

  it('asks no words of a text without words', () => {
    expect(only('empty', '* * *', '* * *')).toEqual([]);
  });
});

describe('length', () => {
  const long =
    'Die Truppen verlassen das Land. Der Präsident dankte ihnen. Danach sprach der Minister. Alle klatschten lange.';

  it('warns where most of a text is missing', () => {
    expect(severitiesOf('length', long, 'The troops are leaving.')).toEqual(['warning']);
  });

  it('warns where sentences are missing, though the length alone does not tell', () => {
    const english = 'The troops are leaving the country, and the president gave them thanks.';
    expect(only('length', long, english)[0]!.message).toContain('The German has 4 sentences, the English 1');
  });

  it('warns where much was added', () => {
    expect(severitiesOf('length', long, 'The troops are leaving the country. '.repeat(9).trim())).toEqual(['warning']);
  });

  it('has nothing to say of short texts', () => {
    expect(only('length', 'Weltgesundheitsorganisation', 'WHO')).toEqual([]);
  });
});

describe('quotes', () => {
  it.each([
    ['low marks', '„Halt!“, rief er.', '„Stop!“ he shouted.'],
    ['guillemets', '»Halt!«, rief er.', '»Stop!« he shouted.'],
    ['single guillemets', 'Im Gebiet ›Grub‹.', 'In the ›Grub‹ area.'],
    ['a comma as an opening mark', 'Er rief ‚Halt‘.', 'He shouted ‚Stop‘.'],
    ['a quotation without its marks', '„Wir gehen nicht nach Hause“, rief er.', 'We are not going home, he shouted.'],
    ['a quotation that is not closed', '„Halt“, rief er.', '“Stop, he shouted.'],
    ['an opening mark that closes', '„Halt“, rief er.', '“Stop“ he shouted.'],
    ['a straight mark too few', '"Halt", rief er.', '"Stop, he shouted.'],
  ])('warns of %s', (_, german, english) => {
    expect(severitiesOf('quotes', german, english)).toEqual(['warning']);
  });

  it('has nothing to say where the German goes on in the next paragraph as well', () => {
    expect(severitiesOf('quotes', '„Der Satz geht weiter.', '“The sentence goes on.')).toEqual([]);
  });

  it('only notes an expression that lost its marks', () => {
    expect(severitiesOf('quotes', 'Die „neutrale“ Haltung.', 'The neutral stance.')).toEqual(['info']);
  });
});

describe('typography', () => {
  it.each([
    ['a doubled word', 'He saw the the minister.'],
    ['a double blank', 'He saw  the minister.'],
    ['a blank before a comma', 'He saw , the minister.'],
    ['a blank before the end', 'He saw the minister .'],
  ])('notes %s', (_, english) => {
    expect(severitiesOf('typography', 'Er sah den Minister.', english)).toEqual(['info']);
  });
});

describe('markup', () => {
  const source: RichText = {
    text: 'Mehr hier im Code',
    marks: [
      { id: 0, start: 5, end: 9 },
      { id: 1, start: 13, end: 17, opaque: true },
    ],
  };
  const marked = (markup: readonly string[], final: RichText) => {
    const base = row('', '');
    const pair = { ...base, segment: { ...base.segment, source }, final };
    return runChecks(
      bitextOf(
        [pair],
        markup.map((open) => ({ open, close: '' })),
      ),
      {},
    ).pairs[0]!.findings;
  };

  it('warns of a lost link and lost code', () => {
    const found = marked(['<a href="x">', '`Code`'], plain('More here in Code'));
    expect(found.map(({ message, severity }) => `${severity}: ${message}`)).toEqual([
      'warning: A link at “hier” is lost in the English.',
      'warning: Code at “Code” is lost in the English.',
    ]);
  });

  it('only notes lost emphasis and lets line breaks go', () => {
    expect(marked(['**', '<br>'], plain('More here in Code')).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('has nothing to say where the marks moved along', () => {
    const final = {
      text: 'More in Code here',
      marks: [
        { id: 1, start: 8, end: 12, opaque: true },
        { id: 0, start: 13, end: 17 },
      ],
    };
    expect(marked(['[', '`'], final)).toEqual([]);
  });
});

describe('checks of the whole article', () => {
  const waiting = (line: number) => {
    const pair = row('Der Abzug ist zu Ende.', undefined, { state: 'pending' });
    return { ...pair, segment: { ...pair.segment, line, key: `k${line}` } };
  };

  it('warns once of all paragraphs that are pending, with their lines', () => {
    const { findings } = runChecks(bitextOf([waiting(3), waiting(7)]), {});
    expect(findings).toMatchObject([{ rule: 'pending', severity: 'warning' }]);
    expect(findings[0]!.message).toBe('2 paragraphs are not translated yet (lines 3, 7).');
  });

  it('reports each paragraph that failed, with the reason, before those that are pending', () => {
    const failed = row('Der Abzug.', undefined, { state: 'failed', fault: 'the engine refused the text' });
    const { findings } = runChecks(bitextOf([waiting(3), failed]), {});
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(findings[0]!.message).toBe('Line 1: the paragraph could not be translated: the engine refused the text.');
  });

  it('notes a paragraph that stands twice, but no short one and none that is skipped', () => {
    const long = row('Der Abzug der Truppen ist nach einer Woche zu Ende.', 'The withdrawal is over.');
    const short = row('Der Abzug', 'The withdrawal');
    const skipped = { ...long, state: 'skipped' as const };
    const rules = (pairs: readonly (typeof long)[]) => runChecks(bitextOf(pairs), {}).findings.map(({ rule }) => rule);
    expect(rules([long, long])).toEqual(['repeated']);
    expect(rules([long, skipped])).toEqual([]);
    expect(rules([short, short])).toEqual([]);
  });

  it('notes a long paragraph that stands twice once, though it is several rows', () => {
    const part = (german: string, line: number) => {
      const pair = row(german, 'The withdrawal is over.');
      return { ...pair, segment: { ...pair.segment, line, key: german } };
    };
    const paragraph = (line: number) => [
      part('Der Abzug der Truppen ist nach einer Woche zu Ende.', line),
      part('Danach kehrten alle Soldaten in ihre Heimat zurück.', line),
    ];
    const { findings } = runChecks(bitextOf([...paragraph(5), ...paragraph(7)]), {});
    expect(findings.map(({ message }) => message)).toEqual(['The same paragraph stands twice, on lines 5, 7.']);
  });
});
