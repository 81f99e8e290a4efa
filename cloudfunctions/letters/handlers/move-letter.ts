import type { InputOf } from '../../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { officeKey } from '../../../core/letters/letter-events';
import type { LetterStep } from '../../../core/letters/rules/procedure';
import { isRewritten } from '../../../core/letters/rules/publication';
import * as contract from '../../../core/letters/workbench-contract';
import { type MemberContext, route } from '../../_kit/serve';
import { itemIn, officeNow, type PlacedOffice } from '../documents';
import { findHeld, type HeldLetter, handOnOffices, viewFor } from '../handled-letter';
import { decideOn, moveIn } from '../moving';
import { type Beside, besideOffer, draftOf } from '../publishing';

type OfficeCommand = InputOf<typeof contract.moveLetter>['command'];

export const moveLetter = route(contract.moveLetter, async ({ letterId, seenRevision, command }, context) => {
  const { caller, now, db, checkText } = context;
  const held = await findHeld(db, letterId, caller);
  if (!held?.who.isHandler) return refuse('NOT_FOUND');
  const { letter, who, writerId } = held;
  const named = await stepOf(held, command, context);
  if (!named.ok) return named;
  const { step, to, beside } = named.value;
  const decision = decideOn(letter, step, who, now);
  if (!decision.ok) return decision;

  const said = saidIn(command);
  // One person reads it, and nobody else: only what WeChat finds wrong is refused.
  if (said !== '' && decision.value.length > 0 && (await checkText(said)).verdict === 'risky')
    return refuse('CONTENT_REFUSED');
  const given = { command: step, who, toldId: writerId, seenRevision, to, ...(beside && { beside }) };
  const moved = await moveIn(context, letter, given);
  return moved.ok ? ok(await viewFor(db, { ...held, letter: moved.value }, caller, now)) : moved;
});

function saidIn(command: OfficeCommand): string {
  if (command.name === 'offer') return [command.title, command.question, command.answer].join('\n');
  return 'words' in command ? command.words : 'reason' in command ? command.reason : '';
}

interface Looked {
  step: LetterStep;
  to: PlacedOffice | null;
  beside?: Beside;
}

/** The command with what it names, looked up. */
async function stepOf(
  held: HeldLetter,
  command: OfficeCommand,
  context: MemberContext,
): Promise<Result<Looked, 'NOT_FOUND' | 'NOT_REWRITTEN' | 'NAMES_SOMEBODY' | 'COLUMN_CLOSED'>> {
  const { db } = context;
  if (command.name === 'offer') {
    const { text, about, writer } = held.letter;
    const rewritten = isRewritten(command, { text, about, writerName: writer?.name ?? null });
    if (!rewritten.ok) return rewritten;
    return ok({ step: command, to: null, beside: await besideOffer(held.letter, context) });
  }
  if (command.name === 'draft') {
    const drafted = await draftOf(held.letter, context);
    return drafted.ok ? ok({ to: null, ...drafted.value }) : drafted;
  }
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
