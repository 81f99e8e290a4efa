import { render } from '@testing-library/react';
import { anyOrderOf } from '../../../core/bank/rules/any-order';
import type { OpenQuestion } from '../../../core/quiz/attempts/contract';
import { AnswerInput } from '../../../src/features/quiz/components/answer-input';
import { MarkedAnswer } from '../../../src/features/quiz/components/marked-answer';
import { markedQuestion } from './sample-attempt';

const gaps = { type: 'blank' as const, stem: '增强____意识、____意识。', options: [], blanks: 2, points: 2 };
const shown = (question: OpenQuestion) =>
  render(<AnswerInput question={question} answer={undefined} isDisabled={false} onAnswer={() => undefined} />).container
    .textContent;

test('members are told while they answer that the blanks take their answers in any order, and only then', () => {
  expect(shown({ key: 'q1', ...gaps, isAnyOrder: true })).toContain('各空的答案可以换着填，先后不限。');
  expect(shown({ key: 'q1', ...gaps })).not.toContain('先后不限');
});

test('the right answers say that their order is free', () => {
  const right = { type: 'blank' as const, texts: ['政治', '大局'] };
  const question = markedQuestion({ ...gaps, isAnyOrder: true, mine: null, right, accepted: [['政治'], ['大局']] });
  const { container } = render(<MarkedAnswer question={question} />);
  expect(container.textContent).toContain('政治；大局（可换序）');
});

test.each([
  [{ type: 'blank' as const, key: [['甲'], ['乙']], anyOrder: true }, { isAnyOrder: true }],
  [{ type: 'blank' as const, key: [['甲'], ['乙']], anyOrder: false }, {}],
  [{ type: 'judge' as const, key: true }, {}],
])('of %j members are told %j', (body, told) => {
  expect(anyOrderOf(body)).toEqual(told);
});
