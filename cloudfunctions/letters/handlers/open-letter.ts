import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/workbench-contract';
import { route } from '../../_kit/serve';
import { Letters } from '../collections';
import { findHeld, viewFor } from '../handled-letter';
import { officeHeld } from '../standing';

export const openLetter = route(contract.openLetter, async ({ letterId }, { caller, now, db }) => {
  const held = await findHeld(db, letterId, caller);
  const office = held && officeHeld(held.letter, caller);
  if (!held?.who.isHandler || !office) return refuse('NOT_FOUND');
  if (held.letter.opened.some(({ byId }) => byId === caller.memberId)) return ok(await viewFor(db, held, caller, now));

  const { unitId, role, unitName } = office;
  const mark = { at: now, byId: caller.memberId, byName: caller.name, office: { unitId, role, unitName } };
  const letter = await db.transaction(async (transaction) => {
    const fresh = await transaction.in(Letters).find(letterId);
    if (!fresh || fresh.opened.some(({ byId }) => byId === caller.memberId)) return fresh;
    const opened = [...fresh.opened, mark];
    await transaction.in(Letters).update(letterId, { opened });
    return { ...fresh, opened };
  });
  return letter ? ok(await viewFor(db, { ...held, letter }, caller, now)) : refuse('NOT_FOUND');
});
