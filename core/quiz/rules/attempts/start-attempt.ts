import { shapeOf } from '../../../bank/rules/question-shape';
import { dayKey } from '../../../kernel/calendar';
import { ok, type Result, refuse } from '../../../kernel/result';
import type { Attempt, OpenAttempt, PaperOutcome } from '../../attempts/attempt';
import type { Paper } from '../../papers/paper';
import type { Taking } from '../../papers/taking';
import { drawQuestions } from './draw-questions';
import { isOverdue } from './workflow';

export const isPaperOpen = (paper: Pick<Paper, 'state' | 'opensAt' | 'closesAt'>, now: number): boolean =>
  paper.state === 'published' && paper.opensAt <= now && now <= paper.closesAt;

/** An earlier try, reduced to what the next one depends on. */
export type EarlierTry = Pick<Attempt, 'number' | 'startedAt' | 'state' | 'deadline'>;

/** Tries still left at `now`: for the paper, or for the current day in Asia/Shanghai. */
export function triesLeft(
  { most, per }: Taking['tries'],
  tries: readonly Pick<EarlierTry, 'startedAt'>[],
  now: number,
): number {
  const today = dayKey(now);
  const used = per === 'paper' ? tries : tries.filter(({ startedAt }) => dayKey(startedAt) === today);
  return Math.max(0, most - used.length);
}

export const nextNumber = (tries: readonly Pick<EarlierTry, 'number'>[]): number =>
  Math.max(0, ...tries.map(({ number }) => number)) + 1;

/**
 * Whether try `number` of a paper may begin. Numbers have no gaps, and a try begins only when the earlier ones are
 * over, so two phones that start at once get the same attempt.
 */
export function mayBegin(
  paper: Pick<Paper, 'state' | 'opensAt' | 'closesAt' | 'taking'>,
  tries: readonly EarlierTry[],
  number: number,
  now: number,
): Result<null, 'PAPER_NOT_OPEN' | 'NO_TRIES_LEFT' | 'CONFLICT'> {
  if (!isPaperOpen(paper, now)) return refuse('PAPER_NOT_OPEN');
  if (tries.some((one) => one.state === 'open' && !isOverdue(one, now))) return refuse('CONFLICT');
  if (triesLeft(paper.taking.tries, tries, now) === 0) return refuse('NO_TRIES_LEFT');
  return number === nextNumber(tries) ? ok(null) : refuse('CONFLICT');
}

interface Starting {
  paperId: string;
  memberId: string;
  number: number;
  earlier: PaperOutcome | null;
  /** Random text drawn once per attempt, so that nobody can predict the seed. */
  salt: string;
  now: number;
}

/** A member's new attempt at a paper. */
export function startOf(paper: Paper, { paperId, memberId, number, earlier, salt, now }: Starting): OpenAttempt {
  const seed = `${paperId}:${memberId}:${number}:${salt}`;
  const questions = drawQuestions(paper.sections, seed);
  return {
    paperId,
    memberId,
    number,
    kind: paper.kind,
    title: paper.title,
    startedAt: now,
    deadline: Math.min(now + paper.minutes * 60_000, paper.closesAt),
    seed,
    taking: paper.taking,
    questions,
    asked: questions.map((question) => question.id),
    shapes: Object.fromEntries(questions.map((question) => [question.key, shapeOf(question)])),
    answers: {},
    answeredAt: Object.fromEntries(questions.map((question) => [question.key, 0])),
    earlier,
    state: 'open',
    result: null,
  };
}
