import * as v from 'valibot';
import { questionType } from '../../bank/question';
import { id, instant, integer, text } from '../../kernel/fields';
import { PLAIN_TAKING, taking } from './taking';

/** Question keys end at q100. */
const MOST_QUESTIONS = 100;

const points = v.pipe(integer, v.minValue(1), v.maxValue(20));

/**
 * 组卷规则 of one section: how many questions of which type. Topics and difficulties narrow the choice; an empty list means
 * all.
 */
export const blueprintSection = v.object({
  type: questionType,
  topics: v.pipe(v.array(text(40)), v.maxLength(20)),
  difficulties: v.optional(v.pipe(v.array(v.pipe(integer, v.minValue(1), v.maxValue(5))), v.maxLength(5)), []),
  count: v.pipe(integer, v.minValue(1), v.maxValue(20)),
  /** Points per question. */
  points,
});
export type BlueprintSection = v.InferOutput<typeof blueprintSection>;

const sections = v.pipe(
  v.array(blueprintSection),
  v.minLength(1),
  v.maxLength(8),
  v.check((list) => list.reduce((sum, section) => sum + section.count, 0) <= MOST_QUESTIONS),
);

const title = text(40);
/** Time limit of an attempt, in minutes. */
const minutes = v.pipe(integer, v.minValue(1), v.maxValue(180));

/** The rule by which a unit's weekly papers are drawn. */
export const blueprint = v.object({ title, sections, minutes, taking: v.optional(taking, PLAIN_TAKING) });
export type Blueprint = v.InferOutput<typeof blueprint>;

/** The questions of a paper: chosen from the bank in this order, or drawn for each member. */
export const paperContent = v.variant('by', [
  v.object({
    by: v.literal('choice'),
    questions: v.pipe(
      v.array(v.object({ id, points })),
      v.minLength(1),
      v.maxLength(MOST_QUESTIONS),
      v.check((list) => new Set(list.map((question) => question.id)).size === list.length),
    ),
  }),
  v.object({ by: v.literal('blueprint'), sections }),
]);
export type PaperContent = v.InferOutput<typeof paperContent>;

export const paperPlan = v.pipe(
  v.object({
    kind: v.picklist(['fixed', 'contest']),
    title,
    /** The unit in whose name the paper appears. Questions come from its bank and the banks of the units above it. */
    unitId: id,
    scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)),
    opensAt: instant,
    closesAt: instant,
    minutes,
    taking,
    content: paperContent,
  }),
  v.check((plan) => plan.opensAt < plan.closesAt),
);
export type PaperPlan = v.InferOutput<typeof paperPlan>;
