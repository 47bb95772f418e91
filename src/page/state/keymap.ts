/** What keys do, on pages with rows. */
export type Command =
  | 'next'
  | 'previous'
  | 'nextFinding'
  | 'nextOpen'
  | 'accept'
  | 'edit'
  | 'reject'
  | 'lock'
  | 'comment'
  | 'diff'
  | 'fix'
  | 'search'
  | 'filter'
  | 'undo'
  | 'articles'
  | 'names'
  | 'help';

export interface KeyLine {
  readonly command: Command;
  /** As `KeyboardEvent.key` names them; the first is shown. */
  readonly keys: readonly string[];
  readonly words: string;
}

/** The one table of keys: what is listened to is what is shown. */
export const KEYS: readonly KeyLine[] = [
  { command: 'next', keys: ['j', 'ArrowDown'], words: 'Next row' },
  { command: 'previous', keys: ['k', 'ArrowUp'], words: 'Previous row' },
  { command: 'nextFinding', keys: ['n'], words: 'Next finding' },
  { command: 'nextOpen', keys: ['o'], words: 'Next open row' },
  { command: 'accept', keys: ['a'], words: 'Accept, and go to the next open row' },
  { command: 'edit', keys: ['e'], words: 'Edit the English' },
  { command: 'fix', keys: ['h'], words: 'Take the house form that the first finding offers' },
  { command: 'reject', keys: ['r'], words: 'Reject: back to the machine’s text' },
  { command: 'lock', keys: ['l'], words: 'Lock or unlock' },
  { command: 'comment', keys: ['c'], words: 'Comment' },
  { command: 'diff', keys: ['d'], words: 'What was changed' },
  { command: 'undo', keys: ['u'], words: 'Undo' },
  { command: 'search', keys: ['/'], words: 'Search both columns' },
  { command: 'filter', keys: ['f'], words: 'Filter' },
  { command: 'articles', keys: ['g'], words: 'All articles' },
  { command: 'names', keys: ['m'], words: 'All names' },
  { command: 'help', keys: ['?'], words: 'Keys' },
];

/** Keys in a text field: told, and listened to by the field itself. */
export const FIELD_KEYS: readonly (readonly [keys: string, words: string])[] = [
  ['Ctrl + Enter', 'Save and leave the field (⌘ on a Mac)'],
  ['Ctrl + Shift + Enter', 'Save, accept, and go to the next open row'],
  ['Esc', 'Leave the field; what was typed is saved'],
];

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key, nothing with a modifier: those belong to the browser. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: KeyPress): Command | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return KEYS.find(({ keys }) => keys.includes(key))?.command;
}

/** The key of a command as it is shown. */
export const keyOf = (command: Command): string => KEYS.find((line) => line.command === command)!.keys[0]!;
