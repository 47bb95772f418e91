import { expect, test } from 'vitest';
import { formatChanges } from '../../src/cli/diff-face.ts';
import { CHANGES } from '../report/changes-fixture.ts';

const SGR = /\u001b\[\d+m/g;

test.each(Object.entries(CHANGES))('changes (%s) on a terminal', async (name, changes) => {
  const text = `${formatChanges(changes, false).join('\n')}\n`;
  await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
});

test.each(Object.entries(CHANGES))(
  'changes (%s) hold no sign that a terminal would obey but our own colours',
  (_, changes) => {
    const plain = formatChanges(changes, false).join('');
    expect(plain).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    const colourful = formatChanges(changes, true).join('');
    expect(colourful.replace(SGR, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  },
);

test('in colour what went is struck out in red, and what came underlined in green', () => {
  const text = formatChanges(CHANGES.raw!, true).join('\n');
  expect(text).toContain(
    '\u001b[31m\u001b[9mTokajev\u001b[29m\u001b[39m\u001b[32m\u001b[4mTokayev\u001b[24m\u001b[39m',
  );
  expect(text).not.toMatch(/\[-|\{\+/);
});
