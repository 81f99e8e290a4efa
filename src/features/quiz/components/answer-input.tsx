import type { Answer } from '../../../../core/quiz/answer';
import type { InputProps } from '../question-types/type-view';
import { viewOf } from '../question-types/views';

/** What a question is answered with: its type decides. */
export function AnswerInput({ answer, ...rest }: InputProps<Answer>) {
  const { type } = rest.question;
  const { Input } = viewOf(type);
  return <Input {...rest} answer={answer?.type === type ? answer : undefined} />;
}
