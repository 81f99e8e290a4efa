import * as z from 'zod/mini';
import { questionType } from '../bank/question';
import { id, instant, text } from '../kernel/fields';
import { PLAIN_TAKING, taking } from './taking';

/** Question keys go up to q100. */
const MOST_QUESTIONS = 100;

const points = z.int().check(z.gte(1), z.lte(20));

/** 组卷规则 of one part: how many of which type; topics and difficulties narrow the choice, empty means all. */
export const blueprintSection = z.object({
  type: questionType,
  topics: z.array(text(40)).check(z.maxLength(20)),
  difficulties: z._default(z.array(z.int().check(z.gte(1), z.lte(5))).check(z.maxLength(5)), []),
  count: z.int().check(z.gte(1), z.lte(20)),
  /** Points of one question. */
  points,
});
export type BlueprintSection = z.infer<typeof blueprintSection>;

const sections = z.array(blueprintSection).check(
  z.minLength(1),
  z.maxLength(8),
  z.refine((list) => list.reduce((sum, section) => sum + section.count, 0) <= MOST_QUESTIONS),
);

const title = text(40);
/** Time limit of an attempt, minutes. */
const minutes = z.int().check(z.gte(1), z.lte(180));

/** What a unit's weekly papers are drawn by. */
export const blueprint = z.object({ title, sections, minutes, taking: z._default(taking, PLAIN_TAKING) });
export type Blueprint = z.infer<typeof blueprint>;

/** What a paper asks: questions chosen from the bank, in this order, or drawn for each member. */
export const paperContent = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('choice'),
    questions: z.array(z.object({ id, points })).check(
      z.minLength(1),
      z.maxLength(MOST_QUESTIONS),
      z.refine((list) => new Set(list.map((question) => question.id)).size === list.length),
    ),
  }),
  z.object({ by: z.literal('blueprint'), sections }),
]);
export type PaperContent = z.infer<typeof paperContent>;

export const paperPlan = z
  .object({
    kind: z.enum(['fixed', 'contest']),
    title,
    /** In whose name, and of whose bank, those of the units above included. */
    unitId: id,
    scope: z.array(id).check(z.minLength(1), z.maxLength(200)),
    opensAt: instant,
    closesAt: instant,
    minutes,
    taking,
    content: paperContent,
  })
  .check(z.refine((plan) => plan.opensAt < plan.closesAt));
export type PaperPlan = z.infer<typeof paperPlan>;
