import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { CallStep } from '../../../core/works/rules/workflow';
import * as contract from '../../../core/works/workbench-contract';
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
  // Whoever decides on prizes has read them: not those that took the place of others.
  if ((command.name === 'decide' || command.name === 'dropPrizes') && seenRevision === undefined) {
    return refuse('CONFLICT');
  }
  const work = await openWork(callDesk, id, context);
  if (!work.ok) return work;
  const fits = await fitsCall(work.value.doc, command, context);
  if (!fits.ok) return fits;
  const step: CallStep =
    command.name === 'propose' ? { ...command, byId: caller.memberId, byName: caller.name } : command;
  const isOwn = command.name === 'withdraw';
  const moved = await move(callDesk, { id, seenRevision, command: step, isOwn, looked }, context);
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
