import type { ReactNode } from 'react';

/** The rows that somebody has marked, and what can be done with all of them. At a desk only: a phone opens one at a time. */
export interface Selection {
  /** Keys of rows. One that is not in the list any more does not count. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
  /** Buttons for what is marked. */
  actions: ReactNode;
}

/** With this row marked, or not any more. */
export function toggled(chosen: ReadonlySet<string>, key: string): Set<string> {
  const changed = new Set(chosen);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}

/** All rows that are shown, or none if they all were marked. */
export const toggledAll = (chosen: ReadonlySet<string>, keys: readonly string[]): Set<string> =>
  new Set(keys.every((key) => chosen.has(key)) ? [] : keys);
