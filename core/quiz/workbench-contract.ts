import * as z from 'zod/mini';
import { questionType } from '../bank/question';
import { endpoint } from '../kernel/endpoint';
import { count, id, nothing, text, week } from '../kernel/fields';

/** 组卷规则: how many of which type; topics narrow the choice, empty means all. */
export const blueprint = z.object({
  title: text(40),
  sections: z
    .array(
      z.object({
        type: questionType,
        topics: z.array(text(40)).check(z.maxLength(20)),
        count: z.int().check(z.gte(1), z.lte(20)),
        /** Points of one question. */
        points: z.int().check(z.gte(1), z.lte(20)),
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(8),
      // Question keys go up to q100.
      z.refine((sections) => sections.reduce((sum, section) => sum + section.count, 0) <= 100),
    ),
  /** Time limit of an attempt, minutes. */
  minutes: z.int().check(z.gte(1), z.lte(180)),
});
export type Blueprint = z.infer<typeof blueprint>;

export const setBlueprint = endpoint({
  fn: 'quiz',
  action: 'setBlueprint',
  kind: 'command',
  summary: '设定一个单元每周自测的组卷规则；题量不足时说明差多少',
  allow: ['admin'],
  input: z.object({ unitId: id, blueprint }),
  /** `section` counts the sections of the blueprint from 0. */
  output: z.object({ shortages: z.array(z.object({ section: count, wanted: count, available: count })) }),
});

const drawn = z.object({ papers: z.array(z.object({ paperId: id, unitId: id, week, isNew: z.boolean() })) });

export const drawWeeklyTest = endpoint({
  fn: 'quiz',
  action: 'drawWeeklyTest',
  kind: 'command',
  summary: '为本周出卷（定时器之外的手动方式）；已有本周试卷则不变',
  allow: ['admin'],
  input: z.object({ unitId: id }),
  output: drawn,
  errors: ['NO_BLUEPRINT', 'QUESTIONS_SHORT'],
});

export const onTimer = endpoint({
  fn: 'quiz',
  action: 'timer:everyTenMinutes',
  kind: 'command',
  summary: '定时器：每周一 07:00 起为设有组卷规则的单元出卷；到时未交的作答按已保存的答案计分',
  allow: 'timer',
  input: nothing,
  output: z.object({
    ...drawn.shape,
    /** Units that got no paper this week, and why. */
    skipped: z.array(z.object({ unitId: id, code: z.enum(['NOT_FOUND', 'QUESTIONS_SHORT']) })),
    /** Attempts that were ended. */
    expired: count,
  }),
});
