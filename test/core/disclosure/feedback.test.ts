import { answerDueAt, decideAnswer, isOverdue, takeFeedback } from '../../../core/disclosure/rules/feedback';
import type { DisclosureStatus } from '../../../core/disclosure/workbench-contract';

describe('an answer is due', () => {
  test.each([
    ['at the end of the fifteenth day', '2026-11-20T10:00:00+08:00', '2026-12-05T23:59:59.999+08:00'],
    ['the same for the last minute of the day', '2026-11-20T23:59:59.999+08:00', '2026-12-05T23:59:59.999+08:00'],
    ['a day later from midnight in Shanghai', '2026-11-21T00:00:00+08:00', '2026-12-06T23:59:59.999+08:00'],
    ['across the end of a year', '2026-12-20T08:00:00+08:00', '2027-01-04T23:59:59.999+08:00'],
  ])('%s', (_title, at, due) => {
    expect(answerDueAt(Date.parse(at))).toBe(Date.parse(due));
  });

  test.each<[string, 'waiting' | 'answered', number, boolean]>([
    ['not before its time', 'waiting', 1000, false],
    ['from the moment after it', 'waiting', 1001, true],
    ['never once it is there', 'answered', 5000, false],
  ])('and overdue %s', (_title, state, now, is) => {
    expect(isOverdue({ state, answerDueAt: 1000 }, now)).toBe(is);
  });
});

test.each<[DisclosureStatus, object]>([
  ['proposed', { code: 'NOT_FOUND' }],
  ['inReview', { code: 'NOT_FOUND' }],
  ['inApproval', { code: 'NOT_FOUND' }],
  ['open', { ok: true }],
  ['concluded', { ok: true }],
  ['withdrawn', { code: 'DISCLOSURE_CLOSED' }],
])('feedback on an item that is %s', (status, outcome) => {
  expect(takeFeedback({ status, noticeEndsAt: null }, 'opinion', 1000)).toMatchObject(outcome);
});

test.each<[string, DisclosureStatus, number | null, object]>([
  ['is taken to the last moment of the 公示', 'open', 1000, { ok: true }],
  ['is refused from the moment after it', 'open', 999, { code: 'NOTICE_OVER' }],
  ['is refused where there is no 公示', 'open', null, { code: 'NOTICE_OVER' }],
  ['is refused on what is withdrawn', 'withdrawn', 1000, { code: 'DISCLOSURE_CLOSED' }],
  ['is not told of what cannot be seen', 'inApproval', 1000, { code: 'NOT_FOUND' }],
])('an objection %s', (_title, status, noticeEndsAt, outcome) => {
  expect(takeFeedback({ status, noticeEndsAt }, 'objection', 1000)).toMatchObject(outcome);
});

describe('an answer', () => {
  const first = { text: '已安排', at: 1000, byId: 'secretary1', byName: '郑立' };

  test('is recorded if there is none yet', () => {
    expect(decideAnswer(null, first)).toEqual({ ok: true, value: first });
  });

  test('that is sent again leaves the first one as it is', () => {
    expect(decideAnswer(first, { ...first, at: 2000 })).toEqual({ ok: true, value: first });
  });

  test.each([
    ['by other words', { ...first, text: '改口' }],
    ['by showing it to all', { ...first, isPublic: true }],
    ['by another person', { ...first, byId: 'admin', byName: '周敏' }],
  ])('is not changed %s', (_title, second) => {
    expect(decideAnswer(first, second)).toEqual({ ok: false, code: 'ALREADY_ANSWERED' });
  });
});
