import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskRow } from '../../src/domain/desk.ts';
import { lockWorkspace } from '../../src/store/workspace-lock.ts';
import { type DeeplDouble, startDeeplDouble } from '../support/deepl-double.ts';
import { rowOf, startDesk, type TestDesk } from '../support/review-desk.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const ARTICLE = `# Der Hafen

Der Hafen von **Kiel** bleibt bis [Freitag](https://example.org/) geschlossen.

Die OVKS schwieg dazu.

Ja.

Ja.
`;
const ID = 'nau/hafen 100%.md';
const YAML = `reviews/${ID}.yaml`;

let double: DeeplDouble;
let workspace: Workspace;
let desk: TestDesk;

beforeEach(async () => {
  double = await startDeeplDouble({
    translate: (text) => text.replaceAll('Die', 'The').replace('schwieg', 'said nothing').replace('OVKS', 'ODKB'),
  });
  workspace = makeWorkspace({
    [`input/${ID}`]: ARTICLE,
    'glossary/names.yaml': 'CSTO: {de: [OVKS, ODKB], kind: organisation}\n',
    'zweispalt.yaml': 'failOn: never\n',
  });
  await run();
  desk = await startDesk(workspace.dir);
});
afterEach(async () => {
  expect(desk.bugs).toEqual([]);
  await desk.close();
  workspace.remove();
  await double.close();
});

const run = () => workspace.run({ env: { DEEPL_AUTH_KEY: double.authKey, DEEPL_SERVER_URL: double.url } });
const row = async (german: string) => rowOf(await desk.article(ID), german);
const english = () => workspace.read(`output/${ID}/translation.md`);
const reviews = () => workspace.read(YAML);

describe('what is shown', () => {
  test('the list has each article with its title and how far it is', async () => {
    await desk.api('GET', 'names');
    const { status, json } = await desk.api('GET', 'articles');
    expect(status).toBe(200);
    expect(json).toMatchObject([{ id: ID, title: 'Der Hafen', counts: { open: 5, edited: 0, reviewed: 0, stale: 0 } }]);
    expect(json[0].isCounting).toBeUndefined();
  });

  test('before the desk has looked, the list has what the last run said', async () => {
    const { json } = await desk.api('GET', 'articles');
    expect(json).toMatchObject([{ id: ID, title: 'Der Hafen', counts: { open: 5 }, isCounting: true }]);
  });

  test('a row has both texts, tagged for editing, its names with their places, and its findings', async () => {
    const { language, rows } = await desk.article(ID);
    expect(language).toBe('en-US');
    expect(rows.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'title'],
      [2, 'paragraph'],
      [3, 'paragraph'],
      [4, 'paragraph'],
      [5, 'paragraph'],
    ]);
    expect(rows[1]).toMatchObject({
      state: 'open',
      sourceTagged: 'Der Hafen von <1>Kiel</1> bleibt bis <2>Freitag</2> geschlossen.',
      source: 'Der Hafen von Kiel bleibt bis Freitag geschlossen.',
    });
    const [name] = rows[2]!.names;
    expect(name).toMatchObject({ concept: 'CSTO', status: 'repaired', german: 'OVKS', house: 'CSTO', found: 'CSTO' });
    expect(rows[2]!.source.slice(name!.source.start, name!.source.end)).toBe('OVKS');
    expect(rows[2]!.target.slice(name!.target!.start, name!.target!.end)).toBe('CSTO');
    expect(rows[2]!.isRepaired).toBe(true);
  });

  test('what enforcement changed is told when it is asked for', async () => {
    const { id } = await row('Die OVKS');
    const { json } = await desk.api('GET', `articles/${encodeURIComponent(ID)}/rows/${id}/repairs`);
    expect(json.changes).toEqual([{ concept: 'CSTO', rule: expect.any(String), before: 'ODKB', after: 'CSTO' }]);
    expect(json.pieces).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: 'ODKB' },
        { kind: 'added', text: 'CSTO' },
      ]),
    );
  });

  test('a wrong form in a person’s text is reported with the text that mends it', async () => {
    const before = await row('Die OVKS');
    const { json } = await desk.save(ID, before, { target: 'The OVKS said nothing.' });
    const finding = json.findings.find((one: { rule: string }) => one.rule === 'names');
    expect(finding).toMatchObject({ severity: 'error', concept: 'CSTO', fix: 'The CSTO said nothing.' });
    const mended = await desk.save(ID, json, { target: finding.fix });
    expect(mended.json.findings.filter((one: { rule: string }) => one.rule === 'names')).toEqual([]);
  });

  test('what was decided on the same German elsewhere is offered', async () => {
    workspace.write('input/b.txt', 'Die OVKS schwieg dazu.\n');
    workspace.write(
      'reviews/b.txt.yaml',
      'article: b.txt\nlanguage: en-US\nreviews:\n- source: Die OVKS schwieg dazu.\n  target: The CSTO kept quiet.\n  state: reviewed\n',
    );
    expect((await row('Die OVKS')).suggestions).toEqual([{ article: 'b.txt', target: 'The CSTO kept quiet.' }]);
  });

  test('hostile texts come out as JSON and nothing else', async () => {
    const hostile = '<script>alert(1)</script>\u2028</textarea>"\'';
    workspace.write('input/x.txt', `Ein Satz mit ${hostile} darin.\n`);
    const answer = await desk.api('GET', 'articles/x.txt');
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json.rows[0].source).toContain('<script>alert(1)</script>');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('an article that cannot be read says why, and the others stay', async () => {
    workspace.write('input/c.docx', 'no package');
    await desk.api('GET', 'names');
    const { json } = await desk.api('GET', 'articles');
    expect(json).toMatchObject([{ id: 'c.docx', fault: expect.stringContaining('c.docx') }, { id: ID }]);
    expect(await desk.api('GET', 'articles/c.docx')).toMatchObject({
      status: 422,
      json: { error: expect.any(String), hint: expect.any(String) },
    });
  });

  test('only the articles that were named are there', async () => {
    workspace.write('input/b.txt', 'Ja.\n');
    const some = await startDesk(workspace.dir, { paths: [join(workspace.dir, 'input/nau')] });
    expect((await some.api('GET', 'articles')).json).toHaveLength(1);
    expect((await some.api('GET', 'articles/b.txt')).status).toBe(404);
    await some.close();
  });
});

describe('a decision', () => {
  test('is in its file when the answer comes, and in the English with the next run', async () => {
    const before = await row('Der Hafen von');
    const target = 'The port of <1>Kiel</1> stays closed until <2>Friday</2>.';
    const { status, json } = await desk.save(ID, before, { target, comment: ' seen ' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ state: 'reviewed', targetTagged: target, comment: 'seen', by: 'Anna', number: 2 });
    expect(json.version).not.toBe(before.version);
    expect(json.machine).toBe(before.targetTagged);
    expect(reviews()).toMatch(
      /target: .*<1>Kiel<\/1>.*\n {2}state: reviewed\n {2}comment: seen\n {2}by: Anna\n {2}at: /,
    );
    await run();
    expect(english()).toContain('The port of **Kiel** stays closed until [Friday](https://example.org/).');
  });

  test('leaves the rest of the file as it is', async () => {
    await desk.save(ID, await row('Die OVKS'), { target: 'It was silent.' });
    workspace.write(YAML, `# ours\n${reviews()}`);
    await desk.save(ID, await row('Der Hafen von'), { target: 'Closed.' });
    expect(reviews()).toMatch(/^# ours\n/);
    expect(reviews().indexOf('Closed.')).toBeLessThan(reviews().indexOf('It was silent.'));
  });

  test('that says what is there already writes nothing', async () => {
    const { json } = await desk.save(ID, await row('Die OVKS'), { target: 'It was silent.' });
    workspace.write(YAML, reviews().replace('by: Anna', 'by: Berta'));
    const seen = await row('Die OVKS');
    expect(seen.by).toBe('Berta');
    expect((await desk.save(ID, seen, { target: 'It was silent.' })).json).toMatchObject({ by: 'Berta' });
    expect(reviews()).toContain('by: Berta');
    expect(json.by).toBe('Anna');
  });

  test('is of the one paragraph, where two have the same German', async () => {
    const { rows } = await desk.article(ID);
    await desk.save(ID, rows[4]!, { target: 'Indeed.' });
    expect((await desk.article(ID)).rows.map(({ target }) => target).slice(3)).toEqual(['Ja.', 'Indeed.']);
    expect(reviews()).toContain('ordinal: 1');
  });

  test('follows its paragraph where the one before it is gone, and leaves no second entry behind', async () => {
    const { rows } = await desk.article(ID);
    await desk.save(ID, rows[4]!, { target: 'Indeed.' });
    workspace.write(`input/${ID}`, ARTICLE.replace('Ja.\n\n', ''));
    const moved = await row('Ja.');
    expect(moved).toMatchObject({ target: 'Indeed.', state: 'reviewed' });
    expect((await desk.save(ID, moved, { target: 'So it is.' })).json.target).toBe('So it is.');
    expect(reviews().match(/source:/g)).toHaveLength(1);
    expect((await desk.undo(ID, await row('Ja.'))).json).toMatchObject({ state: 'open', target: 'Ja.' });
    expect(reviews()).not.toContain('source:');
  });

  test('is taken back to the machine’s text', async () => {
    const before = await row('Die OVKS');
    const { json } = await desk.save(ID, before, { target: 'It was silent.' });
    const undone = await desk.undo(ID, json);
    expect(undone).toMatchObject({
      status: 200,
      json: { state: 'open', target: before.target, version: before.version },
    });
    expect(reviews()).not.toContain('silent');
    expect((await desk.undo(ID, before)).json).toEqual(undone.json);
  });

  test('is a text of one line, whatever the clipboard held', async () => {
    const { json } = await desk.save(ID, await row('Ja.'), { target: ' Yes,\r\n\tit\u2028is.\ud800 ' });
    expect(json.target).toBe('Yes, it is.\ufffd');
  });

  test('on a paragraph without English gives it one', async () => {
    workspace.write(`input/${ID}`, `${ARTICLE}\nNeu ist dieser Satz.\n`);
    const fresh = await row('Neu');
    expect(fresh).toMatchObject({ state: 'pending', target: '', why: expect.stringContaining('translate') });
    expect((await desk.save(ID, fresh, { target: 'This one is new.' })).json).toMatchObject({ state: 'reviewed' });
  });

  test.each([
    ['tags that do not fit', { target: 'The <1>port' }, 'tags do not fit'],
    ['a tag that the German has not', { target: 'The <7/>port' }, 'tags do not fit'],
    ['an empty text', { target: ' \n' }, 'empty'],
    ['a text of tags alone', { target: '<1></1>' }, 'no words'],
  ])('is refused with what to do: %s', async (_, save, error) => {
    const before = await row('Der Hafen von');
    const answer = await desk.save(ID, before, save);
    expect(answer).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining(error), hint: expect.any(String) },
    });
    expect(existsSync(join(workspace.dir, YAML))).toBe(false);
  });

  test('on what was not sent is refused', async () => {
    workspace.write('input/f.txt', 'Der Hafen ist zu.\n\nWeiterlesen\n');
    const furniture = rowOf(await desk.article('f.txt'), 'Weiterlesen');
    expect(furniture).toMatchObject({ state: 'skipped', why: expect.stringContaining('furniture') });
    expect(await desk.save('f.txt', furniture, { target: 'Read on' })).toMatchObject({ status: 422 });
    expect(await desk.undo('f.txt', furniture)).toMatchObject({ status: 422 });
  });

  test('on a paragraph that is not there any more is 404, and nothing is written', async () => {
    const before = await row('Die OVKS');
    workspace.write(`input/${ID}`, 'Die OVKS sprach.\n');
    expect(await desk.save(ID, before, { target: 'x' })).toMatchObject({
      status: 404,
      json: { hint: expect.any(String) },
    });
    expect(existsSync(join(workspace.dir, YAML))).toBe(false);
  });
});

describe('a lock', () => {
  let locked: DeskRow;
  beforeEach(async () => {
    locked = (await desk.save(ID, await row('Die OVKS'), { target: 'It was silent.', state: 'locked' })).json;
  });

  test.each([
    ['another text', { target: 'It spoke.', state: 'locked' }],
    ['another text on the way out', { target: 'It spoke.', state: 'edited' }],
    ['another comment', { target: 'It was silent.', state: 'locked', comment: 'no' }],
  ] as const)('is not passed by %s', async (_, save) => {
    expect(await desk.save(ID, locked, save)).toMatchObject({
      status: 422,
      json: { error: 'The paragraph is locked', hint: 'Unlock it first.' },
    });
    expect((await row('Die OVKS')).target).toBe('It was silent.');
  });

  test('is not passed by going back to the machine’s text', async () => {
    expect((await desk.undo(ID, locked)).status).toBe(422);
  });

  test('opens by unlocking, and then all can change', async () => {
    const open = await desk.save(ID, locked, { target: 'It was silent.', state: 'edited' });
    expect(open).toMatchObject({ status: 200, json: { state: 'edited' } });
    expect(await desk.save(ID, open.json, { target: 'It spoke.' })).toMatchObject({ status: 200 });
  });
});

describe('a conflict', () => {
  const yaml = (text: string) =>
    `article: ${ID}\nlanguage: en-US\nreviews:\n- source: Die OVKS schwieg dazu.\n  target: ${text}\n  state: reviewed\n`;

  test('with a second tab: the second one gets to see the first one’s text, and nothing is lost', async () => {
    const seen = await row('Die OVKS');
    await desk.save(ID, seen, { target: 'The first.' });
    const second = await desk.save(ID, seen, { target: 'The second.' });
    expect(second).toMatchObject({ status: 409, json: { row: { target: 'The first.', state: 'reviewed' } } });
    expect(reviews()).toContain('The first.');
    expect(await desk.undo(ID, seen)).toMatchObject({ status: 409, json: { row: { target: 'The first.' } } });
    const again = await desk.save(ID, second.json.row, { target: 'The second.' });
    expect(again).toMatchObject({ status: 200, json: { target: 'The second.' } });
  });

  test('of many saves at once one is taken', async () => {
    const seen = await row('Die OVKS');
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((target) => desk.save(ID, seen, { target })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const taken = answers.find(({ status }) => status === 200)!.json.target;
    expect((await row('Die OVKS')).target).toBe(taken);
  });

  test('saves of several rows at once are all taken', async () => {
    const { rows } = await desk.article(ID);
    const answers = await Promise.all(rows.map((one) => desk.save(ID, one, { target: `Row ${one.number}.` })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await desk.article(ID)).rows.map(({ target }) => target)).toEqual(
      rows.map(({ number }) => `Row ${number}.`),
    );
  });

  test('with another desk of the same workspace', async () => {
    const other = await startDesk(workspace.dir);
    const seen = await row('Die OVKS');
    await other.save(ID, seen, { target: 'The other desk.' });
    expect(await desk.save(ID, seen, { target: 'x' })).toMatchObject({
      status: 409,
      json: { row: { target: 'The other desk.' } },
    });
    await other.close();
  });

  test('with the file edited by hand meanwhile', async () => {
    const seen = await row('Die OVKS');
    workspace.write(YAML, yaml('By hand.'));
    expect(await desk.save(ID, seen, { target: 'x' })).toMatchObject({
      status: 409,
      json: { row: { target: 'By hand.' } },
    });
    expect(reviews()).toBe(yaml('By hand.'));
  });

  test('with a run that gave the paragraph another text', async () => {
    const seen = await row('Die OVKS');
    workspace.write('glossary/names.yaml', 'C.S.T.O.: {de: [OVKS], wrong: [ODKB], kind: organisation}\n');
    const answer = await desk.save(ID, seen, { target: seen.targetTagged });
    expect(answer).toMatchObject({ status: 409, json: { row: { state: 'open' } } });
    expect(answer.json.row.target).toContain('C.S.T.O.');
  });

  test('a decision on German that has changed is kept as stale, with what changed, and settled by the next one', async () => {
    await desk.save(ID, await row('Die OVKS'), { target: 'The CSTO was silent on that.' });
    workspace.write(`input/${ID}`, ARTICLE.replace('schwieg dazu', 'schwieg lange dazu'));
    const stale = await row('Die OVKS');
    expect(stale).toMatchObject({ state: 'stale', target: 'The CSTO was silent on that.' });
    expect(stale.germanChange).toContainEqual({ kind: 'added', text: expect.stringContaining('lange') });
    const settled = await desk.save(ID, stale, { target: stale.targetTagged });
    expect(settled.json.state).toBe('reviewed');
    expect(reviews().match(/source:/g)).toHaveLength(1);
    expect(reviews()).toContain('schwieg lange dazu');
  });

  test('a file with a fault is never written to, and what was read of it before still shows', async () => {
    const saved = await desk.save(ID, await row('Die OVKS'), { target: 'Good.' });
    const broken = `${reviews()}- nonsense: [\n`;
    workspace.write(YAML, broken);
    expect((await row('Die OVKS')).target).toBe('Good.');
    const answer = await desk.save(ID, saved.json, { target: 'Better.' });
    expect(answer).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining(YAML), hint: expect.stringMatching(/line \d/) },
    });
    expect(reviews()).toBe(broken);
  });

  test('a fault in another article’s file holds up nothing', async () => {
    workspace.write('reviews/other.txt.yaml', 'reviews: {\n');
    expect((await desk.save(ID, await row('Die OVKS'), { target: 'Good.' })).status).toBe(200);
  });
});

describe('beside other programs', () => {
  test('a decision is taken while a run is at work', async () => {
    const lock = await lockWorkspace(join(workspace.dir, '.zweispalt'));
    try {
      expect((await desk.save(ID, await row('Ja.'), { target: 'Yes.' })).status).toBe(200);
    } finally {
      lock.release();
    }
  });

  test('it waits for whoever writes reviews', async () => {
    const seen = await row('Ja.');
    const lock = await lockWorkspace(join(workspace.dir, '.zweispalt'), { name: 'reviews' });
    let isDone = false;
    const saving = desk.save(ID, seen, { target: 'Yes.' }).then((answer) => {
      isDone = true;
      return answer;
    });
    // Others are answered meanwhile.
    expect((await row('Ja.')).target).toBe('Ja.');
    expect(isDone).toBe(false);
    lock.release();
    expect((await saving).status).toBe(200);
  });

  test('nothing but the reviews is written', async () => {
    const before = [workspace.snapshot('input'), workspace.snapshot('output'), workspace.snapshot('glossary')];
    await desk.save(ID, await row('Ja.'), { target: 'Yes.' });
    await desk.api('GET', 'names');
    expect([workspace.snapshot('input'), workspace.snapshot('output'), workspace.snapshot('glossary')]).toEqual(before);
    expect(readdirSync(join(workspace.dir, 'reviews/nau'))).toEqual(['hafen 100%.md.yaml']);
  });
});
