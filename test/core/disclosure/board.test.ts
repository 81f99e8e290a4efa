import type { BoardStage } from '../../../core/disclosure/board-contract';
import { isPublic, latestAt, noticeEndsAt, stageOf } from '../../../core/disclosure/rules/board';
import type { Entry } from '../../../core/disclosure/rules/procedure';
import type { DisclosureStatus } from '../../../core/disclosure/workbench-contract';

const progress: Entry = { key: 'progress-1', kind: 'progress', at: 2000, body: [] };
const result: Entry = { key: 'result', kind: 'result', at: 3000, body: [] };

describe('the stage that readers see', () => {
  test.each<[DisclosureStatus, Entry[], BoardStage | null]>([
    ['proposed', [], null],
    ['inReview', [], null],
    ['inApproval', [], null],
    ['open', [], 'decided'],
    ['open', [progress], 'inProgress'],
    ['concluded', [progress, result], 'concluded'],
    ['concluded', [result], 'concluded'],
    ['withdrawn', [progress], null],
  ])('%s', (status, entries, stage) => {
    expect(stageOf({ status, entries })).toBe(stage);
    expect(isPublic({ status })).toBe(stage !== null);
  });
});

test.each<[string, number | null, Entry[], number | null]>([
  ['of the latest entry', 1000, [progress, result], 3000],
  ['of the opening', 1000, [], 1000],
  ['of nothing yet', null, [], null],
])('the time shown is that %s', (_title, publishedAt, entries, latest) => {
  expect(latestAt({ publishedAt, entries })).toBe(latest);
});

describe('a 公示', () => {
  const opened = Date.parse('2026-12-28T09:30:00+08:00');

  test('from before its end was kept counts days of the calendar', () => {
    expect(noticeEndsAt(opened, { noticeDays: 7 })).toBe(Date.parse('2027-01-04T23:59:59.999+08:00'));
  });

  test('ends when it was said to end', () => {
    expect(noticeEndsAt(opened, { noticeDays: 7, noticeEndsAt: opened + 1 })).toBe(opened + 1);
  });

  test('does not exist if no days are set', () => {
    expect(noticeEndsAt(opened, { noticeDays: null })).toBeNull();
  });
});
