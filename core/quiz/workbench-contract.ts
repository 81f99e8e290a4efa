import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, nothing, page, text, week } from '../kernel/fields';
import { outdated, questionState } from './outdated';
import { questionBody, questionType, source } from './question';

export const importQuestions = endpoint({
  fn: 'quiz',
  action: 'importQuestions',
  kind: 'command',
  summary: '导入试题；每题单独给出结论，内容未变的重复导入不变，改动产生新版本',
  allow: ['admin'],
  input: z.object({ unitId: id, questions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({
    added: count,
    changed: count,
    same: count,
    problems: z.array(z.object({ index: count, questionId: z.string(), message: z.string() })),
  }),
});

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

/** A question that waits to be looked at, with the article as it was cited and as it reads now. */
export const staleQuestion = z.object({
  /** `<unitId>:<questionId>` */
  id,
  topic: z.string(),
  stem: z.string(),
  body: questionBody,
  explanation: z.string(),
  source,
  outdated,
});
export type StaleQuestion = z.infer<typeof staleQuestion>;

export const listStale = endpoint({
  fn: 'quiz',
  action: 'listStale',
  kind: 'query',
  summary: '待核对的试题：引用的条文已经改动或删去，附新旧条文；不再出进新卷',
  allow: ['admin'],
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(staleQuestion),
});

export const resolveStale = endpoint({
  fn: 'quiz',
  action: 'resolveStale',
  kind: 'command',
  summary: '核对一道试题：按新条文保留（依据须是新条文里的原文），或停用；已经这样处理过的不变',
  allow: ['admin'],
  input: z.object({
    id,
    decision: z.discriminatedUnion('name', [
      z.object({ name: z.literal('keep'), quote: text(500) }),
      z.object({ name: z.literal('retire') }),
    ]),
  }),
  output: z.object({ state: questionState }),
  errors: ['ARTICLE_GONE', 'QUOTE_NOT_FOUND'],
});
