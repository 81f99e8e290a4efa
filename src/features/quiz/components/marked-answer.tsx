import type { MarkedQuestion } from '../../../../core/quiz/attempts/contract';
import { viewOf } from '../question-types/views';

/** My answer and the right one, by the type of the question. */
export function MarkedAnswer({ question }: { question: MarkedQuestion }) {
  const { type, mine, right } = question;
  const { Marked } = viewOf(type);
  return <Marked question={question} mine={mine?.type === type ? mine : null} right={right} />;
}
