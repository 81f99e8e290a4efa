import type { BoardRow, ItemHead } from '../../core/disclosure/board-contract';
import type { AnsweredInPublic, DisclosureView, MyFeedback } from '../../core/disclosure/contract';
import type { DisclosedLine, OwedLine } from '../../core/disclosure/coverage-contract';
import { noticeEndsAt } from '../../core/disclosure/rules/board';
import type { OwedItem } from '../../core/disclosure/rules/coverage';
import { isOverdue } from '../../core/disclosure/rules/feedback';
import type { FeedbackRow, ProposalRow } from '../../core/disclosure/workbench-contract';
import { endOfDay } from '../../core/kernel/calendar';
import type { NamedDoc } from './disclosed';
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
  noticeEndsAt: noticeEndsAt(item.publishedAt, item),
});

export const boardRowOf = (item: BoardDoc): BoardRow => ({ ...itemHeadOf(item), updatedAt: item.latestAt });

interface Said {
  mine: readonly FeedbackDoc[];
  inPublic: readonly FeedbackDoc[];
  objections: number;
}

export const disclosureViewOf = (
  item: ReadableDisclosure,
  { mine, inPublic, objections }: Said,
): Omit<DisclosureView, 'addresses'> => ({
  ...itemHeadOf(item),
  catalogueTitle: item.catalogueTitle ?? null,
  notice: item.noticeDays === null ? null : { days: item.noticeDays, inWorkingDays: item.inWorkingDays ?? false },
  objections,
  // Whoever proposed it knows it best, where nobody else is named.
  contact: item.contact || `${item.unitName} ${item.proposerName}`,
  publicAnswers: inPublic.flatMap(answeredInPublicOf),
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

/** The name of whoever wants it hidden stays with those who answer. */
const answeredInPublicOf = ({
  _id,
  kind = 'opinion',
  isNamed,
  memberName,
  text,
  at,
  answer,
}: FeedbackDoc): AnsweredInPublic[] =>
  answer?.isPublic
    ? [
        {
          feedbackId: _id,
          kind,
          memberName: isNamed ? memberName : null,
          text,
          at,
          answer: { text: answer.text, at: answer.at, byName: answer.byName },
        },
      ]
    : [];

export const myFeedbackOf = (feedback: FeedbackDoc): MyFeedback => ({
  feedbackId: feedback._id,
  kind: feedback.kind ?? 'opinion',
  isNamed: feedback.isNamed ?? false,
  disclosureId: feedback.disclosureId,
  disclosureTitle: feedback.disclosureTitle,
  text: feedback.text,
  at: feedback.at,
  state: feedback.state,
  answerDueAt: feedback.answerDueAt,
  check: feedback.check ? { verdict: feedback.check.verdict, about: feedback.check.about } : null,
  answer: feedback.answer && {
    text: feedback.answer.text,
    at: feedback.answer.at,
    byName: feedback.answer.byName,
    isPublic: feedback.answer.isPublic ?? false,
  },
});

/** The view for those who answer, including the name of the writer. */
export const feedbackRowOf = (feedback: FeedbackDoc, now: number): FeedbackRow => ({
  ...myFeedbackOf(feedback),
  memberName: feedback.memberName,
  unitName: feedback.unitName ?? '',
  isOverdue: isOverdue(feedback, now),
});

export const disclosedLineOf = ({
  disclosureId,
  category,
  title,
  publishedAt,
  catalogueTitle,
}: NamedDoc): DisclosedLine => ({ disclosureId, category, title, publishedAt, catalogueTitle });

export const owedLineOf = ({ item, day, by }: OwedItem<NamedDoc>): OwedLine => ({
  catalogueKey: item.key,
  category: item.category,
  title: item.title,
  dueAt: endOfDay(day),
  by: by && { disclosureId: by.disclosureId, title: by.title, publishedAt: by.publishedAt },
});
