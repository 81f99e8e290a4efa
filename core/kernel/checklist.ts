import { text } from './fields';

/** Items that one organisation's 保密审查 may have. */
export const MOST_ITEMS = 12;

/** What whoever signs says of the text: 没有国家秘密. */
export const checklistItem = text(60);

/** Whether each item of the checklist was answered, and nothing else. */
export const answersAll = (items: readonly string[], checked: readonly string[]): boolean =>
  items.length === new Set(checked).size && items.every((item) => checked.includes(item));
