import type { PaperCommand } from '../../../core/quiz/papers/contract';
import type { PaperState } from '../../../core/quiz/papers/paper';
import { decidePaper, evolve } from '../../../core/quiz/rules/papers/workflow';

const NOW = 1_800_000_000_000;
const publish: PaperCommand = { name: 'publish' };
const withdraw: PaperCommand = { name: 'withdraw', reason: '时间改期' };
const ready = { closesAt: NOW + 1, isServed: true, now: NOW };

test.each<[PaperState, PaperCommand, typeof ready, string]>([
  ['draft', publish, ready, 'published'],
  ['draft', publish, { ...ready, isServed: false }, 'QUESTIONS_SHORT'],
  ['draft', publish, { ...ready, closesAt: NOW }, 'WINDOW_OVER'],
  ['draft', withdraw, { ...ready, isServed: false, closesAt: NOW }, 'withdrawn'],
  ['published', publish, ready, 'WRONG_STATE'],
  ['published', withdraw, ready, 'withdrawn'],
  ['published', withdraw, { ...ready, closesAt: NOW - 1 }, 'withdrawn'],
  ['withdrawn', publish, ready, 'WRONG_STATE'],
  ['withdrawn', withdraw, ready, 'WRONG_STATE'],
])('%s, %j: %j', (state, command, context, outcome) => {
  const paper = { state, remark: null };
  const decided = decidePaper(command, paper, context);
  expect(decided.ok ? decided.value.reduce(evolve, paper).state : decided.code).toBe(outcome);
});
