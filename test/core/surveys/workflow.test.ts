import { decide, evolve } from '../../../core/desk/workflow';
import type { Standing } from '../../../core/surveys/rules/standing';
import { LONGEST_WINDOW, SETTLING, stageOf } from '../../../core/surveys/rules/window';
import { type SurveyState, surveyWorkflow } from '../../../core/surveys/rules/workflow';
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
};
const secretary: Standing = {
  isFreshEye: true,
  isOnlyOne: false,
  isWriter: true,
  isPublisher: true,
  isSigner: false,
  isProposer: false,
};
const facts = {
  needsSignOff: false,
  endsSecret: false,
  form: { kind: 'survey' as const, isSecret: true, questions: [one('a')], candidates: [], seats: 0 },
  now: NOW,
};
const proposal = { endsAt: NOW + 2 * HOUR, reason: '出差的多', byId: 'm1', byName: '郑立', at: NOW };
const proposed: SurveyState = { ...opened, proposal };
const confirm = { name: 'confirmEnd' as const, byName: '周敏' };

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

test('a version that ends a secret survey takes two people, even where a unit has only one', () => {
  const draft = { ...opened, status: 'draft' as const, publishedAt: null };
  const alone = { ...secretary, isFreshEye: false, isOnlyOne: true };
  const publish = (endsSecret: boolean) =>
    decide(
      surveyWorkflow,
      { name: 'publish', roll: null },
      { item: draft, who: alone, facts: { ...facts, endsSecret } },
    );
  expect(publish(true)).toEqual({ ok: false, code: 'TWO_NEEDED' });
  expect(publish(false).ok).toBe(true);
});

test.each([
  [-1, 'open'],
  [0, 'counting'],
  [SETTLING - 1, 'counting'],
  [SETTLING, 'ended'],
])('%i ms after the end it is %s', (after, stage) => {
  expect(stageOf(NOW, NOW + after)).toBe(stage);
});
