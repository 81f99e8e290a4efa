import { mayNote, stateOf } from '../../../core/letters/rules/worries';
import type { Talk } from '../../../core/letters/worries/contract';

const AT = Date.parse('2026-11-20T09:00:00+08:00');
const again: Talk = { day: '2026-11-20', kind: 'talk', next: 'again' };
const done: Talk = { ...again, day: '2026-11-25', next: 'done' };
const many = Array.from({ length: 19 }, (_, at): Talk => ({ ...again, kind: at % 2 ? 'talk' : 'phone' }));

test.each<[string, Talk[], Talk, string, string]>([
  ['the first talk', [], again, '2026-11-20', 'note'],
  ['the same once more', [again], again, '2026-11-21', 'retry'],
  ['another on another day', [again], { ...again, day: '2026-11-21' }, '2026-11-21', 'note'],
  ['the last', [again], done, '2026-11-25', 'note'],
  ['the last once more', [again, done], done, '2026-11-26', 'retry'],
  ['one after it is done', [done], { ...again, day: '2026-11-26' }, '2026-11-26', 'WRONG_STATE'],
  ['one tomorrow', [], { ...again, day: '2026-11-21' }, '2026-11-20', 'TALK_DAY_WRONG'],
  ['one a week before', [], { ...again, day: '2026-11-13' }, '2026-11-20', 'note'],
  ['one long before', [], { ...again, day: '2026-11-12' }, '2026-11-20', 'TALK_DAY_WRONG'],
  ['the twentieth', many, { ...again, kind: 'visit' }, '2026-11-20', 'TOO_MANY_TALKS'],
  ['the twentieth that ends it', many, done, '2026-11-25', 'note'],
])('%s', (_title, talks, talk, today, expected) => {
  const result = mayNote({ at: AT, talks }, talk, today);
  expect(result.ok ? (result.value ? 'note' : 'retry') : result.code).toBe(expected);
});

test.each<[Talk[], string]>([
  [[], 'waiting'],
  [[again], 'talking'],
  [[again, done], 'done'],
])('its state follows from its talks', (talks, state) => {
  expect(stateOf({ talks })).toBe(state);
});
