import { shapeOf } from '../../bank/rules/question-shape';
import type { DayKey } from '../../kernel/calendar';
import { DAILY_BOUNDS } from '../../kernel/daily-bounds';
import { ok, type Result, refuse } from '../../kernel/result';
import type { Answer } from '../../quiz/answer';
import type { QuestionSnapshot } from '../../quiz/papers/paper';
import { fits, isGiven } from '../../quiz/rules/attempts/answer-fit';
import { drawQuestions } from '../../quiz/rules/attempts/draw-questions';
import { GRACE_MS } from '../../quiz/rules/attempts/workflow';
import { scoreAttempt } from '../../quiz/rules/score/score';
import type { MinuteScore } from '../contract';
import { PRACTICE_MARKING } from '../marking';
import type { EndedRun, OpenRun } from '../minute/run';

/** Bank ids of questions. */
type Ids = Pick<ReadonlySet<string>, 'has'>;

export const RUN_MS = 60_000;
/** More questions than anybody can answer in a minute, so that one request is enough. */
export const RUN_QUESTIONS = 30;
/** Runs that a member may start, and have marked, on one day in Asia/Shanghai. */
export const RUNS_A_DAY = DAILY_BOUNDS.minuteRuns;

/** How many runs were marked on a day. */
export interface MarkedRuns {
  day: DayKey;
  count: number;
}

/** The count after one more run on `today`; null when the day has had its runs. */
export function countRun(marked: MarkedRuns | undefined, today: DayKey): MarkedRuns | null {
  const count = marked?.day === today ? marked.count : 0;
  return count < RUNS_A_DAY ? { day: today, count: count + 1 } : null;
}

/**
 * Starts a run with its questions in a random order. The same seed and questions give the same run, in whatever order
 * `snapshots` come.
 */
export function startRun(
  snapshots: readonly QuestionSnapshot[],
  { memberId, runId, salt, now }: { memberId: string; runId: string; salt: string; now: number },
): OpenRun {
  const seed = `${memberId}:${runId}:${salt}`;
  const candidates = [...snapshots].sort((left, right) => (left.id < right.id ? -1 : 1));
  return {
    memberId,
    runId,
    startedAt: now,
    deadline: now + RUN_MS,
    seed,
    state: 'open',
    questions: drawQuestions([{ count: RUN_QUESTIONS, points: 1, candidates }], seed),
  };
}

/**
 * Marks the answered questions. `withheld` has the bank ids of questions that a paper can still ask the member: they are
 * left out entirely, because a mark would reveal their key. A run sent after the grace period is late.
 */
export function endRun(
  run: OpenRun,
  given: Readonly<Record<string, Answer>>,
  { withheld, now }: { withheld: Ids; now: number },
): Result<EndedRun, 'ANSWER_MISFIT'> {
  const byKey = new Map(run.questions.map((question) => [question.key, question]));
  const doAllFit = Object.entries(given).every(([key, answer]) => {
    const question = byKey.get(key);
    return question !== undefined && fits(answer, shapeOf(question));
  });
  if (!doAllFit) return refuse('ANSWER_MISFIT');

  const questions = run.questions.filter(({ key, id }) => {
    const answer = given[key];
    return answer !== undefined && isGiven(answer) && !withheld.has(id);
  });
  const kept = new Set(questions.map(({ key }) => key));
  const answers = Object.fromEntries(Object.entries(given).filter(([key]) => kept.has(key)));
  const { marks } = scoreAttempt(questions, answers, PRACTICE_MARKING);
  const right = questions.filter(({ key, points }) => (marks[key] ?? 0) >= points).length;
  const isLate = now > run.deadline + GRACE_MS;
  return ok({ ...run, state: 'ended', endedAt: now, questions, answers, result: { right, isLate, marks } });
}

/** A marked run as if these questions had not been answered. */
export function withoutWithheld(run: EndedRun, withheld: Ids): EndedRun {
  if (!run.questions.some(({ id }) => withheld.has(id))) return run;
  const questions = run.questions.filter(({ id }) => !withheld.has(id));
  const right = questions.filter(({ key, points }) => (run.result.marks[key] ?? 0) >= points).length;
  return { ...run, questions, result: { ...run.result, right } };
}

/**
 * The better result: more right answers win; with as many, fewer wrong ones win. An equal result does not replace the
 * earlier one.
 */
export function bestOf(best: MinuteScore | null, run: EndedRun): MinuteScore | null {
  const { right, isLate } = run.result;
  if (isLate || right === 0) return best;
  const score: MinuteScore = { right, answered: run.questions.length, at: run.endedAt };
  if (best === null || right > best.right) return score;
  return right === best.right && score.answered < best.answered ? score : best;
}
