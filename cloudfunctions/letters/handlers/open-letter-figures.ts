import { dayKey, endOfDay, startOfDay } from '../../../core/kernel/calendar';
import { nameKeyOf } from '../../../core/kernel/name-key';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { figurePeriod, type Row, tableOf } from '../../../core/letters/rules/figures';
import * as contract from '../../../core/letters/workbench-contract';
import { route } from '../../_kit/serve';
import { type Counted, countLetters } from '../repository';

export const openLetterFigures = route(contract.openLetterFigures, async (_input, { caller, now, db }) => {
  const { from, until } = figurePeriod(dayKey(now));
  const unitIds = unitsHeld(caller.roles, ['secretary', 'reviewer', 'admin']);
  const counted = await countLetters(db, {
    unitIds,
    from: startOfDay(from),
    until: endOfDay(until),
    now,
    nameKey: nameKeyOf(caller.name),
  });
  return ok({
    from,
    until,
    byKind: tableOf(groupedBy(counted, ({ _id: { kind } }) => [kind, kind])),
    byUnit: tableOf(groupedBy(counted, ({ _id: { unitId }, unitName }) => [unitId, { unitId, unitName }])),
  });
});

/** The counts of each group: those with the same first part of what is said of them. */
function groupedBy<Key>(counted: readonly Counted[], groupOf: (row: Counted) => [string, Key]): Row<Key>[] {
  const groups = new Map<string, Row<Key>>();
  for (const row of counted) {
    const [name, key] = groupOf(row);
    const { received, inTime, due } = groups.get(name) ?? { received: 0, inTime: 0, due: 0 };
    groups.set(name, { key, received: received + row.received, inTime: inTime + row.inTime, due: due + row.due });
  }
  return [...groups.values()];
}
