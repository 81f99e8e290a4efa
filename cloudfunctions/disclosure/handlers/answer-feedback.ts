import { decideAnswer } from '../../../core/disclosure/rules/feedback';
import { ANSWERING } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { isHeld } from '../../../core/kernel/content-verdict';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Notices } from '../../_kit/collections';
import { noticeDoc } from '../../_kit/notices';
import { outsideCode } from '../../_kit/outside-code';
import { checkOwnWords } from '../../_kit/own-words';
import { route } from '../../_kit/serve';
import { Feedback } from '../collections';
import { type FeedbackDoc, findFeedback } from '../feedback-repository';
import { feedbackRowOf } from '../views';

export const answerFeedback = route(
  contract.answerFeedback,
  async ({ feedbackId, text, isPublic = false, looked = false }, context) => {
    const { caller, now, db } = context;
    const found = await findFeedback(db, feedbackId);
    if (!found) return refuse('NOT_FOUND');
    const isOwn = found.memberId === caller.memberId;
    if (!holdsOn(caller.roles, ANSWERING, found.path)) return refuse(outsideCode(isOwn));
    if (isOwn) return refuse('OWN_MATTER');

    const given = { text, at: now, byId: caller.memberId, byName: caller.name, isPublic };
    const decision = decideAnswer(found.answer, given);
    if (!decision.ok) return decision;
    if (found.answer) return ok(feedbackRowOf(found, now));
    // With the answer others read what it answers: a person has looked at words that WeChat has not passed.
    if (isPublic && found.check && isHeld(found.check.verdict) && !looked) return refuse('CONTENT_HELD');
    const checked = await checkOwnWords({ text, kept: found.answerCheck, path: found.path, looked }, context);
    if (!checked.ok) {
      await db.in(Feedback).updateWhere({ _id: feedbackId, state: 'waiting' }, { answerCheck: checked.check });
      return refuse(checked.code);
    }

    const audit = auditEntry(context, { action: 'feedback.answered', subject: feedbackId, path: found.path });
    const told = noticeDoc({
      memberId: found.memberId,
      key: `feedback:${feedbackId}`,
      text: `您对“${found.disclosureTitle}”提的意见有了答复。`,
      link: { kind: 'disclosure', id: found.disclosureId },
      at: now,
    });
    const answered = await db.transaction(async (transaction) => {
      const fresh = await transaction.in(Feedback).find(feedbackId);
      const again = decideAnswer(fresh?.answer ?? null, given);
      if (!again.ok || fresh?.answer) return again;
      await transaction.in(Feedback).update(feedbackId, { state: 'answered', answer: given });
      await transaction.in(AuditLog).put(audit);
      await transaction.in(Notices).put(told);
      return again;
    });
    if (!answered.ok) return answered;
    const row: FeedbackDoc = { ...found, state: 'answered', answer: answered.value };
    return ok(feedbackRowOf(row, now));
  },
);
