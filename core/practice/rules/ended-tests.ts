import type { ClosedAttempt } from '../../quiz/attempts/attempt';
import { isGiven } from '../../quiz/rules/attempts/answer-fit';
import type { EndedRun } from '../minute/run';
import type { EndedTest } from './harvest';

type Marked = Pick<ClosedAttempt, 'answers'> & {
  questions: readonly { key: string; id: string; points: number }[];
  marks: Readonly<Record<string, number>>;
};

/** An unanswered question is not a mistake; one with only part of its points is. */
const answersOf = ({ questions, answers, marks }: Marked): EndedTest['answers'] =>
  questions.flatMap(({ key, id, points }) => {
    const answer = answers[key];
    return answer && isGiven(answer) ? [{ questionId: id, isRight: (marks[key] ?? 0) >= points }] : [];
  });

export type EndedAttempt = Pick<ClosedAttempt, 'answers' | 'result'> & Pick<Marked, 'questions'>;

export const testOfAttempt = (id: string, { questions, answers, result }: EndedAttempt): EndedTest => ({
  id,
  kind: 'attempt',
  endedAt: result.endedAt,
  answers: answersOf({ questions, answers, marks: result.marks }),
});

export type EndedMinute = Pick<EndedRun, 'answers' | 'result' | 'endedAt'> & Pick<Marked, 'questions'>;

export const testOfMinute = (id: string, { questions, answers, result, endedAt }: EndedMinute): EndedTest => ({
  id,
  kind: 'minute',
  endedAt,
  answers: answersOf({ questions, answers, marks: result.marks }),
});
