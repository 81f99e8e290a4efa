import { ok, refuse } from '../../../core/kernel/result';
import type { StepOffice } from '../../../core/letters/letter-events';
import * as contract from '../../../core/letters/workbench-contract';
import type { Caller } from '../../_kit/caller';
import type { Database } from '../../_kit/database';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import type { LetterDoc } from '../documents';
import { findHeld, openedName } from '../handled-letter';
import { moveIn, unstopped } from '../moving';
import { decidesBy } from '../standing';

export const decideName = route(contract.decideName, async ({ letterId, seenRevision, command }, context) => {
  const { caller, db } = context;
  const held = await findHeld(db, letterId, caller);
  if (held?.who.isWriter && held.letter.isNameAsked) return refuse('OWN_MATTER');
  // The same decision again: what it asked for waits no more.
  const isDone = held?.letter.nameReaders.includes(caller.memberId) ?? false;
  if (!held || !(held.who.isSecond || isDone)) return refuse('NOT_FOUND');
  const { letter, writerId } = held;
  const who = { ...held.who, isSecond: true };
  const by = await decidingOffice(db, letter, caller);
  const moved = unstopped(
    await moveIn(context, letter, { command, who, toldId: writerId, seenRevision, to: null, by }),
  );
  if (!moved.ok) return moved;
  const isOpen = moved.value.nameReaders.includes(caller.memberId);
  return ok({ writerName: isOpen ? ((await openedName(db, writerId))?.name ?? null) : null });
});

/** As what the caller decides: the writer is told. One request. */
async function decidingOffice(db: Database, letter: LetterDoc, caller: Caller): Promise<StepOffice | null> {
  const by = decidesBy(letter, caller);
  const [unit] = by ? await findUnits(db, [by.unitId]) : [];
  return by && unit ? { ...by, unitName: unit.name } : null;
}
