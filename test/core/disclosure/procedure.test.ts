import * as desk from '../../../core/desk/workflow';
import {
  type DisclosureEvent,
  type DisclosureState,
  type Entry,
  type ProcedureKind,
  procedure,
  type Step,
} from '../../../core/disclosure/rules/procedure';
import type { Standing } from '../../../core/disclosure/rules/standing';
import type { DisclosureCommandName, DisclosureStatus } from '../../../core/disclosure/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import type { RichText } from '../../../core/kernel/rich-text';

const seen = (item: DisclosureState, { standing, now, ...facts }: Context) => ({
  item,
  who: { ...standing, writerIds: item.writerIds, reviewerId: item.reviewerId },
  facts: { now, checklist: DEFAULT_CHECKLIST, notice: null, holidays: [], ...facts },
});
type Context = { standing: Standing; now: number } & Partial<ProcedureKind['facts']>;
const decide = (step: Step, state: DisclosureState, context: Context) =>
  desk.decide(procedure, step, seen(state, context));
const evolve = (state: DisclosureState, event: DisclosureEvent) => desk.evolve(procedure, state, event);
const availableCommands = (state: DisclosureState, context: Context) => desk.available(procedure, seen(state, context));
const isEditable = (state: DisclosureState, standing: Standing) =>
  desk.isTurnOf(procedure, procedure.editable, state.status, seen(state, { standing, now: NOW }).who);

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const text = (words: string): RichText => [{ type: 'paragraph', spans: [{ text: words }] }];

const nobody: Standing = {
  memberId: 'nobody',
  mayPropose: false,
  mayReview: false,
  mayApprove: false,
  mayReport: false,
  isAdmin: false,
};
const editor: Standing = { ...nobody, memberId: 'editor', mayPropose: true };
const secretary: Standing = { ...editor, memberId: 'secretary', mayReview: true, mayReport: true };
/** For an item within the secretary's own branch. */
const approvingSecretary: Standing = { ...secretary, mayApprove: true };
const reviewer: Standing = { ...nobody, memberId: 'reviewer', mayReview: true, mayApprove: true };
const admin: Standing = { ...approvingSecretary, memberId: 'admin', isAdmin: true };

const steps: Record<DisclosureCommandName, Step> = {
  submit: { name: 'submit' },
  return: { name: 'return', reason: '请写明依据' },
  review: { name: 'review', checked: [...DEFAULT_CHECKLIST] },
  approve: { name: 'approve' },
  addProgress: { name: 'addProgress', key: 'progress-1', body: text('已完成一半') },
  conclude: { name: 'conclude', body: text('已全部完成') },
  withdraw: { name: 'withdraw', reason: '事项取消' },
};

const at = (status: DisclosureStatus, changes: Partial<DisclosureState> = {}): DisclosureState => ({
  status,
  remark: null,
  writerIds: ['editor'],
  reviewerId: status === 'proposed' || status === 'inReview' ? null : 'secretary',
  publishedAt: ['open', 'concluded', 'withdrawn'].includes(status) ? NOW - 1 : null,
  noticeEndsAt: null,
  entries: [],
  ...changes,
});

/** The status after a step, or why it was refused. */
function outcomeOf(state: DisclosureState, name: DisclosureCommandName, standing: Standing): string {
  const decision = decide(steps[name], state, { standing, now: NOW });
  return decision.ok ? decision.value.reduce(evolve, state).status : decision.code;
}

describe('the procedure', () => {
  test.each<[DisclosureStatus, DisclosureCommandName, Standing, string]>([
    ['proposed', 'submit', editor, 'inReview'],
    ['proposed', 'submit', reviewer, 'FORBIDDEN'],
    ['proposed', 'review', secretary, 'WRONG_STATE'],
    ['proposed', 'approve', admin, 'WRONG_STATE'],
    ['proposed', 'return', secretary, 'WRONG_STATE'],
    ['inReview', 'review', secretary, 'inApproval'],
    ['inReview', 'review', reviewer, 'inApproval'],
    ['inReview', 'review', { ...editor, memberId: 'another' }, 'FORBIDDEN'],
    ['inReview', 'approve', reviewer, 'WRONG_STATE'],
    ['inReview', 'return', secretary, 'proposed'],
    ['inReview', 'return', editor, 'FORBIDDEN'],
    ['inApproval', 'approve', reviewer, 'open'],
    ['inApproval', 'approve', secretary, 'FORBIDDEN'],
    ['inApproval', 'approve', editor, 'FORBIDDEN'],
    ['inApproval', 'return', reviewer, 'proposed'],
    ['inApproval', 'submit', editor, 'WRONG_STATE'],
    ['inApproval', 'addProgress', secretary, 'WRONG_STATE'],
    ['open', 'addProgress', secretary, 'open'],
    ['open', 'addProgress', editor, 'FORBIDDEN'],
    ['open', 'conclude', secretary, 'concluded'],
    ['open', 'conclude', reviewer, 'FORBIDDEN'],
    ['open', 'withdraw', secretary, 'withdrawn'],
    ['open', 'withdraw', reviewer, 'withdrawn'],
    ['open', 'withdraw', editor, 'FORBIDDEN'],
    ['open', 'return', secretary, 'WRONG_STATE'],
    ['concluded', 'withdraw', secretary, 'withdrawn'],
    ['concluded', 'addProgress', secretary, 'WRONG_STATE'],
    ['concluded', 'conclude', secretary, 'WRONG_STATE'],
    ['withdrawn', 'approve', reviewer, 'WRONG_STATE'],
    ['withdrawn', 'withdraw', secretary, 'WRONG_STATE'],
  ])('%s, %s', (status, name, standing, outcome) => {
    expect(outcomeOf(at(status), name, standing)).toBe(outcome);
  });
});

describe('a review', () => {
  test.each([[[]], [['别的']], [[...DEFAULT_CHECKLIST, '别的']]])('that answers %j passes nothing', (checked) => {
    expect(decide({ name: 'review', checked }, at('inReview'), { standing: secretary, now: NOW })).toEqual({
      ok: false,
      code: 'CHECKLIST_OPEN',
    });
  });
});

describe('a 公示', () => {
  const approve = (notice: ProcedureKind['facts']['notice'], holidays: ProcedureKind['facts']['holidays'] = []) =>
    decide(steps.approve, at('inApproval'), { standing: reviewer, now: NOW, notice, holidays });

  test('has its end from the day on which it is opened', () => {
    expect(approve({ days: 7, inWorkingDays: false })).toEqual({
      ok: true,
      value: [{ type: 'opened', at: NOW, noticeEndsAt: Date.parse('2026-11-27T23:59:59.999+08:00') }],
    });
  });

  test('that counts 工作日 is not opened for a year that nobody has entered', () => {
    const notice = { days: 5, inWorkingDays: true };
    expect(approve(notice)).toEqual({ ok: false, code: 'YEAR_NOT_ANNOUNCED' });
    expect(approve(notice, [{ year: 2026, off: [], worked: [] }])).toMatchObject({ ok: true });
  });

  test.each([
    ['while it runs', NOW, 'NOTICE_RUNNING'],
    ['when it is over', NOW - 1, 'concluded'],
  ])('has a result %s: %s', (_title, noticeEndsAt, outcome) => {
    expect(outcomeOf(at('open', { noticeEndsAt }), 'conclude', secretary)).toBe(outcome);
  });
});

describe('four eyes', () => {
  test.each<[string, DisclosureState, DisclosureCommandName, Standing, string]>([
    [
      'nobody reviews what they proposed',
      at('inReview', { writerIds: ['secretary'] }),
      'review',
      secretary,
      'FORBIDDEN',
    ],
    [
      'nobody reviews what they have changed',
      at('inReview', { writerIds: ['editor', 'secretary'] }),
      'review',
      secretary,
      'FORBIDDEN',
    ],
    ['nobody approves what they reviewed', at('inApproval'), 'approve', approvingSecretary, 'FORBIDDEN'],
    [
      'a secretary approves what the reviewer reviewed',
      at('inApproval', { writerIds: ['secretary'], reviewerId: 'reviewer' }),
      'approve',
      approvingSecretary,
      'open',
    ],
    [
      'an administrator may review the own proposal',
      at('inReview', { writerIds: ['admin'] }),
      'review',
      admin,
      'inApproval',
    ],
    ['an administrator may do both steps', at('inApproval', { reviewerId: 'admin' }), 'approve', admin, 'open'],
  ])('%s', (_title, state, name, standing, outcome) => {
    expect(outcomeOf(state, name, standing)).toBe(outcome);
  });

  test('after a return the review starts anew', () => {
    const returned = evolve(at('inApproval'), { type: 'returned', reason: '请写明依据' });
    expect(returned).toMatchObject({ status: 'proposed', reviewerId: null, remark: '请写明依据' });
    expect(evolve(returned, { type: 'submitted' }).remark).toBeNull();
  });
});

describe('entries', () => {
  const progress: Entry = { key: 'progress-1', kind: 'progress', at: NOW - 1, body: text('已完成一半') };

  test('are kept in the order in which they were added', () => {
    const told = evolve(at('open'), { type: 'told', entry: progress });
    const result: Entry = { key: 'result', kind: 'result', at: NOW, body: text('已全部完成') };
    expect(evolve(told, { type: 'concluded', entry: result }).entries).toEqual([progress, result]);
  });

  test('with the same key are added once', () => {
    expect(decide(steps.addProgress, at('open', { entries: [progress] }), { standing: secretary, now: NOW })).toEqual({
      ok: true,
      value: [],
    });
  });

  test('with another key are added separately', () => {
    const decision = decide(
      { name: 'addProgress', key: 'progress-2', body: text('已完成一半') },
      at('open', { entries: [progress] }),
      { standing: secretary, now: NOW },
    );
    expect(decision).toEqual({
      ok: true,
      value: [{ type: 'told', entry: { key: 'progress-2', kind: 'progress', at: NOW, body: text('已完成一半') } }],
    });
  });
});

describe('a repeated step', () => {
  const result: Entry = { key: 'result', kind: 'result', at: NOW - 1, body: text('已全部完成') };

  test.each<[string, DisclosureState, DisclosureCommandName, Standing]>([
    ['submitting', at('inReview'), 'submit', editor],
    ['returning for the same reason', at('proposed', { remark: '请写明依据' }), 'return', secretary],
    ['reviewing', at('inApproval'), 'review', secretary],
    ['approving', at('open'), 'approve', reviewer],
    ['concluding with the same words', at('concluded', { entries: [result] }), 'conclude', secretary],
    ['withdrawing for the same reason', at('withdrawn', { remark: '事项取消' }), 'withdraw', secretary],
  ])('%s changes nothing', (_title, state, name, standing) => {
    expect(decide(steps[name], state, { standing, now: NOW })).toEqual({ ok: true, value: [] });
  });

  test.each<[string, DisclosureState, DisclosureCommandName, Standing]>([
    ['reviewed by another', at('inApproval'), 'review', reviewer],
    [
      'concluded with other words',
      at('concluded', { entries: [{ ...result, body: text('未完成') }] }),
      'conclude',
      secretary,
    ],
  ])('%s is another step', (_title, state, name, standing) => {
    expect(outcomeOf(state, name, standing)).toBe('WRONG_STATE');
  });
});

describe('the available commands', () => {
  test.each<[string, DisclosureState, Standing, DisclosureCommandName[]]>([
    ['a proposer submits', at('proposed'), editor, ['submit']],
    ['a secretary returns or reviews', at('inReview'), secretary, ['return', 'review']],
    ['the reviewing secretary may still return it', at('inApproval'), secretary, ['return']],
    ['the reviewer approves', at('inApproval'), reviewer, ['return', 'approve']],
    ['a secretary reports', at('open'), secretary, ['addProgress', 'conclude', 'withdraw']],
    ['a concluded one can be withdrawn', at('concluded'), secretary, ['withdraw']],
    ['an editor waits', at('inReview'), editor, []],
  ])('%s', (_title, state, standing, offered) => {
    expect(availableCommands(state, { standing, now: NOW })).toEqual(offered);
  });
});

test.each<[DisclosureStatus, Standing, boolean]>([
  ['proposed', editor, true],
  ['proposed', reviewer, false],
  ['inReview', editor, false],
  ['open', admin, false],
])('%s: can be changed by proposers until it is submitted', (status, standing, editable) => {
  expect(isEditable(at(status), standing)).toBe(editable);
});
