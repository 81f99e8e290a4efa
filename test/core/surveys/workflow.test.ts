import { decide, evolve } from '../../../core/desk/workflow';
import type { Role } from '../../../core/kernel/roles';
import { type Standing, standingOf } from '../../../core/surveys/rules/standing';
import type { SurveyState } from '../../../core/surveys/rules/survey-state';
import { LONGEST_WINDOW, SETTLING, stageOf } from '../../../core/surveys/rules/window';
import { surveyWorkflow } from '../../../core/surveys/rules/workflow';
import { one } from './questions';

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const HOUR = 3_600_000;

const opened: SurveyState = {
  status: 'opened',
  remark: null,
  publishedAt: NOW - HOUR,
  closesAt: NOW + HOUR,
  roll: null,
  proposal: null,
  changes: [],
  areBallotsShown: false,
  assessment: null,
};
const secretary: Standing = {
  isFreshEye: true,
  isOnlyOne: false,
  isWriter: true,
  isPublisher: true,
  isSigner: false,
  isWriterOfText: false,
  isProposer: false,
  isOwnSecretary: false,
  isBoundAssessor: false,
  awaited: null,
};
const facts = {
  needsSignOff: false,
  endsAnother: false,
  checklist: ['没有国家秘密', '没有工作秘密'],
  form: {
    kind: 'survey' as const,
    isSecret: true,
    questions: [one('a')],
    candidates: [],
    seats: 0,
    terms: null,
    unitId: 'b1',
    scope: ['b1'],
  },
  now: NOW,
};
const proposal = { endsAt: NOW + 2 * HOUR, reason: '出差的多', byId: 'm1', byName: '郑立', at: NOW };
const proposed: SurveyState = { ...opened, proposal };
const confirm = { name: 'confirmEnd' as const, byId: 'm2', byName: '周敏', seenRevision: 3 };

const confirmed = (item: SurveyState, now: number) => {
  const decision = decide(surveyWorkflow, confirm, { item, who: secretary, facts: { ...facts, now } });
  return decision.ok ? decision.value.reduce((before, event) => evolve(surveyWorkflow, before, event), item) : decision;
};

test('another end takes a second person, an administrator too', () => {
  const decision = decide(surveyWorkflow, confirm, {
    item: proposed,
    who: { ...secretary, isSigner: true, isProposer: true },
    facts,
  });
  expect(decision).toEqual({ ok: false, code: 'FORBIDDEN' });
});

test('is kept with both names, the reason and both ends', () => {
  expect(confirmed(proposed, NOW + 5)).toMatchObject({
    closesAt: NOW + 2 * HOUR,
    proposal: null,
    changes: [
      {
        from: NOW + HOUR,
        to: NOW + 2 * HOUR,
        reason: '出差的多',
        proposedBy: '郑立',
        confirmedBy: '周敏',
        at: NOW + 5,
      },
    ],
  });
});

test('at once means when it is confirmed', () => {
  expect(confirmed({ ...opened, proposal: { ...proposal, endsAt: null } }, NOW + 5)).toMatchObject({
    closesAt: NOW + 5,
  });
});

test.each([
  ['proposed', { name: 'proposeEnd' as const, endsAt: NOW + 9 * HOUR, reason: '再等等', byId: 'm1', byName: '郑立' }],
  ['confirmed', confirm],
])('what has closed never reopens: no other end is %s', (_title, command) => {
  const item = command.name === 'confirmEnd' ? proposed : opened;
  const decision = decide(surveyWorkflow, command, {
    item,
    who: secretary,
    facts: { ...facts, now: item.closesAt },
  });
  expect(decision).toEqual({ ok: false, code: 'WRONG_STATE' });
});

test('no end lies further than ninety days from the opening', () => {
  const command = {
    name: 'proposeEnd' as const,
    endsAt: NOW - HOUR + LONGEST_WINDOW + 1,
    reason: '再等等',
    byId: 'm1',
    byName: '郑立',
  };
  expect(decide(surveyWorkflow, command, { item: opened, who: secretary, facts })).toEqual({
    ok: false,
    code: 'WINDOW_WRONG',
  });
});

const unit = { _id: 'b1', kind: 'branch' as const, name: '第一党支部', path: ['root', 'b1'] };
const standing = (role: Role, unitId: string, writerIds: string[]) =>
  standingOf(
    { memberId: 'me', roles: [{ role, unitId }] },
    { writerIds, proposerId: null, assessorId: null, awaited: null },
    { unit, scope: [unit] },
    [],
  );

test.each<[string, Role, string, string[], string]>([
  ['an administrator', 'admin', 'root', ['me', 'm9'], 'TWO_NEEDED'],
  ['the only secretary of a unit', 'secretary', 'b1', ['me'], 'TWO_NEEDED'],
  ['an administrator who wrote nothing of it', 'admin', 'root', ['m9'], 'ok'],
  ['a secretary who wrote nothing of it', 'secretary', 'b1', ['m9'], 'ok'],
])('a version that ends an open survey takes two people: opened by %s', (_who, role, unitId, writerIds, expected) => {
  const draft = { ...opened, status: 'draft' as const, publishedAt: null };
  const publish = (endsAnother: boolean) => {
    const decision = decide(
      surveyWorkflow,
      { name: 'publish', roll: null, byId: 'me', byName: '周敏' },
      { item: draft, who: standing(role, unitId, writerIds), facts: { ...facts, endsAnother } },
    );
    return decision.ok ? 'ok' : decision.code;
  };
  expect([publish(true), publish(false)]).toEqual([expected, 'ok']);
});

describe('a confirmation that has been given', () => {
  const once = evolve(surveyWorkflow, proposed, {
    type: 'endChanged',
    change: {
      from: NOW + HOUR,
      to: NOW + 2 * HOUR,
      reason: '出差的多',
      proposedBy: '郑立',
      confirmedBy: '周敏',
      confirmedById: 'm2',
      revision: 3,
      at: NOW,
    },
  });
  const again = (changes: Partial<typeof confirm>) =>
    decide(surveyWorkflow, { ...confirm, ...changes }, { item: once, who: secretary, facts });

  test('is answered as the first time', () => {
    expect(again({})).toEqual({ ok: true, value: [] });
  });

  test.each([
    ['a later proposal that was dropped meanwhile', { seenRevision: 5 }],
    ['somebody else of the same name', { byId: 'm3' }],
  ])('does not stand for %s', (_what, changes) => {
    expect(again(changes)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });
});

test.each([
  [-1, 'open'],
  [0, 'counting'],
  [SETTLING - 1, 'counting'],
  [SETTLING, 'ended'],
])('%i ms after the end it is %s', (after, stage) => {
  expect(stageOf(NOW, NOW + after)).toBe(stage);
});

test.each<[string, string[], string]>([
  ['each of its items is answered', ['没有工作秘密', '没有国家秘密'], 'ok'],
  ['one is left open', ['没有国家秘密'], 'CHECKLIST_OPEN'],
  ['none is answered', [], 'CHECKLIST_OPEN'],
  ['an item has changed since', ['没有国家秘密', '没有别的'], 'CHECKLIST_OPEN'],
])('what reaches others is signed off by 保密审查: %s', (_title, checked, expected) => {
  const item = { ...opened, status: 'inSignOff' as const, publishedAt: null };
  const decision = decide(
    surveyWorkflow,
    { name: 'signOff', checked, roll: null, byId: 'me', byName: '周敏' },
    { item, who: { ...secretary, isSigner: true }, facts: { ...facts, needsSignOff: true } },
  );
  expect(decision.ok ? 'ok' : decision.code).toBe(expected);
});
