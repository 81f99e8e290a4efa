import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { Answer } from '../../../core/quiz/answer';
import type { OpenQuestion } from '../../../core/quiz/attempts/contract';
import { isFinished } from '../../../core/quiz/rules/attempts/answer-fit';
import { AnswerInput } from '../../../src/features/quiz/components/answer-input';
import { MarkedAnswer } from '../../../src/features/quiz/components/marked-answer';
import { markedQuestion } from './sample-attempt';

const options = ['机密级', '秘密级', '绝密级'].map((text, index) => ({ key: 'abc'.charAt(index), text }));
const question: OpenQuestion = { key: 'q1', type: 'order', stem: '由长到短排列', options, blanks: 0, points: 2 };

let given: Answer | undefined;
function Asked() {
  const [answer, setAnswer] = useState<Answer>();
  given = answer;
  return <AnswerInput question={question} answer={answer} isDisabled={false} onAnswer={setAnswer} />;
}

const press = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));
const names = () => screen.getAllByRole('checkbox').map((item) => item.textContent);

test('items are put in order by taps; each says its place, and one taken back lets the others move up', () => {
  given = undefined;
  render(<Asked />);
  expect(names()).toEqual(['机密级', '秘密级', '绝密级']);
  for (const name of ['绝密级', '机密级', '秘密级']) press(name);
  expect(names()).toEqual(['2机密级', '3秘密级', '1绝密级']);
  press('1 绝密级');
  expect(names()).toEqual(['1机密级', '2秘密级', '绝密级']);
  expect(given).toEqual({ type: 'order', sequence: ['a', 'b'] });
});

test('an order is finished when every item has its place', () => {
  const sequence = ['c', 'a', 'b'];
  expect(sequence.map((_, at) => isFinished({ type: 'order', sequence: sequence.slice(0, at) }, question))).toEqual([
    false,
    false,
    false,
  ]);
  expect(isFinished({ type: 'order', sequence }, question)).toBe(true);
});

test('after the end the items stand in the right order, each with the place that I gave it', () => {
  const marked = markedQuestion({
    ...question,
    mine: { type: 'order', sequence: ['c', 'b'] },
    right: { type: 'order', sequence: ['c', 'a', 'b'] },
  });
  render(<MarkedAnswer question={marked} />);
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    '1绝密级我排在第 1 位',
    '2机密级我没有排',
    '3秘密级我排在第 2 位',
  ]);
});
