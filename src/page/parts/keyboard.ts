const TEXT_FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio])';

/** Whether a key belongs to a field: then it is no command. */
export const isTyping = ({ target }: Event): boolean => target instanceof Element && target.matches(TEXT_FIELDS);

/** Whether an arrow key has more of the row to show, so that it must scroll and not step on. */
export function isCutOff(element: Element | null, key: string): boolean {
  if (!element?.matches('desk-row') || !key.startsWith('Arrow')) return false;
  const { top, bottom } = element.getBoundingClientRect();
  const head = document.querySelector('.filters')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.foot')?.getBoundingClientRect().top ?? innerHeight;
  return key === 'ArrowDown' ? bottom > foot + 1 : top < Math.max(head, 0) - 1;
}
