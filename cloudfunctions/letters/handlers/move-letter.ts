import type { InputOf } from '../../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { officeKey } from '../../../core/letters/letter-events';
import type { LetterStep } from '../../../core/letters/rules/procedure';
import * as contract from '../../../core/letters/workbench-contract';
import type { Database } from '../../_kit/database';
import { route } from '../../_kit/serve';
import { itemIn, officeNow, type PlacedOffice } from '../documents';
import { findHeld, type HeldLetter, handOnOffices, viewFor } from '../handled-letter';
import { decideOn, moveIn } from '../moving';

type OfficeCommand = InputOf<typeof contract.moveLetter>['command'];

export const moveLetter = route(contract.moveLetter, async ({ letterId, seenRevision, command }, context) => {
  const { caller, now, db, checkText } = context;
  const held = await findHeld(db, letterId, caller);
  if (!held?.who.isHandler) return refuse('NOT_FOUND');
  const { letter, who, writerId } = held;
  const named = await stepOf(db, held, command);
  if (!named.ok) return named;
  const { step, to } = named.value;
  const decision = decideOn(letter, step, who, now);
  if (!decision.ok) return decision;

  const said = 'words' in command ? command.words : 'reason' in command ? command.reason : '';
  // One person reads it, and nobody else: only what WeChat finds wrong is refused.
  if (said !== '' && decision.value.length > 0 && (await checkText(said)).verdict === 'risky')
    return refuse('CONTENT_REFUSED');
  const moved = await moveIn(context, letter, { command: step, who, toldId: writerId, seenRevision, to });
  return moved.ok ? ok(await viewFor(db, { ...held, letter: moved.value }, caller, now)) : moved;
});

/** The command with the office that it names, looked up. */
async function stepOf(
  db: Database,
  held: HeldLetter,
  command: OfficeCommand,
): Promise<Result<{ step: LetterStep; to: PlacedOffice | null }, 'NOT_FOUND'>> {
  if (command.name !== 'handOn') return ok({ step: command, to: null });
  const key = officeKey(command.to);
  const { last } = itemIn(held.letter);
  const isRetry = last?.type === 'handedOn' && officeKey(last.to) === key && last.words === command.reason;
  const known = isRetry ? [officeNow(held.letter)] : await handOnOffices(db, held);
  const to = known.find((office) => officeKey(office) === key);
  if (!to) return refuse('NOT_FOUND');
  const { unitId, role, unitName } = to;
  return ok({ step: { ...command, to: { unitId, role, unitName } }, to });
}
