import { useEffect } from 'react';
import { ENTRY } from '@/ui/entry';
import { SEARCH_FIELD } from './head-bar';
import type { Entry } from './navigation';

/** Whether letters belong to what somebody is writing, not to the desk. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

interface Hands {
  entries: readonly Entry[];
  /** null where the page begins nothing new. */
  make: (() => void) | null;
  fold: () => void;
  help: () => void;
}

/** What a key does; null: nothing. `first` is the key before, where it was one that waits for another. */
function actionOf(key: string, first: string | null, { entries, make, fold, help }: Hands): (() => void) | null {
  if (first === 'g') return entries.find((entry) => entry.key === key)?.open ?? null;
  switch (key) {
    case '/':
      return () => document.getElementById(SEARCH_FIELD)?.focus();
    case 'j':
      return () => step(1);
    case 'k':
      return () => step(-1);
    case 'n':
      return make;
    case '[':
      return fold;
    case '?':
      return help;
    default:
      return null;
  }
}

/** From row to row of the lists on the page that is shown. Enter then opens it, as for everybody who uses Tab. */
function step(by: 1 | -1): void {
  const all = rowsIn('.taro_page');
  // Beside a list the document that was opened from it has rows of its own.
  const listed = rowsIn('.taro_page [data-rows]');
  const rows = listed.length > 0 ? listed : all;
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
  const at = focused < 0 ? rows.findIndex((row) => row.closest('[aria-current="true"]') !== null) : focused;
  const next = rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** In a table of figures a row is opened by the first of what can be pressed in it. */
const PRESSED = 'a, button, [role="button"]';

const rowsIn = (place: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`${place} :is([${ENTRY}], tbody tr)`)]
    .flatMap((row) => (row.matches('tr') ? (row.querySelector<HTMLElement>(PRESSED) ?? []) : row))
    .filter((row) => row.checkVisibility());

/** The keys of the desk, wherever the focus is. While somebody types, or answers a question, they rest. */
export function useKeys(hands: Hands): void {
  useEffect(() => {
    let first: string | null = null;
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      if (key === 'Escape') {
        first = null;
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return;
      }
      if (isTyping(target)) return;
      const action = actionOf(key, first, hands);
      first = first === null && key === 'g' ? key : null;
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [hands]);
}
