import { WORKERS } from '../../../core/desk/standing';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn, unitsHeld } from '../../../core/kernel/roles';
import * as contract from '../../../core/works/workbench-contract';
import { outsideCode } from '../../_kit/outside-code';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { type MemberContext, route } from '../../_kit/serve';
import type { SubmissionDoc } from '../documents';
import { addressed, withKnownPhotos } from '../files';
import { isReadable } from '../readable-call';
import { findCall, findIn, findWaiting } from '../repository';
import { lookedSubmissionOf } from '../views';

interface Found {
  works: SubmissionDoc[];
  isDecided: boolean;
}

/** What waits for the caller, or the works of one call. */
async function find(
  callId: string | null,
  cursor: string | undefined,
  { caller, db }: MemberContext,
): Promise<Result<Found, 'NOT_FOUND' | 'FORBIDDEN'>> {
  if (callId === null) {
    const asked = { exceptFor: caller.memberId, cursor, limit: PAGE_LIMIT };
    return ok({ works: await findWaiting(db, unitsHeld(caller.roles, WORKERS), asked), isDecided: false });
  }
  const call = await findCall(db, callId);
  if (!call) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, WORKERS, call.path)) return refuse(outsideCode(isReadable(call, caller.path)));
  return ok({ works: await findIn(db, callId, cursor), isDecided: call.status === 'decided' });
}

export const listDeskSubmissions = route(contract.listDeskSubmissions, async ({ callId, cursor }, context) => {
  if (context.caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const found = await find(callId, cursor, context);
  if (!found.ok) return found;
  const { isDecided } = found.value;
  const works = await withKnownPhotos(found.value.works, context);
  const filesOf = await addressed(works);
  return ok(
    pageOf(
      works,
      ({ _id }) => _id,
      (work) => lookedSubmissionOf(work, { isDecided, files: filesOf(work) }),
    ),
  );
});
