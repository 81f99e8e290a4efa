import type { DisclosureView, MyFeedback } from '../../../core/disclosure/contract';
import type { FeedbackRow, ProposalView } from '../../../core/disclosure/workbench-contract';

export const at = Date.parse('2026-11-20T09:00:00+08:00');

export const feedback = (changes: Partial<MyFeedback> = {}): MyFeedback => ({
  feedbackId: 'd1:m1:k1',
  kind: 'opinion',
  isNamed: false,
  disclosureId: 'd1',
  disclosureTitle: '饮水点改造',
  text: '希望先装南场站。',
  at,
  state: 'waiting',
  answerDueAt: Date.parse('2099-12-05T23:59:59+08:00'),
  check: null,
  answer: null,
  ...changes,
});

export const feedbackRow = (changes: Partial<FeedbackRow> = {}): FeedbackRow => ({
  ...feedback(),
  memberName: '陈小雨',
  unitName: '第一党支部',
  isOverdue: false,
  ...changes,
});

export const disclosure = (changes: Partial<DisclosureView> = {}): DisclosureView => ({
  disclosureId: 'd1',
  category: 'masses',
  title: '饮水点改造',
  unitName: '第一党支部',
  stage: 'decided',
  publishedAt: at,
  noticeEndsAt: null,
  catalogueTitle: '为民办实事项目和进度',
  notice: null,
  objections: 0,
  contact: '第一党支部 王宁',
  publicAnswers: [],
  decision: [{ type: 'paragraph', spans: [{ text: '增设四处饮水点。' }] }],
  entries: [],
  addresses: {},
  myFeedback: [],
  ...changes,
});

export const proposal = (changes: Partial<ProposalView> = {}): ProposalView => ({
  disclosureId: 'd1',
  category: 'masses',
  title: '饮水点改造',
  markdown: '增设四处饮水点。',
  unitId: 'b1',
  unitName: '第一党支部',
  scope: ['b1'],
  noticeDays: null,
  catalogueKey: 'promises',
  catalogueTitle: '为民办实事项目和进度',
  inWorkingDays: false,
  publishedAt: null,
  noticeEndsAt: null,
  contact: '',
  checklist: ['没有国家秘密', '名单经本人同意'],
  reviewed: null,
  proposerName: '王宁',
  status: 'inReview',
  remark: null,
  reach: { units: 1, members: 16 },
  decision: [{ type: 'paragraph', spans: [{ text: '增设四处饮水点。' }] }],
  entries: [],
  addresses: {},
  commands: ['review', 'return'],
  isEditable: false,
  revision: 4,
  waiting: null,
  trail: [],
  check: null,
  ...changes,
});
