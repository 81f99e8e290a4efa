import type { MarkedQuestion } from '../../../../core/quiz/contract';
import { viewOf } from '../question-types/views';

/** My answer beside the right one. */
export function MarkedAnswer({ question }: { question: MarkedQuestion }) {
  const { type, mine, right } = question;
  const { Marked } = viewOf(type);
  return <Marked question={question} mine={mine?.type === type ? mine : null} right={right} />;
}
