import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleDesk } from '../../src/page/service/article-desk.ts';
import { Drafts } from '../../src/page/service/drafts.ts';
import { nextFinding, nextOpen, step } from '../../src/page/service/walk.ts';
import { type FakeApi, fakeApi } from './fake-api.ts';
import { FakeDesk } from './fake-desk.ts';
import { FakeStorage } from './fake-storage.ts';
import { makeArticle, makeFinding, makeRow } from './rows.ts';

const ID = 'nau/abzug.txt';

describe('an article on the desk', () => {
  let fake: FakeDesk;
  let api: FakeApi;
  let storage: FakeStorage;
  let said: string[];

  beforeEach(() => {
    fake = new FakeDesk([makeArticle([makeRow(1), makeRow(2), makeRow(3, { state: 'skipped' }), makeRow(4)])]);
    api = fakeApi(fake);
    storage = new FakeStorage();
    said = [];
  });

  async function open(): Promise<ArticleDesk> {
    const around = {
      api,
      drafts: new Drafts(storage),
      announce: (words: string) => said.push(words),
      changed: () => {},
    };
    const desk = new ArticleDesk(ID, around);
    await desk.load();
    return desk;
  }

  const onDisk = (row = 'r1') => fake.row(ID, row)!;
  const isSaved = (desk: ArticleDesk, row = 'r1') =>
    vi.waitFor(() => expect(desk.state!.saves.get(row)?.type).toBe('saved'));
  const type = (desk: ArticleDesk, text: string, field: 'target' | 'comment' = 'target', row = 'r1') => {
    desk.beginEdit(row, field);
    desk.typed(text);
  };

  test('what is typed is saved on leaving the field, as edited, and forgotten as a draft', async () => {
    const desk = await open();
    type(desk, 'A better sentence.\n');
    expect(onDisk().state).toBe('open');
    desk.leave();
    await isSaved(desk);
    expect(onDisk()).toMatchObject({ targetTagged: 'A better sentence.', state: 'edited' });
    expect(storage.length).toBe(0);
  });

  test('leaving a field as it was saves nothing', async () => {
    const desk = await open();
    type(desk, 'Sentence 1. ');
    desk.leave();
    expect(desk.state!.saves.size).toBe(0);
    expect(desk.state!.undo).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test('a comment leaves the text and a signature as they are', async () => {
    const desk = await open();
    desk.act('accept', 'r1');
    await isSaved(desk);
    type(desk, 'Checked with the agency.', 'comment');
    desk.leave();
    await vi.waitFor(() => expect(onDisk().comment).toBe('Checked with the agency.'));
    expect(onDisk()).toMatchObject({ state: 'reviewed', target: 'Sentence 1.' });
  });

  test('text that is typed when the page dies is offered by the next page, and can be taken up or dropped', async () => {
    const first = await open();
    type(first, 'Half a sent');
    const second = await open();
    expect(second.state!.offered.get('r1')).toMatchObject({ target: 'Half a sent' });
    second.takeDraft('r1');
    expect(second.state!.editing).toMatchObject({ row: 'r1', initial: 'Half a sent' });
    const third = await open();
    third.dropDraft('r1');
    expect((await open()).state!.offered.size).toBe(0);
  });

  test('a text that arrived although no answer came back is not offered again', async () => {
    const first = await open();
    type(first, 'It arrived.');
    fake.change(ID, 'r1', { target: 'It arrived.', targetTagged: 'It arrived.', state: 'edited' });
    expect((await open()).state!.offered.size).toBe(0);
    expect(storage.length).toBe(0);
  });

  test('a text typed on an earlier state of the row ends as a conflict, and nothing is written', async () => {
    const first = await open();
    type(first, 'Mine.');
    fake.change(ID, 'r1', { target: 'Theirs.', targetTagged: 'Theirs.', state: 'edited' });
    const second = await open();
    second.takeDraft('r1');
    second.leave();
    await vi.waitFor(() => expect(second.state!.saves.get('r1')?.type).toBe('conflict'));
    expect(onDisk().target).toBe('Theirs.');
    expect(second.row('r1')!.target).toBe('Theirs.');
  });

  test('a change on the disk while somebody types touches neither field nor decision, until it is a conflict', async () => {
    const desk = await open();
    type(desk, 'Mine.');
    const { editing } = desk.state!;
    fake.change(ID, 'r1', { target: 'Theirs.', targetTagged: 'Theirs.', state: 'reviewed', by: 'Kim' });
    await desk.load();
    expect(desk.state!.editing).toBe(editing);
    desk.leave();
    await vi.waitFor(() => expect(desk.state!.saves.get('r1')?.type).toBe('conflict'));
    expect(onDisk()).toMatchObject({ target: 'Theirs.', by: 'Kim' });
  });

  test.each([
    ['keepMine', 'Mine.'],
    ['dropSave', 'Theirs.'],
  ] as const)('of a conflict either side can be kept: %s', async (choose, text) => {
    const desk = await open();
    type(desk, 'Mine.');
    fake.change(ID, 'r1', { target: 'Theirs.', targetTagged: 'Theirs.', state: 'edited' });
    desk.leave();
    await vi.waitFor(() => expect(desk.state!.saves.get('r1')?.type).toBe('conflict'));
    desk[choose]('r1');
    await vi.waitFor(() => expect(storage.length).toBe(0));
    expect(onDisk().target).toBe(text);
  });

  test('of a conflict nothing is decided before one side is chosen', async () => {
    const desk = await open();
    type(desk, 'Mine.');
    fake.change(ID, 'r1', { target: 'Theirs.', targetTagged: 'Theirs.', state: 'edited' });
    desk.leave();
    await vi.waitFor(() => expect(desk.state!.saves.get('r1')?.type).toBe('conflict'));
    expect(desk.act('accept', 'r1')).toBe(false);
    desk.take('r1', 'A third.');
    expect(desk.state!.saves.get('r1')?.type).toBe('conflict');
    desk.beginEdit('r1', 'target');
    expect(desk.state!.editing?.initial).toBe('Mine.');
    desk.typed('Ours.');
    desk.leave();
    await isSaved(desk);
    expect(onDisk().target).toBe('Ours.');
  });

  test('my own decisions in quick succession never conflict with each other', async () => {
    const desk = await open();
    api.isHeld = true;
    type(desk, 'Better.');
    desk.leave();
    desk.act('accept', 'r1');
    desk.act('lock', 'r1');
    expect(desk.standing(desk.row('r1')!)).toMatchObject({ target: 'Better.', state: 'locked' });
    api.letGo();
    await isSaved(desk);
    expect(onDisk()).toMatchObject({ target: 'Better.', state: 'locked' });
  });

  test('undo goes back step by step, over edits, acceptance and rejection', async () => {
    const desk = await open();
    type(desk, 'Better.');
    desk.leave();
    await isSaved(desk);
    desk.act('accept', 'r1');
    await vi.waitFor(() => expect(onDisk().state).toBe('reviewed'));
    await isSaved(desk);
    desk.act('reject', 'r1');
    await vi.waitFor(() => expect(onDisk().state).toBe('open'));
    await isSaved(desk);
    for (const wanted of [
      { state: 'reviewed', target: 'Better.' },
      { state: 'edited', target: 'Better.' },
      { state: 'open', target: 'Sentence 1.' },
    ]) {
      expect(desk.undo()?.id).toBe('r1');
      await isSaved(desk);
      expect(onDisk()).toMatchObject(wanted);
    }
    expect(desk.undo()).toBeUndefined();
    expect(said.at(-1)).toBe('There is nothing to undo.');
  });

  test('what somebody else changed since is never undone', async () => {
    const desk = await open();
    desk.act('accept', 'r1');
    await isSaved(desk);
    fake.change(ID, 'r1', { target: 'Theirs.', targetTagged: 'Theirs.' });
    await desk.load();
    expect(desk.undo()).toBeUndefined();
    expect(onDisk().target).toBe('Theirs.');
  });

  test('without a server the decision stays in sight, and is saved when it is back', async () => {
    const desk = await open();
    api.isGone = true;
    type(desk, 'Typed in the dark.');
    desk.leave();
    await vi.waitFor(() => expect(desk.state!.saves.get('r1')?.type).toBe('failed'));
    expect(desk.standing(desk.row('r1')!).target).toBe('Typed in the dark.');
    expect(desk.hasUnsaved).toBe(true);
    expect(storage.length).toBe(1);
    api.isGone = false;
    desk.retryAll();
    await isSaved(desk);
    expect(onDisk().target).toBe('Typed in the dark.');
    expect(desk.hasUnsaved).toBe(false);
  });

  test('a refusal is told with its hint, is not tried again by itself, and can be edited further', async () => {
    const desk = await open();
    type(desk, '');
    desk.leave();
    await vi.waitFor(() =>
      expect(desk.state!.saves.get('r1')).toMatchObject({ type: 'failed', hint: 'Write a text.' }),
    );
    desk.retryAll();
    expect(desk.state!.saves.get('r1')?.type).toBe('failed');
    desk.beginEdit('r1', 'target');
    expect(desk.state!.editing!.initial).toBe('');
    desk.typed('Now with words.');
    desk.leave();
    await isSaved(desk);
    expect(onDisk().target).toBe('Now with words.');
    expect(desk.state!.undo).toHaveLength(1);
  });

  test('looking at another window saves what was typed and leaves the field open', async () => {
    const desk = await open();
    type(desk, 'Until here');
    desk.leave(true);
    await isSaved(desk);
    expect(desk.state!.editing).toBeDefined();
    desk.typed('Until here and on.');
    desk.leave();
    await vi.waitFor(() => expect(onDisk().target).toBe('Until here and on.'));
    expect(desk.state!.saves.get('r1')?.type).not.toBe('conflict');
  });

  test('what was read while something was on its way is not shown, and read again', async () => {
    const desk = await open();
    api.isHeld = true;
    desk.act('accept', 'r1');
    const reading = desk.load();
    api.letGo();
    await reading;
    await isSaved(desk);
    expect(desk.row('r1')!.state).toBe('reviewed');
  });

  test('text typed for a paragraph that vanishes is offered without it', async () => {
    const desk = await open();
    type(desk, 'Do not lose me.');
    fake.replace(makeArticle([makeRow(2)]));
    await desk.load();
    expect(desk.state!.editing).toBeUndefined();
    expect(desk.state!.offered.get('r1')).toMatchObject({ target: 'Do not lose me.' });
  });

  test('a locked row is neither edited nor overwritten by what is offered', async () => {
    fake.change(ID, 'r1', { state: 'locked' });
    const desk = await open();
    desk.beginEdit('r1', 'target');
    expect(desk.state!.editing).toBeUndefined();
    desk.take('r1', 'Another text.');
    expect(desk.state!.saves.size).toBe(0);
    expect(said).toEqual(['Row 1: it is locked: press l to unlock it.', 'Row 1: it is locked: press l to unlock it.']);
  });

  test('steps go through what is shown and pass over what was not sent', async () => {
    const desk = await open();
    expect([step(desk, 1)?.id, step(desk, 1)?.id, step(desk, 1)?.id, step(desk, 1)?.id]).toEqual([
      'r1',
      'r2',
      'r4',
      undefined,
    ]);
    desk.setFilter({ query: 'satz 2' });
    expect(desk.visible.map(({ id }) => id)).toEqual(['r2']);
  });

  test('a row that was dealt with stays in sight until the filter changes', async () => {
    const desk = await open();
    desk.setFilter({ state: 'open' });
    desk.act('accept', 'r1');
    await isSaved(desk);
    expect(desk.visible.map(({ id }) => id)).toEqual(['r1', 'r2', 'r4']);
    desk.setFilter({ state: 'open' });
    expect(desk.visible.map(({ id }) => id)).toEqual(['r2', 'r4']);
  });

  test('the next open row and the next finding are found from where one is, and from the top again', async () => {
    fake.change(ID, 'r1', { findings: [makeFinding()] });
    const desk = await open();
    desk.activate('r4');
    expect(nextFinding(desk)?.id).toBe('r1');
    desk.act('accept', 'r1');
    desk.act('accept', 'r2');
    expect(nextOpen(desk)?.id).toBe('r4');
    desk.act('accept', 'r4');
    expect(nextOpen(desk)).toBeUndefined();
    expect(said.at(-1)).toBe('Nothing in sight is left to decide.');
  });

  test('an article that cannot be read says why', async () => {
    api.isGone = true;
    expect((await open()).fault?.message).toBe('The desk does not answer.');
  });
});
