import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { CallStep } from '../../../core/works/rules/workflow';
import * as contract from '../../../core/works/workbench-contract';
import type { Caller } from '../../_kit/caller';
import { openWork } from '../../_kit/desk/desk';
import { move } from '../../_kit/desk/move';
import { tellOfNobody } from '../../_kit/desk/waiting';
import { type MemberContext, route } from '../../_kit/serve';
import { callDesk } from '../desk';
import type { CallDoc } from '../documents';
import { findJury } from '../jury';
import { countWorks, findSubmissions } from '../repository';
import { returnWaiting, tellOutcome } from '../telling';
import { callDeskOf } from '../work';

export const moveCall = route(contract.moveCall, async ({ callId: id, seenRevision, command, looked }, context) => {
  const { caller } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const step = stepOf(command, seenRevision, caller);
  if (!step.ok) return step;
  const work = await openWork(callDesk, id, context);
  if (!work.ok) return work;
  const fits = await fitsCall(work.value.doc, command, context);
  if (!fits.ok) return fits;
  const isOwn = command.name === 'withdraw';
  const moved = await move(callDesk, { id, seenRevision, command: step.value, isOwn, looked }, context);
  // There is no picture in it that could be refused.
  if (!moved.ok) return refuse(moved.code === 'PICTURE_NOT_ALLOWED' ? 'CONFLICT' : moved.code);
  const { doc } = moved.value;
  // Of very many, the timer tells the others.
  if (doc.status === 'decided' && !doc.isTold) await tellOutcome(doc, context);
  if (doc.status === 'withdrawn' && !doc.isTold) await returnWaiting(doc, context.db);
  const view = await callDeskOf(moved.value, context);
  if (view.waiting?.people === 0) await tellOfNobody(callDesk, moved.value, context);
  return ok(view);
});

/** The command with what the server adds to it. */
function stepOf(
  command: contract.CallCommand,
  seenRevision: number | undefined,
  { memberId: byId, name: byName }: Caller,
): Result<CallStep, 'CONFLICT'> {
  switch (command.name) {
    case 'propose':
    case 'proposeEnd':
      return ok({ ...command, byId, byName });
    // Whoever decides on a proposal has read it: not one that took the place of another.
    case 'confirmEnd':
      return seenRevision === undefined ? refuse('CONFLICT') : ok({ ...command, byId, byName, seenRevision });
    case 'decide':
    case 'dropPrizes':
    case 'dropEnd':
      return seenRevision === undefined ? refuse('CONFLICT') : ok(command);
    default:
      return ok(command);
  }
}

type Misfit = 'JURY_UNKNOWN' | 'PRIZES_WRONG' | 'WORKS_WAITING' | 'OWN_MATTER';

/** What a step needs beside the call itself: jurors who are still there; works that are in, and none of the caller's. */
async function fitsCall(
  call: CallDoc,
  command: contract.CallCommand,
  { db, caller }: MemberContext,
): Promise<Result<null, Misfit>> {
  switch (command.name) {
    case 'publish':
    case 'signOff': {
      const jury = await findJury(db, call.path[0] ?? call.unitId, call.juryIds);
      return jury ? ok(null) : refuse('JURY_UNKNOWN');
    }
    case 'propose':
    case 'decide': {
      if (call.status !== 'opened' && call.status !== 'deciding') return ok(null);
      const prizes = command.name === 'propose' ? command.prizes : (call.proposal?.prizes ?? []);
      const ids = [...new Set(prizes.map(({ submissionId }) => submissionId))];
      const works = (await findSubmissions(db, ids)).filter((one) => one.callId === call._id && one.state === 'in');
      if (works.length < ids.length) return refuse('PRIZES_WRONG');
      if (works.some(({ memberId }) => memberId === caller.memberId)) return refuse('OWN_MATTER');
      return (await countWorks(db, call._id, 'waiting')) > 0 ? refuse('WORKS_WAITING') : ok(null);
    }
    default:
      return ok(null);
  }
}
