import type { InputOf } from '../../../core/kernel/endpoint';
import { isDistinct } from '../../../core/kernel/is-distinct';
import { hasLink } from '../../../core/kernel/links';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { fitsKind, missingDeclaration } from '../../../core/works/rules/fits';
import { takesWork } from '../../../core/works/rules/window';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { liesIn, removeFiles } from '../../_kit/files';
import { type Answer, type MemberContext, route } from '../../_kit/serve';
import type { PartDoc } from '../documents';
import { enclose } from '../enclosing';
import { addressed, uploadFolderOf } from '../files';
import { keepSubmission, submissionOf } from '../keeping';
import { dropRecording, isPiece } from '../pieces';
import { findReading, type Reading } from '../readable-call';
import { findPart, findSubmission } from '../repository';
import { mySubmissionOf } from '../views';

type Input = InputOf<typeof contract.sendSubmission>;
type Sent = Answer<typeof contract.sendSubmission>;

export const sendSubmission = route(contract.sendSubmission, async (input, context) => {
  const { caller, db, now, newId } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const reading = await findReading(db, input.callId, caller, now);
  if (!reading?.isReached) return refuse('NOT_FOUND');
  const part = await findPart(db, input.callId, caller.memberId);
  const known = keyed(part, input.key);
  if (known) return answered(known.submissionId, reading, context);
  const refusal = refusalOf(input, reading, caller.memberId);
  if (refusal !== null) return refuse(refusal);

  const use = { memberId: caller.memberId, what: 'works' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const submissionId = newId();
  const enclosed = await enclose(input, submissionId, context);
  const kept = enclosed.ok
    ? await keepSubmission(submissionOf(input, submissionId, { ...enclosed.value, call: reading.call }, context), {
        key: input.key,
        context,
      })
    : enclosed;
  // Another request was first with the same key, or the end came: the copies are left to the timer.
  const isRefused = !kept.ok && kept.code === 'CONTENT_REFUSED';
  if (!isRefused && !(kept.ok && kept.value === submissionId)) await giveTodayBack(db, use);
  if (!kept.ok) {
    // Sent again while the first was on its way: that one has taken the files along.
    const first = keyed(await findPart(db, input.callId, caller.memberId), input.key);
    return first ? answered(first.submissionId, reading, context) : kept;
  }
  await removeFiles(input.files);
  if (input.recording !== null) await dropRecording(input.callId, input.recording, context);
  return answered(kept.value, reading, context);
});

const keyed = (part: PartDoc | null, wanted: string) => part?.works.find(({ key }) => key === wanted);

/** Why a work is not taken, before anything is asked or written; null if nothing speaks against it. */
function refusalOf(
  input: Input,
  { call, stage }: Reading,
  memberId: string,
): Extract<Sent, { ok: false }>['code'] | null {
  if (!takesWork(stage, input.files.length > 0 || input.recording !== null)) return 'CALL_ENDED';
  if (!call.kinds.includes(input.kind)) return 'KIND_NOT_TAKEN';
  if (!fitsKind(input)) return 'WORK_DOES_NOT_FIT';
  if (!input.consents.includes('shown')) return 'SHOWING_NEEDED';
  if (input.consents.some((use) => use !== 'shown' && !call.uses.includes(use))) return 'INVALID_INPUT';
  const missing = missingDeclaration(input);
  if (missing !== null) return missing;
  const folder = uploadFolderOf(call._id, memberId);
  if (!isDistinct(input.files) || !input.files.every((file) => liesIn(folder, file) && !isPiece(file)))
    return 'INVALID_INPUT';
  return hasLink(`${input.title}\n${input.text}`) ? 'LINK_NOT_ALLOWED' : null;
}

async function answered(submissionId: string, { call }: Reading, { db }: MemberContext): Promise<Sent> {
  const work = await findSubmission(db, submissionId);
  if (!work) return refuse('NOT_FOUND');
  const filesOf = await addressed([work]);
  return ok(mySubmissionOf(work, { call, files: filesOf(work) }));
}
