import * as contract from '../../../core/disclosure/contract';
import { noticeEndsAt } from '../../../core/disclosure/rules/board';
import { answerDueAt, takeFeedback } from '../../../core/disclosure/rules/feedback';
import { orderKey } from '../../../core/kernel/order-key';
import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { route } from '../../_kit/serve';
import { addFeedback, type FeedbackDoc, findFeedback } from '../feedback-repository';
import { findDisclosure } from '../repository';
import { myFeedbackOf } from '../views';

export const leaveFeedback = route(
  contract.leaveFeedback,
  async ({ disclosureId, key, text, kind = 'opinion', isNamed = false }, { caller, now, db, checkText }) => {
    const feedbackId = `${disclosureId}:${caller.memberId}:${key}`;
    const [item, existing] = await Promise.all([findDisclosure(db, disclosureId), findFeedback(db, feedbackId)]);
    if (existing) return ok(myFeedbackOf(existing));
    if (!item || !reaches(item.scope, caller.path)) return refuse('NOT_FOUND');
    const noticeEnd = item.publishedAt === null ? null : noticeEndsAt(item.publishedAt, item);
    const taken = takeFeedback({ status: item.status, noticeEndsAt: noticeEnd }, kind, now);
    if (!taken.ok) return taken;
    const use = { memberId: caller.memberId, what: 'feedback' } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
    const check = await checkText(text);
    if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');

    const dueAt = answerDueAt(now);
    const doc: FeedbackDoc = {
      _id: feedbackId,
      v: 1,
      disclosureId,
      disclosureTitle: item.title,
      memberId: caller.memberId,
      memberName: caller.name,
      kind,
      isNamed,
      unitName: item.unitName,
      text,
      at: now,
      order: orderKey(now, feedbackId),
      path: item.path,
      state: 'waiting',
      answerDueAt: dueAt,
      dueOrder: orderKey(dueAt, feedbackId),
      answer: null,
      // What WeChat has not passed reaches those who answer, and nobody else.
      check,
    };
    const left = await addFeedback(db, doc);
    if (left !== doc) await giveTodayBack(db, use);
    return ok(myFeedbackOf(left));
  },
);
