import { type Condition, type ConditionCommand, decide, evolve } from '../../../core/bank/rules/question-workflow';
import type { Outdated, QuestionState } from '../../../core/bank/stale/outdated';

const outdated: Outdated = {
  kind: 'gone',
  version: '2025-06-01',
  before: { number: '第三条', paragraphs: ['可以借两本书'] },
  after: null,
};
const condition = (state: QuestionState): Condition => ({ state, outdated: state === 'stale' ? outdated : null });

const commands: ConditionCommand[] = [
  { name: 'activate' },
  { name: 'retire' },
  { name: 'outdate', outdated },
  { name: 'confirm' },
  { name: 'resource' },
  { name: 'recover' },
];

test.each<[QuestionState, (QuestionState | 'WRONG_STATE')[]]>([
  //           activate       retire     outdate    confirm        resource  recover
  ['draft', ['active', 'retired', 'draft', 'WRONG_STATE', 'draft', 'draft']],
  ['active', ['active', 'retired', 'stale', 'active', 'active', 'active']],
  ['stale', ['WRONG_STATE', 'retired', 'stale', 'active', 'active', 'active']],
  ['retired', ['active', 'retired', 'retired', 'WRONG_STATE', 'retired', 'retired']],
])('from %s', (from, outcomes) => {
  const after = commands.map((command) => {
    const decided = decide(command, condition(from));
    return decided.ok ? decided.value.reduce(evolve, condition(from)) : decided.code;
  });
  expect(after).toEqual(outcomes.map((outcome) => (outcome === 'WRONG_STATE' ? outcome : condition(outcome))));
});

test('a stale question is compared with the newest text; finding the same again changes nothing', () => {
  const third: Outdated = { ...outdated, version: '2026-01-01' };
  expect(decide({ name: 'outdate', outdated: third }, condition('stale'))).toEqual({
    ok: true,
    value: [{ type: 'outdated', outdated: third }],
  });
  expect(decide({ name: 'outdate', outdated }, condition('stale'))).toEqual({ ok: true, value: [] });
});
