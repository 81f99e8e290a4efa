import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/workbench-contract';
import { route } from '../../_kit/serve';
import { findHeld, openedName } from '../handled-letter';
import { moveIn } from '../moving';

export const decideName = route(contract.decideName, async ({ letterId, seenRevision, command }, context) => {
  const { caller, db } = context;
  const held = await findHeld(db, letterId, caller);
  if (held?.who.isWriter && held.letter.isNameAsked) return refuse('OWN_MATTER');
  // The same decision again: what it asked for waits no more.
  const isDone = held?.letter.nameReaders.includes(caller.memberId) ?? false;
  if (!held || !(held.who.isSecond || isDone)) return refuse('NOT_FOUND');
  const { letter, writerId } = held;
  const who = { ...held.who, isSecond: true };
  const moved = await moveIn(context, letter, { command, who, toldId: writerId, seenRevision, to: null });
  if (!moved.ok) return moved;
  const isOpen = moved.value.nameReaders.includes(caller.memberId);
  return ok({ writerName: isOpen ? ((await openedName(db, writerId))?.name ?? null) : null });
});
