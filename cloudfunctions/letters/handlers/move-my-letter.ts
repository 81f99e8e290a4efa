import type { InputOf } from '../../../core/kernel/endpoint';
import { hasLink } from '../../../core/kernel/links';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import { checkBounded } from '../../_kit/bounded-check';
import { type MemberContext, route } from '../../_kit/serve';
import { itemIn, type LetterDoc, officeNow, type PlacedOffice } from '../documents';
import { decideOn, moveIn, unstopped } from '../moving';
import { findOwnLetter, ownView } from '../own-letter';
import { findSurroundings, partiesOf, placedAbove } from '../placing';
import { besideRevoking } from '../publishing';

type WriterCommand = InputOf<typeof contract.moveMyLetter>['command'];

const WRITER = { isWriter: true, isHandler: false, isSecond: false };

export const moveMyLetter = route(contract.moveMyLetter, async ({ letterId, seenRevision, command }, context) => {
  const { caller, now, db } = context;
  const letter = await findOwnLetter(db, letterId, caller);
  if (!letter) return refuse('NOT_FOUND');
  const to = await goesTo(letter, command, context);
  const step = command.name === 'reopen' ? { ...command, to: nameOf(to ?? officeNow(letter)) } : command;
  const decision = unstopped(decideOn(letter, step, WRITER, now));
  if (!decision.ok) return decision;

  const said = wordsOf(command);
  if (said !== null && decision.value.length > 0) {
    // Before WeChat is asked: what it passes and nobody takes would be counted nowhere.
    if (letter.revision !== seenRevision) return refuse('CONFLICT');
    if (hasLink(said)) return refuse('LINK_NOT_ALLOWED');
    const check = await checkBounded(said, context);
    if (check === null) return refuse('RATE_LIMITED');
    if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');
  }
  const beside = command.name === 'revoke' ? await besideRevoking(letter, context) : undefined;
  const given = { command: step, who: WRITER, toldId: null, seenRevision, to, ...(beside && { beside }) };
  const moved = unstopped(await moveIn(context, letter, given));
  return moved.ok ? ok(await ownView(db, moved.value, caller, now)) : moved;
});

/** One level up; where nobody is above, the office that has it once more. */
async function goesTo(
  letter: LetterDoc,
  { name }: WriterCommand,
  { caller, db }: MemberContext,
): Promise<PlacedOffice | null> {
  if (name !== 'reopen') return null;
  const from = officeNow(letter);
  // Sent again: it went there the first time.
  if (itemIn(letter).last?.type === 'reopened') return from;
  const around = await findSurroundings(db, from.path);
  return placedAbove(around, from, partiesOf(letter, caller.memberId)) ?? from;
}

const nameOf = ({ unitId, role, unitName }: PlacedOffice) => ({ unitId, role, unitName });

const wordsOf = (command: WriterCommand): string | null => {
  switch (command.name) {
    case 'add':
      return command.words;
    case 'reopen':
    case 'decline':
      return command.reason;
    case 'takeBack':
    case 'resolve':
    case 'agree':
    case 'revoke':
      return null;
    default:
      return command satisfies never;
  }
};
