import { WORKERS } from '../../../core/desk/standing';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import * as contract from '../../../core/works/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Notices } from '../../_kit/collections';
import { noticeDoc } from '../../_kit/notices';
import { askAbout } from '../../_kit/picture-check';
import { route } from '../../_kit/serve';
import { Calls, Submissions, WorkParts } from '../collections';
import { partIdOf, type SubmissionDoc } from '../documents';
import { addressed, photosOf } from '../files';
import { withoutCounting } from '../keeping';
import { likenessOf } from '../likeness';
import { stageNow } from '../readable-call';
import { findCall, findSubmission } from '../repository';
import { lookedSubmissionOf } from '../views';

/** `isJudged`: jury and voters are through, and nobody scores it any more. */
const passedWords = ({ callTitle }: SubmissionDoc, isJudged: boolean): string =>
  isJudged
    ? `您交到“${callTitle}”的作品收下了。评的时间已经过了，评定以后展示。`
    : `您交到“${callTitle}”的作品收下了，参加评选。`;

export const lookAtSubmission = route(
  contract.lookAtSubmission,
  async ({ submissionId, seenRevision, command }, context) => {
    const { caller, db, now, checkText } = context;
    if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
    const seen = await findSubmission(db, submissionId);
    // Their own, somebody else looks after: the unit that holds the call has more than one.
    if (!seen || !holdsOn(caller.roles, WORKERS, seen.callPath)) return refuse('NOT_FOUND');
    if (seen.memberId === caller.memberId) return refuse('FORBIDDEN');
    const target = command.name === 'pass' ? 'in' : 'returned';
    const isDone = (work: SubmissionDoc) =>
      work.state === target && (command.name === 'pass' || work.remark === command.reason);
    const answered = async (work: SubmissionDoc) => {
      const filesOf = await addressed([work]);
      return ok(lookedSubmissionOf(work, { isDecided: false, files: filesOf(work) }));
    };
    if (isDone(seen)) return answered(seen);
    const call = await findCall(db, seen.callId);
    if (seen.state !== 'waiting' || call?.status === 'withdrawn') return refuse('WRONG_STATE');
    if (seen.revision !== seenRevision) return refuse('CONFLICT');

    // WeChat is asked once more where it has not answered, in the name of whoever has looked.
    const words = `${seen.title}\n${seen.text}`.trim();
    const check = command.name === 'pass' && words !== '' ? await checkText(words, seen.check) : seen.check;
    const pictures =
      command.name === 'pass'
        ? await askAbout(photosOf(seen), context, {
            memberIds: [seen.memberId],
            what: `您交到“${seen.callTitle}”的作品`,
            subject: submissionId,
            link: { kind: 'call', id: seen.callId },
          })
        : null;
    if (check.verdict === 'risky' || pictures?.verdict === 'risky') return refuse('CONTENT_REFUSED');
    const alike = command.name === 'pass' ? await likenessOf(db, seen) : [];
    const audit = auditEntry(context, {
      action: 'submission.looked',
      subject: submissionId,
      path: seen.callPath,
      detail: { command: command.name, reason: command.name === 'return' ? command.reason : null },
    });
    const moved = await db.transaction(
      async (transaction): Promise<Result<SubmissionDoc, 'NOT_FOUND' | 'CONFLICT' | 'WRONG_STATE'>> => {
        const work = await transaction.in(Submissions).find(submissionId);
        if (!work) return refuse('NOT_FOUND');
        if (isDone(work)) return ok(work);
        const held = await transaction.in(Calls).find(work.callId);
        if (!held || held.status === 'withdrawn') return refuse('WRONG_STATE');
        if (work.revision !== seenRevision) return refuse('CONFLICT');
        const after: SubmissionDoc = {
          ...work,
          state: target,
          remark: command.name === 'return' ? command.reason : null,
          revision: work.revision + 1,
          check: { ...work.check, ...check, ...(pictures && { pictures }) },
          alike,
        };
        await transaction.in(Submissions).put(after);
        if (command.name === 'return') {
          const part = await transaction.in(WorkParts).find(partIdOf(work.callId, work.memberId));
          if (part) await transaction.in(WorkParts).put(withoutCounting(part, submissionId));
        }
        await transaction.in(Notices).put(
          noticeDoc({
            memberId: work.memberId,
            key: `look:${submissionId}`,
            text:
              command.name === 'pass'
                ? passedWords(work, stageNow(held, now) === 'deciding')
                : `您交到“${work.callTitle}”的作品退回了，理由在征集的页面上。`,
            link: { kind: 'call', id: work.callId },
            at: now,
          }),
        );
        await transaction.in(AuditLog).put(audit);
        return ok(after);
      },
    );
    return moved.ok ? answered(moved.value) : moved;
  },
);
