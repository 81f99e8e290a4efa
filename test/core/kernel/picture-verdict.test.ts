import { type AskedPicture, afterResult, MOST_WAIT_MS, pictureVerdict } from '../../../core/kernel/picture-verdict';

const AT = 1_000_000;
const asked = (state: AskedPicture['state'] = 'asked') => ({ state, at: AT, about: '', isAnswered: state !== 'asked' });
/** Another question about the same picture, asked at the same moment, was answered so. */
const besides = (state: AskedPicture['state']) => ({ ...asked(state), isAnswered: false });
const result = (suggest: string, errcode = 0) => ({ errcode, suggest, label: 20002 });

test.each([
  ['pass, the first time', asked(), result('pass'), 1, 'passed'],
  ['a doubt', asked(), result('review'), 1, 'review'],
  ['a refusal', asked(), result('risky'), 1, 'risky'],
  ['a word that we do not know', asked(), result('maybe'), 1, 'review'],
  ['an error', asked(), result('pass', -1008), 1, 'review'],
  ['pass a second time', asked('passed'), result('pass'), 1, 'review'],
  ['a refusal after it was passed', asked('passed'), result('risky'), 1, 'risky'],
  ['pass after a refusal', asked('risky'), result('pass'), 1, 'risky'],
  ['pass that comes too late', asked(), result('pass'), MOST_WAIT_MS + 1, 'review'],
  ['pass to the second question', besides('passed'), result('pass'), 1, 'passed'],
  ['a doubt at the second question', besides('passed'), result('review'), 1, 'review'],
  ['pass to the second question after a doubt at the first', besides('review'), result('pass'), 1, 'review'],
  ['a refusal at the second question', besides('passed'), result('risky'), 1, 'risky'],
  ['pass to the second question after a refusal', besides('risky'), result('pass'), 1, 'risky'],
  ['pass about one that came too early', asked('odd'), result('pass'), 1, 'review'],
] as const)('%s', (_what, picture, message, after, verdict) => {
  const next = { ...picture, ...afterResult(picture, message, AT + after) };
  expect(pictureVerdict(next, AT + after)).toBe(verdict);
});

test('without a message it waits for half an hour, then nobody has answered', () => {
  expect(pictureVerdict(asked(), AT + MOST_WAIT_MS)).toBe('waiting');
  expect(pictureVerdict(asked(), AT + MOST_WAIT_MS + 1)).toBe('down');
});
