import type { Answer } from '../../../../core/quiz/answer';
import type { InputProps } from '../question-types/type-view';
import { viewOf } from '../question-types/views';

/** The input for an answer, by the type of the question. */
export function AnswerInput({ answer, ...rest }: InputProps<Answer>) {
  const { type } = rest.question;
  const { Input } = viewOf(type);
  return <Input {...rest} answer={answer?.type === type ? answer : undefined} />;
}
