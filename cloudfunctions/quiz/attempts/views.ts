import type { QuestionBody } from '../../../core/bank/question';
import { rulesOf } from '../../../core/bank/question-types/rules';
import { anyOrderOf } from '../../../core/bank/rules/any-order';
import { shapeOf } from '../../../core/bank/rules/question-shape';
import type { Answer } from '../../../core/quiz/answer';
import type { Attempt, ClosedAttempt, DrawnQuestion, OpenAttempt } from '../../../core/quiz/attempts/attempt';
import { attemptIdOf } from '../../../core/quiz/attempts/attempt';
import type {
  AttemptView,
  ClosedAttemptView,
  MarkedQuestion,
  OpenAttemptView,
  OpenQuestion,
  ScoredAttemptView,
} from '../../../core/quiz/attempts/contract';
import type { AppliedCorrection } from '../../../core/quiz/corrections/correction';
import { hasAnswer } from '../../../core/quiz/rules/attempts/answer-fit';
import { isPassed } from '../../../core/quiz/rules/attempts/count-tries';
import type { Withheld } from '../../../core/quiz/rules/papers/secret-keys';
import { rightAnswer } from '../../../core/quiz/rules/right-answer';

const optionsOf = (body: QuestionBody): OpenQuestion['options'] =>
  rulesOf(body.type)
    .optionsOf(body)
    .map(({ key, text }) => ({ key, text }));

/** Copies field by field, so that a field added to stored questions does not leave the server. */
export const openQuestionView = (question: DrawnQuestion): OpenQuestion => ({
  key: question.key,
  type: question.body.type,
  stem: question.stem,
  options: optionsOf(question.body),
  blanks: shapeOf(question).blanks,
  ...anyOrderOf(question.body),
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

interface Marked {
  answers: Readonly<Record<string, Answer>>;
  /** Points earned, by question key. */
  marks: Readonly<Record<string, number>>;
  corrections?: readonly AppliedCorrection[] | undefined;
}

export const markedQuestionView = (
  question: DrawnQuestion,
  { answers, marks, corrections = [] }: Marked,
): MarkedQuestion => ({
  ...openQuestionView(question),
  mine: answers[question.key] ?? null,
  right: rightAnswer(question.body),
  accepted: rulesOf(question.body.type).acceptedIn(question.body),
  earned: marks[question.key] ?? 0,
  explanation: question.explanation,
  source: {
    document: question.source.document,
    version: question.source.version,
    article: question.source.article,
    quote: question.source.quote,
  },
  correction: correctionOf(question, corrections),
});

function correctionOf(
  { key, isVoid }: DrawnQuestion,
  corrections: readonly AppliedCorrection[],
): MarkedQuestion['correction'] {
  if (isVoid) return 'void';
  return corrections.some((applied) => applied.key === key) ? 'corrected' : null;
}

/** Tells nothing about single questions, so that a reply can show it without knowing what is withheld. */
export const scoredView = (attempt: ClosedAttempt): ScoredAttemptView => ({
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
  earnedBefore: attempt.corrections?.find(({ earned }) => earned !== null)?.earned?.before ?? null,
});

function closedView(attempt: ClosedAttempt, withheld: Withheld): ClosedAttemptView {
  const shown = attempt.questions.filter(({ id }) => !withheld.has(id));
  const until = Math.max(...attempt.questions.map(({ id }) => withheld.get(id) ?? 0));
  const count = attempt.questions.length - shown.length;
  return {
    ...scoredView(attempt),
    isAnswered: hasAnswer(attempt.answers),
    asked: attempt.questions.length,
    questions: shown.map((question) => markedQuestionView(question, { ...attempt, marks: attempt.result.marks })),
    withheld: count > 0 ? { count, until } : null,
  };
}

export const attemptView = (attempt: Attempt, withheld: Withheld, now: number): AttemptView =>
  attempt.state === 'open' ? openView(attempt, now) : closedView(attempt, withheld);

/** What starting returns: the questions, or the score of an attempt that is over. */
export const startedView = (attempt: Attempt, now: number): OpenAttemptView | ScoredAttemptView =>
  attempt.state === 'open' ? openView(attempt, now) : scoredView(attempt);
