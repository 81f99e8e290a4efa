import type { CardRow, RestReason, ReviewCard } from '../../core/practice/book/contract';
import type { PracticeView } from '../../core/practice/contract';
import type { EndedRunView, OpenRunView } from '../../core/practice/minute/contract';
import type { EndedRun, OpenRun } from '../../core/practice/minute/run';
import { withoutWithheld } from '../../core/practice/rules/minute-run';
import { questionOfReview } from '../../core/practice/rules/review';
import { topicStandings } from '../../core/practice/rules/topics';
import type { Withheld } from '../../core/quiz/rules/papers/secret-keys';
import type { QuestionDoc } from '../bank/public';
import { markedQuestionView, openQuestionView, snapshotOf } from '../quiz/public';
import type { CardDoc, PracticeDoc } from './documents';

const bestView = ({ best }: Pick<PracticeDoc, 'best'>): PracticeView['best'] =>
  best && { right: best.right, answered: best.answered, at: best.at };

export const practiceView = (
  practice: PracticeDoc,
  { due, inTest }: Pick<PracticeView, 'due' | 'inTest'>,
): PracticeView => ({
  due,
  inTest,
  best: bestView(practice),
  topics: topicStandings(practice.harvest.topics),
});

export const openRunView = (run: OpenRun, now: number): OpenRunView => ({
  state: 'open',
  runId: run.runId,
  serverNow: now,
  deadline: run.deadline,
  questions: run.questions.map(openQuestionView),
});

/** Whether this run is the stored best result. */
const isBest = ({ endedAt, result, questions }: EndedRun, { best }: Pick<PracticeDoc, 'best'>): boolean =>
  best?.at === endedAt && best.right === result.right && best.answered === questions.length;

/** A question that a paper can ask since the run was marked is left out again. */
export function endedRunView(marked: EndedRun, practice: PracticeDoc, withheld: Withheld): EndedRunView {
  const run = withoutWithheld(marked, withheld);
  const { answers, result } = run;
  return {
    state: 'ended',
    runId: run.runId,
    right: result.right,
    questions: run.questions.map((question) => markedQuestionView(question, { answers, marks: result.marks })),
    isLate: result.isLate,
    best: bestView(practice),
    isBest: isBest(marked, practice),
  };
}

/** Why a card cannot be reviewed; null if it can. A question that no longer exists counts as retired. */
export function restReason(
  questionId: string,
  question: Pick<QuestionDoc, 'state'> | undefined,
  withheld: Withheld,
): RestReason | null {
  if (question?.state === 'stale') return 'stale';
  if (question?.state !== 'active') return 'retired';
  return withheld.has(questionId) ? 'inTest' : null;
}

export const cardRow = (
  card: CardDoc,
  question: Pick<QuestionDoc, 'stem'> | undefined,
  { isDue, rests }: Pick<CardRow, 'isDue' | 'rests'>,
): CardRow => ({
  questionId: card.questionId,
  topic: card.topic,
  stem: question?.stem ?? '',
  mistakes: card.mistakes,
  reviews: card.memory.reps,
  dueDay: card.memory.dueDay,
  isDue,
  isAway: card.isAway,
  rests,
});

export function reviewCardView(card: CardDoc, question: QuestionDoc): ReviewCard {
  const { memberId, memory, questionId, topic, mistakes } = card;
  const drawn = questionOfReview(snapshotOf(question), { memberId, reps: memory.reps });
  return {
    questionId,
    topic,
    mistakes,
    reps: memory.reps,
    version: question.version,
    question: openQuestionView(drawn),
  };
}
