import { expect, test } from 'vitest';
import { type Accepted, askSuggestions } from '../../src/cli/ask-suggestions.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { fitToEntry } from '../../src/glossary/suggest/addition.ts';
import { suggestNames } from '../../src/glossary/suggest/suggest-names.ts';
import { worthAnEntry } from '../../src/glossary/suggest/suggest-yaml.ts';
import type { Suggestion } from '../../src/glossary/suggest/suggestion.ts';

const german =
  'Minister Igor Bekow, Minister Igor Sotow, Minister Igor Makarow, Minister Igor Dymow und Igor Lomow kamen.';
const ALL = suggestNames([{ article: 'a.txt', line: 1, german, known: [] }], []).filter(worthAnEntry);
const SOTOV = ALL.at(-1)!;

const { concepts } = loadGlossary([
  { path: 'a.yaml', text: 'Makarenko: {de: [Makarjenko]}\nIvanov (1): {en: Ivanov}\n' },
]);

/** Plays answers; where there are no more, the input is closed. */
async function play(answers: readonly string[], suggestions: readonly Suggestion[] = ALL) {
  const left = [...answers];
  const asked: string[] = [];
  const accepted = await askSuggestions(
    suggestions,
    async (question) => {
      asked.push(question);
      return left.shift();
    },
    concepts,
  );
  return { ...accepted, asked };
}

const formsOf = ({ entries }: Accepted) => entries.map(({ english }) => english);

test('answers take, change or leave a name, and q keeps what was accepted so far', async () => {
  expect(ALL.map(({ english }) => english)).toEqual(['Bekov', 'Dymov', 'Lomov', 'Makarov', 'Sotov']);
  const { asked, ...accepted } = await play(['y', '', 'Lomoff', 'q']);
  expect(formsOf(accepted)).toEqual(['Bekov', 'Lomoff']);
  expect(asked[0]).toContain('1 of 5  Bekow 1× → Bekov (person)');
});

test('the end of the input keeps what was accepted so far', async () => {
  expect(formsOf(await play(['y']))).toEqual(['Bekov']);
});

test('a number takes one of the alternatives', async () => {
  expect(SOTOV.alternatives[0]).toBe('Zotov');
  const { entries } = await play(['1'], [SOTOV]);
  expect(entries).toMatchObject([{ english: 'Zotov', label: 'Zotov', german: ['Sotow'] }]);
});

test.each(['y', 'Yes', 'j', 'JA', ' ja '])('“%s” is a yes', async (answer) => {
  expect(formsOf(await play([answer], [SOTOV]))).toEqual(['Sotov']);
});

test.each(['', 'n', 'No', 'nein', 'q', 'quit'])('“%s” takes nothing, and is no form', async (answer) => {
  expect(await play([answer], [SOTOV])).toMatchObject({ entries: [], additions: [], asked: { length: 1 } });
});

test.each(['x', '9', '0', '12', '1.5', '-', '3)', 'Ä', 'B.', '!!', '\u001b[A', 'Ze\u200btov'])(
  '“%s” is refused with what can be answered, and the question comes again',
  async (answer) => {
    const { asked, ...accepted } = await play([answer, 'y'], [SOTOV]);
    expect(formsOf(accepted)).toEqual(['Sotov']);
    expect(asked[1]).toContain('y: take it; n or Enter: leave it; 1: Zotov;');
    expect(asked[1]).not.toContain('\u001b');
  },
);

test.each(['?', 'h', 'help'])('“%s” says what each answer does, and is no form', async (answer) => {
  const { asked, ...accepted } = await play([answer, 'y'], [SOTOV]);
  expect(formsOf(accepted)).toEqual(['Sotov']);
  expect(asked[1]).toContain('back to the question before');
});

test('what does not look like a name is a form only where the person says so', async () => {
  expect(formsOf(await play(['al-Sotov', 'n', 'y'], [SOTOV]))).toEqual(['Sotov']);
  expect(formsOf(await play(['al-Sotov', 'ja'], [SOTOV]))).toEqual(['al-Sotov']);
  expect(formsOf(await play(['al-Sotov'], [SOTOV]))).toEqual([]);
  expect((await play(['yes please', '', 'y'], [SOTOV])).asked[1]).toBe('Is “yes please” the English form? [y/N] ');
});

test('b goes back: Enter keeps what was said before, any other answer takes its place', async () => {
  const { asked, ...accepted } = await play(['Bekoff', 'y', 'b', 'b', '', 'n', 'y', 'q']);
  expect(formsOf(accepted)).toEqual(['Bekoff', 'Lomov']);
  expect(asked[4]).toContain('1 of 5');
  expect(asked[4]).toContain('Answered before: taken as Bekoff.');
  expect(asked[5]).toContain('2 of 5');
});

test('before the first question there is none', async () => {
  const { asked, ...accepted } = await play(['b', 'y'], [SOTOV]);
  expect(asked[1]).toMatch(/^\nThis is the first question\.\n\n1 of 1/);
  expect(formsOf(accepted)).toEqual(['Sotov']);
});

test('whoever writes the name of an entry adds to it', async () => {
  const { entries, additions } = await play(['Makarenko', 'Ivanov'], ALL.slice(0, 2));
  expect(entries).toEqual([]);
  expect(additions).toMatchObject([
    { known: 'Makarenko', german: ['Bekow'] },
    { known: 'Ivanov (1)', german: ['Dymow'] },
  ]);
});

test('a name that the glossary has is added by a yes, and another form makes an entry of its own', async () => {
  const known = fitToEntry(SOTOV, concepts[0]!);
  const yes = await play(['1', 'y'], [known]);
  expect(yes.asked[0]).toContain('y: add it to Makarenko; n or Enter');
  expect(yes.asked[1]).toContain('There is no 1 here');
  expect(yes).toMatchObject({ entries: [], additions: [{ known: 'Makarenko', german: ['Sotow'] }] });
  const own = await play(['Zotov'], [known]);
  expect(own).toMatchObject({ entries: [{ label: 'Zotov', german: ['Sotow'] }], additions: [] });
});
