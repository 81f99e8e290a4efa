import { useEffect } from 'react';
import { SEARCH_FIELD } from './head-bar';

/** Whether letters belong to what somebody is writing, not to the desk. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** The keys of the desk, wherever the focus is. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.key !== '/') return;
      event.preventDefault();
      document.getElementById(SEARCH_FIELD)?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
