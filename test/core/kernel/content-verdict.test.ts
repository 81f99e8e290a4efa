import { isAnswer, isHeld, labelWords, VERDICTS, worstOf } from '../../../core/kernel/content-verdict';

test.each([
  ['passed', { goes: true, asked: false }],
  ['risky', { goes: false, asked: false }],
  ['review', { goes: 'after a look', asked: false }],
  ['notSeen', { goes: 'after a look', asked: true }],
  ['noIdentity', { goes: 'after a look', asked: true }],
  ['down', { goes: 'after a look', asked: true }],
] as const)('%s words go out, and are asked about again: %j', (verdict, { goes, asked }) => {
  expect(isHeld(verdict)).toBe(goes === 'after a look');
  expect(isAnswer(verdict)).toBe(!asked);
});

test('a text is as bad as the worst of its pieces', () => {
  expect(worstOf(['passed', 'passed'])).toBe('passed');
  expect(worstOf(['passed', 'notSeen'])).toBe('notSeen');
  expect(worstOf(['down', 'review', 'passed'])).toBe('review');
  expect(worstOf([...VERDICTS])).toBe('risky');
});

test('says what WeChat finds wrong where it is known', () => {
  expect([20003, 99999, undefined].map(labelWords)).toEqual(['辱骂', '', '']);
});
