import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSettings } from '../../src/app/settings.ts';
import { confirm } from '../../src/cli/confirm.ts';
import { offerAdditions } from '../../src/cli/offer-additions.ts';
import { AppError } from '../../src/domain/errors.ts';
import { loadGlossary } from '../../src/glossary/load-glossary.ts';
import { type Addition, fitToEntry, isAddition } from '../../src/glossary/suggest/addition.ts';
import { suggestNames } from '../../src/glossary/suggest/suggest-names.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

vi.mock('../../src/cli/confirm.ts', () => ({ confirm: vi.fn() }));

const BEFORE = '# house style\nTokayev: {de: [Tokajew]}\n';
const COMMAND = "zweispalt glossary add 'Toqaev' 'Tokayev' --given 'Qasym-Jomart'";
let workspace: Workspace;
let said: string;

beforeEach(() => {
  vi.mocked(confirm).mockReset();
  workspace = makeWorkspace({ 'glossary/names.yaml': BEFORE });
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  workspace.remove();
});

function additions(): readonly Addition[] {
  const { concepts } = loadGlossary([{ path: 'a.yaml', text: BEFORE }]);
  const german = 'Präsident Qasym-Jomart Toqaev sprach.';
  return suggestNames([{ article: 'a.txt', line: 1, german, known: [] }], concepts)
    .map((one) => fitToEntry(one, concepts[0]!))
    .filter(isAddition);
}

const offer = () => offerAdditions(additions(), openSettings(workspace.dir, {}));
const glossary = () => workspace.read('glossary/names.yaml');

test('after a yes the entry has the spelling and the given name, and the difference was shown before', async () => {
  vi.mocked(confirm).mockImplementation(async () => {
    expect(said).toContain('-Tokayev: {de: [Tokajew]}\n+Tokayev: {de: [Tokajew, Toqaev]');
    expect(glossary()).toBe(BEFORE);
    return true;
  });
  await offer();
  expect(glossary()).toBe('# house style\nTokayev: {de: [Tokajew, Toqaev], given: {Qasym-Jomart: []}}\n');
  expect(said).not.toContain(COMMAND);
});

test('after a no nothing is added, which is said with the whole command', async () => {
  vi.mocked(confirm).mockResolvedValue(false);
  await offer();
  expect(glossary()).toBe(BEFORE);
  expect(said).toContain(`Nothing was added to entries of the glossary. To add it later:\n  ${COMMAND}\n`);
});

test('who interrupts has the command too', async () => {
  vi.mocked(confirm).mockRejectedValue(new AppError('interrupted', 'Interrupted'));
  await expect(offer()).rejects.toThrow('Interrupted');
  expect(said).toContain(COMMAND);
});

test('where the entry cannot be edited the error says why, and the command is there', async () => {
  const rows = additions();
  workspace.write('glossary/names.yaml', 'Tokayev: &one {de: [Tokajew]}\nother: *one\n');
  await expect(offerAdditions(rows, openSettings(workspace.dir, {}))).rejects.toThrow(AppError);
  expect(said).toContain(`Nothing was added to entries of the glossary. To add it later:\n  ${COMMAND}\n`);
});

test('what the glossary says already is not asked', async () => {
  workspace.write('glossary/names.yaml', 'Tokayev: {de: [Tokajew, Toqaev], given: {Qasym-Jomart: []}}\n');
  await offer();
  expect(confirm).not.toHaveBeenCalled();
  expect(said).toBe('The glossary says all of it already.\n');
});
