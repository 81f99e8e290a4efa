import type { Kind, Seen, Workflow } from '../../../core/desk/workflow';

export const NOW = Date.parse('2026-11-20T10:00:00+08:00');

/** Everything that can be given, and everybody in every situation: each of them meets each state. */
export interface Sample<K extends Kind> {
  workflow: Workflow<K>;
  commands: readonly K['command'][];
  seen: readonly Seen<K>[];
}

export const kindOf = <K extends Kind>(
  workflow: Workflow<K>,
  commands: readonly K['command'][],
  seen: readonly Seen<K>[],
): Sample<K> => ({ workflow, commands, seen });

/** Every combination of one value of each list. */
export function combined<Parts extends Record<string, readonly unknown[]>>(
  lists: Parts,
): { [Name in keyof Parts]: Parts[Name][number] }[] {
  let found: Record<string, unknown>[] = [{}];
  for (const [name, values] of Object.entries(lists)) {
    found = found.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
  }
  return found as { [Name in keyof Parts]: Parts[Name][number] }[];
}

export const states = <State extends string>(table: Readonly<Record<State, unknown>>) => Object.keys(table) as State[];
export const EITHER = [false, true] as const;
export const REASON = '请补充时间';
