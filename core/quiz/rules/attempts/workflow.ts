import { ok, type Result, refuse } from '../../../kernel/result';
import type { Answer } from '../../answer';
import type { Attempt, ClosedAttempt } from '../../attempts/attempt';
import { scoreAttempt } from '../score/score';
import { fits, hasAnswer } from './answer-fit';
import { isLater, mergeAnswers, momentOf } from './merge-answers';

/** A submission still counts this many ms after the deadline, because it may have been sent before. */
export const GRACE_MS = 30_000;

export interface SaveAnswer {
  type: 'saveAnswer';
  question: string;
  answer: Answer;
  /** When the answer was given, in ms on the client's estimate of the server's clock; see `momentOf`. */
  answeredAt?: number | undefined;
}
export type Ending =
  | {
      type: 'submit';
      answers: Readonly<Record<string, Answer>>;
      answeredAt?: Readonly<Record<string, number>> | undefined;
    }
  /** Ends an attempt whose time is over; changes no other attempt. */
  | { type: 'expire' };

export type AttemptEvent =
  | { type: 'answerSaved'; question: string; answer: Answer; at: number }
  | ({ type: 'submitted'; at: number } & Pick<Attempt, 'answers' | 'answeredAt'>)
  | { type: 'expired'; at: number };

/** An open attempt that no longer accepts a submission. */
export const isOverdue = (attempt: Pick<Attempt, 'state' | 'deadline'>, now: number): boolean =>
  attempt.state === 'open' && now > attempt.deadline + GRACE_MS;

const isAnswerTo = (attempt: Attempt, question: string, answer: Answer): boolean => {
  const shape = attempt.shapes[question];
  return shape !== undefined && fits(answer, shape);
};

/**
 * - Answers are saved until the deadline and submitted until the end of the grace period.
 * - Of two answers to one question, the one given later is kept, whichever arrives first.
 * - A submission after the grace period is ignored: only answers saved in time are scored.
 * - Submitting a closed attempt changes nothing and is not refused.
 * - An expired attempt ended at its deadline, no matter when the server closes it.
 */
export function decide(
  command: SaveAnswer,
  attempt: Attempt,
  now: number,
): Result<readonly AttemptEvent[], 'ATTEMPT_CLOSED' | 'ANSWER_MISFIT'>;
export function decide(
  command: Ending,
  attempt: Attempt,
  now: number,
): Result<readonly AttemptEvent[], 'ANSWER_MISFIT'>;
export function decide(
  command: SaveAnswer | Ending,
  attempt: Attempt,
  now: number,
): Result<readonly AttemptEvent[], 'ATTEMPT_CLOSED' | 'ANSWER_MISFIT'> {
  const isOpen = attempt.state === 'open';
  switch (command.type) {
    case 'saveAnswer': {
      const { question, answer } = command;
      const at = momentOf(command.answeredAt, now);
      if (!isOpen || now > attempt.deadline) return refuse('ATTEMPT_CLOSED');
      if (!isAnswerTo(attempt, question, answer)) return refuse('ANSWER_MISFIT');
      return ok(isLater(at, attempt.answeredAt[question]) ? [{ type: 'answerSaved', question, answer, at }] : []);
    }
    case 'submit': {
      if (!isOpen) return ok([]);
      if (isOverdue(attempt, now)) return ok([{ type: 'expired', at: attempt.deadline }]);
      const doAllFit = Object.entries(command.answers).every(([key, answer]) => isAnswerTo(attempt, key, answer));
      if (!doAllFit) return refuse('ANSWER_MISFIT');
      return ok([{ type: 'submitted', at: now, ...mergeAnswers(attempt, command, now) }]);
    }
    case 'expire':
      return ok(isOverdue(attempt, now) ? [{ type: 'expired', at: attempt.deadline }] : []);
    default:
      return command satisfies never;
  }
}

export function evolve(attempt: Attempt, event: AttemptEvent): Attempt {
  switch (event.type) {
    case 'answerSaved':
      return {
        ...attempt,
        answers: { ...attempt.answers, [event.question]: event.answer },
        answeredAt: { ...attempt.answeredAt, [event.question]: event.at },
      };
    case 'submitted':
      return close({ ...attempt, answers: event.answers, answeredAt: event.answeredAt }, 'submitted', event.at);
    case 'expired':
      return close(attempt, 'expired', event.at);
    default:
      return event satisfies never;
  }
}

const close = (attempt: Attempt, state: 'submitted' | 'expired', endedAt: number): ClosedAttempt => ({
  ...attempt,
  state,
  result: { endedAt, ...scoreAttempt(attempt.questions, attempt.answers, attempt.taking) },
});

/** Whether a closed attempt completes the test: a submitted one does; an expired one only if something was answered. */
export const isCompletion = (attempt: Pick<Attempt, 'state' | 'answers'>): boolean =>
  attempt.state === 'submitted' || (attempt.state === 'expired' && hasAnswer(attempt.answers));
