import { PLAIN_TAKING, type Taking } from '../../../core/quiz/papers/taking';
import { keysShownOf } from '../../../core/quiz/rules/papers/keys-shown';
import { type AskingPaper, secretUntil, withheldBy } from '../../../core/quiz/rules/papers/secret-keys';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const GRACE = 30_000;

const paper = (changes: Partial<AskingPaper> = {}, taking: Partial<Taking> = {}): AskingPaper => ({
  kind: 'fixed',
  state: 'published',
  closesAt: NOW + DAY,
  minutes: 10,
  changedAt: NOW - DAY,
  taking: { ...PLAIN_TAKING, ...taking },
  pool: ['zz:q1', 'zz:q2'],
  lastTry: null,
  ...changes,
});
const open = { state: 'open' as const, deadline: NOW + MINUTE };
const submitted = { state: 'submitted' as const, deadline: NOW };
const perDay: Partial<Taking> = { tries: { most: 1, per: 'day' } };
const UNTIL_END = NOW + DAY;

test.each<[string, AskingPaper, number | null]>([
  ['announced or open, not taken', paper(), UNTIL_END],
  ['being answered for the last time', paper({ lastTry: open }), NOW + MINUTE],
  ['run out, and not closed yet', paper({ lastTry: { state: 'open', deadline: NOW - GRACE - 1 } }), null],
  ['handed in for the last time', paper({ lastTry: submitted }), null],
  ['expired for the last time', paper({ lastTry: { ...submitted, state: 'expired' } }), null],
  ['handed in, and showing its keys after the end', paper({ lastTry: submitted }, { keys: 'end' }), UNTIL_END],
  ['a contest that was handed in', paper({ kind: 'contest', lastTry: submitted }), UNTIL_END],
  ['a contest that shows its keys at once', paper({ kind: 'contest', lastTry: submitted }, { keys: 'handIn' }), null],
  ['handed in today, with tries on other days', paper({ lastTry: submitted }, perDay), UNTIL_END],
  ['closed within the grace period', paper({ closesAt: NOW - GRACE }), NOW - GRACE],
  ['closed', paper({ closesAt: NOW - GRACE - 1 }), null],
  ['closed, a contest', paper({ kind: 'contest', closesAt: NOW - GRACE - 1 }), null],
  ['withdrawn while somebody may still answer', paper({ state: 'withdrawn', changedAt: NOW }), NOW + 10 * MINUTE],
  ['withdrawn long ago', paper({ state: 'withdrawn' }), null],
  ['a draft', paper({ state: 'draft' }), null],
])('the keys of a paper that is %s are secret until %#', (_title, given, until) => {
  expect(secretUntil(given, NOW)).toBe(until);
});

test.each<[AskingPaper['kind'], Taking['keys'], string]>([
  ['weekly', undefined, 'handIn'],
  ['fixed', undefined, 'handIn'],
  ['contest', undefined, 'end'],
  ['contest', 'handIn', 'handIn'],
  ['weekly', 'end', 'end'],
])('a %s paper that says %s shows its keys after: %s', (kind, keys, expected) => {
  expect(keysShownOf(paper({ kind }, { keys }))).toBe(expected);
});

it('a question is withheld until the last of the papers that can ask it', () => {
  const others = paper({ pool: ['zz:q2', 'zz:q3'], closesAt: NOW + 2 * DAY });
  const over = paper({ pool: ['zz:q4'], closesAt: NOW - DAY });
  expect([...withheldBy([others, paper(), over], NOW)].sort()).toEqual([
    ['zz:q1', NOW + DAY],
    ['zz:q2', NOW + 2 * DAY],
    ['zz:q3', NOW + 2 * DAY],
  ]);
});
