import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, day, id, nothing, page, text } from '../../kernel/fields';
import { answer } from '../../quiz/answer';
import { markedQuestion, openQuestion } from '../../quiz/attempts/contract';

/**
 * Why a card cannot be reviewed now: its question is stale, retired, or a paper can still ask the member the question.
 */
export const restReason = v.picklist(['stale', 'retired', 'inTest']);
export type RestReason = v.InferOutput<typeof restReason>;

/** A row in the list of cards: the stem, without options or key. */
export const cardRow = v.object({
  questionId: id,
  topic: v.string(),
  stem: v.string(),
  mistakes: count,
  reviews: count,
  dueDay: day,
  isDue: v.boolean(),
  isAway: v.boolean(),
  /** null while the card can be reviewed. */
  rests: v.nullable(restReason),
});
export type CardRow = v.InferOutput<typeof cardRow>;

export const listCards = endpoint({
  fn: 'practice',
  action: 'listCards',
  kind: 'query',
  summary: '我的错题：在复习的或收起的，可按主题看，先到期的在前',
  allow: 'member',
  input: v.object({ isAway: v.boolean(), topic: v.optional(text(40)), cursor: v.optional(cursor) }),
  output: page(cardRow),
});

/** A card to review, with its question as it is in the bank now. */
export const reviewCard = v.object({
  questionId: id,
  topic: v.string(),
  mistakes: count,
  /** The client sends both back with the answer, which then counts only for this review of this version. */
  reps: count,
  version: count,
  question: openQuestion,
});
export type ReviewCard = v.InferOutput<typeof reviewCard>;

export const openReview = endpoint({
  fn: 'practice',
  action: 'openReview',
  kind: 'query',
  summary: '今日复习：到期的错题，一次至多二十道，不含答案',
  allow: 'member',
  input: nothing,
  output: v.object({
    cards: v.array(reviewCard),
    /** Cards due today that are not in `cards`. */
    more: count,
    /** Further cards due today, which rest because a paper can still ask the member their questions. */
    inTest: count,
  }),
});

export const reviewed = v.object({
  question: markedQuestion,
  isRight: v.boolean(),
  /** The next due day. */
  dueDay: day,
});
export type Reviewed = v.InferOutput<typeof reviewed>;

export const answerCard = endpoint({
  fn: 'practice',
  action: 'answerCard',
  kind: 'command',
  summary: '复习时答一道题，得到批改和下次复习的日子；重发返回同一结果，题目改动过或已在别处答过则冲突',
  allow: 'member',
  input: v.object({ questionId: id, reps: count, version: count, answer }),
  output: reviewed,
  errors: ['ANSWER_MISFIT', 'CARD_RESTS'],
});

export const rateCard = endpoint({
  fn: 'practice',
  action: 'rateCard',
  kind: 'command',
  summary: '答对以后说记住了还是还不熟，下次复习的日子随之改变',
  allow: 'member',
  input: v.object({ questionId: id, reps: count, feeling: v.picklist(['sure', 'unsure']) }),
  output: v.object({ dueDay: day }),
});

export const putCardAway = endpoint({
  fn: 'practice',
  action: 'putCardAway',
  kind: 'command',
  summary: '收起一张错题卡，或放回',
  allow: 'member',
  input: v.object({ questionId: id, isAway: v.boolean() }),
  output: v.object({ isAway: v.boolean() }),
});
