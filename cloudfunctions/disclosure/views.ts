import type { BoardRow, DisclosureView, ItemHead, MyFeedback } from '../../core/disclosure/contract';
import { noticeEndsAt } from '../../core/disclosure/rules/board';
import { isOverdue } from '../../core/disclosure/rules/feedback';
import type { FeedbackRow, ProposalRow } from '../../core/disclosure/workbench-contract';
import type { FeedbackDoc } from './feedback-repository';
import type { ReadableDisclosure } from './readable-disclosure';
import type { BoardDoc, ProposalDoc } from './repository';

const itemHeadOf = (item: BoardDoc | ReadableDisclosure): ItemHead => ({
  disclosureId: item._id,
  category: item.category,
  title: item.title,
  unitName: item.unitName,
  stage: item.stage,
  publishedAt: item.publishedAt,
  noticeEndsAt: noticeEndsAt(item.publishedAt, item.noticeDays),
});

export const boardRowOf = (item: BoardDoc): BoardRow => ({ ...itemHeadOf(item), updatedAt: item.latestAt });

export const disclosureViewOf = (
  item: ReadableDisclosure,
  mine: readonly FeedbackDoc[],
): Omit<DisclosureView, 'addresses'> => ({
  ...itemHeadOf(item),
  decision: item.decision,
  entries: item.entries.map(({ kind, at, body }) => ({ kind, at, body })),
  myFeedback: mine.map(myFeedbackOf),
});

export const proposalRowOf = (item: ProposalDoc): ProposalRow => ({
  disclosureId: item._id,
  category: item.category,
  title: item.title,
  unitName: item.unitName,
  status: item.status,
  updatedAt: item.updatedAt,
});

export const myFeedbackOf = (feedback: FeedbackDoc): MyFeedback => ({
  feedbackId: feedback._id,
  disclosureId: feedback.disclosureId,
  disclosureTitle: feedback.disclosureTitle,
  text: feedback.text,
  at: feedback.at,
  state: feedback.state,
  answerDueAt: feedback.answerDueAt,
  check: feedback.check ? { verdict: feedback.check.verdict, about: feedback.check.about } : null,
  answer: feedback.answer && { text: feedback.answer.text, at: feedback.answer.at, byName: feedback.answer.byName },
});

/** The view for those who answer, including the name of the writer. */
export const feedbackRowOf = (feedback: FeedbackDoc, now: number): FeedbackRow => ({
  ...myFeedbackOf(feedback),
  memberName: feedback.memberName,
  isOverdue: isOverdue(feedback, now),
});
