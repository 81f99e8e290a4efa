import type { QuestionBody } from '../../core/bank/question';
import { shapeOf } from '../../core/bank/rules/question-shape';
import type { Answer } from '../../core/quiz/answer';
import type { Attempt, ClosedAttempt, DrawnQuestion, OpenAttempt } from '../../core/quiz/attempt';
import { attemptIdOf } from '../../core/quiz/attempt';
import type {
  AttemptView,
  ClosedAttemptView,
  MarkedQuestion,
  OpenAttemptView,
  OpenQuestion,
} from '../../core/quiz/contract';
import { isPassed } from '../../core/quiz/rules/count-tries';

const optionsOf = (body: QuestionBody): OpenQuestion['options'] =>
  body.type === 'single' || body.type === 'multiple' ? body.options.map(({ key, text }) => ({ key, text })) : [];

/** Field by field, so that nothing that is added to a stored question comes out with it. */
export const openQuestionView = (question: DrawnQuestion): OpenQuestion => ({
  key: question.key,
  type: question.body.type,
  stem: question.stem,
  options: optionsOf(question.body),
  blanks: shapeOf(question).blanks,
  points: question.points,
});

const openView = (attempt: OpenAttempt, now: number): OpenAttemptView => ({
  state: 'open',
  attemptId: attemptIdOf(attempt),
  paperId: attempt.paperId,
  number: attempt.number,
  title: attempt.title,
  serverNow: now,
  deadline: attempt.deadline,
  questions: attempt.questions.map(openQuestionView),
  answers: attempt.answers,
  answeredAt: Object.fromEntries(
    Object.keys(attempt.answers).map((key) => [key, attempt.answeredAt[key] || attempt.startedAt]),
  ),
});

/** The key as the answer that would have been right; of a blank, the first accepted wording. */
function rightAnswer(body: QuestionBody): Answer {
  switch (body.type) {
    case 'single':
      return { type: 'single', choice: body.key };
    case 'multiple':
      return { type: 'multiple', choices: body.key };
    case 'judge':
      return { type: 'judge', value: body.key };
    case 'blank':
      return { type: 'blank', texts: body.key.map((variants) => variants[0] ?? '') };
    default:
      return body satisfies never;
  }
}

/** `marks` holds the points earned by question key. */
export const markedQuestionView = (
  question: DrawnQuestion,
  { answers, marks }: { answers: Readonly<Record<string, Answer>>; marks: Readonly<Record<string, number>> },
): MarkedQuestion => ({
  ...openQuestionView(question),
  mine: answers[question.key] ?? null,
  right: rightAnswer(question.body),
  accepted: question.body.type === 'blank' ? question.body.key : [],
  earned: marks[question.key] ?? 0,
  explanation: question.explanation,
  source: {
    document: question.source.document,
    version: question.source.version,
    article: question.source.article,
    quote: question.source.quote,
  },
});

export const closedView = (attempt: ClosedAttempt): ClosedAttemptView => ({
  state: attempt.state,
  attemptId: attemptIdOf(attempt),
  paperId: attempt.paperId,
  kind: attempt.kind,
  number: attempt.number,
  title: attempt.title,
  endedAt: attempt.result.endedAt,
  earned: attempt.result.earned,
  total: attempt.result.total,
  passPercent: attempt.taking.passPercent,
  isPassed: isPassed(attempt.result, attempt.taking.passPercent),
  questions: attempt.questions.map((question) =>
    markedQuestionView(question, { answers: attempt.answers, marks: attempt.result.marks }),
  ),
});

export const attemptView = (attempt: Attempt, now: number): AttemptView =>
  attempt.state === 'open' ? openView(attempt, now) : closedView(attempt);
