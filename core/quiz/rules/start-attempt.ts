import { shapeOf } from '../../bank/rules/question-shape';
import { dayKey } from '../../kernel/calendar';
import { ok, type Result, refuse } from '../../kernel/result';
import type { Attempt, OpenAttempt, Standing } from '../attempt';
import type { Paper } from '../paper';
import type { Taking } from '../taking';
import { isOverdue } from './attempt-workflow';
import { drawQuestions } from './draw-questions';

export const isPaperOpen = (paper: Pick<Paper, 'state' | 'opensAt' | 'closesAt'>, now: number): boolean =>
  paper.state === 'published' && paper.opensAt <= now && now <= paper.closesAt;

/** A try as far as the next one depends on it. */
export type EarlierTry = Pick<Attempt, 'number' | 'startedAt' | 'state' | 'deadline'>;

/** Tries that may still be begun at `now`: of the paper, or of this day in Asia/Shanghai. */
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
 * Whether try `number` of a paper may begin. Numbers run without a gap and a try begins when those before it are over, so
 * two phones that begin at once meet in the same attempt.
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
  earlier: Standing | null;
  /** Drawn once for the attempt, so nobody can tell the seed in advance. */
  salt: string;
  now: number;
}

/** A member's attempt at a paper. */
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
