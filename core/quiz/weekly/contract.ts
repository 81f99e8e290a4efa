import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, id, nothing, week } from '../../kernel/fields';
import { blueprint } from '../papers/plan';

export const setBlueprint = endpoint({
  fn: 'quiz',
  action: 'setBlueprint',
  kind: 'command',
  summary: '设定一个单元每周自测的组卷规则；题量不足时说明差多少；别人刚改过的不会被盖掉',
  allow: ['admin'],
  input: v.object({
    unitId: id,
    /** The revision of the plan that was seen. Without it the command applies to the present one. */
    seenRevision: v.optional(count),
    blueprint,
  }),
  /** `section` is the index of a section in the blueprint, from 0. */
  output: v.object({ shortages: v.array(v.object({ section: count, wanted: count, available: count })) }),
});

const drawn = v.object({ papers: v.array(v.object({ paperId: id, unitId: id, week, isNew: v.boolean() })) });

export const drawWeeklyTest = endpoint({
  fn: 'quiz',
  action: 'drawWeeklyTest',
  kind: 'command',
  summary: '为本周出卷（定时器之外的手动方式）；已有本周试卷则不变',
  allow: ['admin'],
  input: v.object({ unitId: id }),
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
  output: v.object({
    ...drawn.entries,
    /** Units that got no paper this week, with the reason. */
    skipped: v.array(v.object({ unitId: id, code: v.picklist(['NOT_FOUND', 'QUESTIONS_SHORT']) })),
    /** Number of attempts that were ended. */
    expired: count,
  }),
});
