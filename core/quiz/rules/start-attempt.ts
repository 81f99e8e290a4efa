import { shapeOf } from '../../bank/rules/question-shape';
import { type OpenAttempt, WEEKLY_TRY } from '../attempt';
import type { Paper } from '../paper';
import { drawQuestions } from './draw-questions';

export const isPaperOpen = (paper: Pick<Paper, 'opensAt' | 'closesAt'>, now: number): boolean =>
  paper.opensAt <= now && now <= paper.closesAt;

/** A member's attempt at a paper. `salt` is drawn once for it, so nobody can tell the seed in advance. */
export function startOf(
  paper: Paper,
  { paperId, memberId, salt, now }: { paperId: string; memberId: string; salt: string; now: number },
): OpenAttempt {
  const seed = `${paperId}:${memberId}:${WEEKLY_TRY}:${salt}`;
  const questions = drawQuestions(paper.sections, seed);
  return {
    paperId,
    memberId,
    number: WEEKLY_TRY,
    title: paper.title,
    startedAt: now,
    deadline: Math.min(now + paper.minutes * 60_000, paper.closesAt),
    seed,
    settings: paper.settings,
    questions,
    asked: questions.map((question) => question.id),
    shapes: Object.fromEntries(questions.map((question) => [question.key, shapeOf(question)])),
    answers: {},
    state: 'open',
    result: null,
  };
}
