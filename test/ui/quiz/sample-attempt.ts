import type {
  ClosedAttemptView,
  MarkedQuestion,
  OpenAttemptView,
  PaperView,
} from '../../../core/quiz/attempts/contract';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';

export const PAPER = 'weekly:b1:2026-W47';
export const ATTEMPT = `${PAPER}:m1:1`;
const MINUTE = 60_000;

/** A paper with one try; without `state` the try has not begun. */
export const paper = (state?: PaperView['tries'][number]['state'], changes: Partial<PaperView> = {}): PaperView => ({
  paperId: PAPER,
  kind: 'weekly',
  title: '每周自测：第 47 周',
  questions: 3,
  minutes: 10,
  opensAt: 1_000_000_000_000,
  closesAt: 4_000_000_000_000,
  stage: 'open',
  taking: { ...PLAIN_TAKING, keys: 'handIn' },
  tries: state
    ? [
        {
          attemptId: ATTEMPT,
          number: 1,
          state,
          startedAt: 1_789_999_000_000,
          endedAt: state === 'open' ? null : 1_790_000_000_000,
          earned: state === 'open' ? null : 0,
          total: state === 'open' ? null : 1,
        },
      ]
    : [],
  triesLeft: state ? 0 : 1,
  next: state ? null : 1,
  counted: state && state !== 'open' ? { number: 1, earned: 0, total: 1 } : null,
  isPassed: null,
  issuer: null,
  ...changes,
});

const options = [
  { key: 'a', text: '绝密' },
  { key: 'b', text: '内部资料' },
];

/** Ten minutes are left; the server's clock is an hour ahead of this device's. */
export const openAttempt = (now: number, answers: OpenAttemptView['answers'] = {}): OpenAttemptView => ({
  state: 'open',
  attemptId: ATTEMPT,
  paperId: PAPER,
  number: 1,
  title: '每周自测：第 47 周',
  serverNow: now + 60 * MINUTE,
  deadline: now + 70 * MINUTE,
  questions: [
    { key: 'q1', type: 'single', stem: '哪一个不是密级？', options, blanks: 0, points: 1 },
    { key: 'q2', type: 'multiple', stem: '哪些是密级？', options, blanks: 0, points: 1 },
    { key: 'q3', type: 'blank', stem: '坚持总体____观，____。', options: [], blanks: 2, points: 1 },
  ],
  answers,
  answeredAt: Object.fromEntries(Object.keys(answers).map((key) => [key, now + 59 * MINUTE])),
});

const source = { document: '保守国家秘密法', version: '2024-02-27', article: '第十四条', quote: '密级分为三级' };

export const markedQuestion = (changes: Partial<MarkedQuestion> = {}): MarkedQuestion => ({
  key: 'q1',
  type: 'single',
  stem: '哪一个不是密级？',
  options,
  blanks: 0,
  points: 1,
  mine: { type: 'single', choice: 'a' },
  right: { type: 'single', choice: 'b' },
  accepted: [],
  earned: 0,
  explanation: '密级只有三级。',
  source,
  correction: null,
  ...changes,
});

export const closedAttempt = (changes: Partial<ClosedAttemptView> = {}): ClosedAttemptView => ({
  state: 'submitted',
  attemptId: ATTEMPT,
  paperId: PAPER,
  kind: 'weekly',
  number: 1,
  passPercent: null,
  isPassed: null,
  title: '每周自测：第 47 周',
  endedAt: 1_790_000_000_000,
  earned: 0,
  total: 1,
  earnedBefore: null,
  isAnswered: true,
  asked: 1,
  questions: [markedQuestion()],
  withheld: null,
  ...changes,
});
