import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant } from '../kernel/fields';
import { boardStage } from './board-contract';
import { coverageFigures, disclosedLine, MOST_LINES, owedLine, year } from './coverage-contract';

/** Something that a unit disclosed in a year, with its 公示. */
export const reportedItem = v.object({
  ...disclosedLine.entries,
  stage: boardStage,
  /** null without a 公示. `endsAt`: its last ms; `objections` came while it ran, `answered` of them have an answer. */
  notice: v.nullable(v.object({ endsAt: instant, objections: count, answered: count })),
});
export type ReportedItem = v.InferOutput<typeof reportedItem>;

/** What members said of a unit's items in a year, objections too: `received` is the sum of the others. */
export const feedbackFigures = v.object({
  received: count,
  inTime: count,
  late: count,
  waiting: count,
  overdue: count,
});
export type FeedbackFigures = v.InferOutput<typeof feedbackFigures>;

export const reportView = v.object({
  unitId: id,
  unitName: v.string(),
  year: count,
  /** When it was drawn up. */
  at: instant,
  isAdopted: v.boolean(),
  figures: coverageFigures,
  feedback: feedbackFigures,
  /** In the order of the categories, the first disclosed first; the figures count all of them. */
  items: v.pipe(v.array(reportedItem), v.maxLength(MOST_LINES)),
  owed: v.pipe(v.array(owedLine), v.maxLength(MOST_LINES)),
});
export type ReportView = v.InferOutput<typeof reportView>;

export const openReport = endpoint({
  fn: 'disclosure',
  action: 'openReport',
  kind: 'query',
  summary: '一个单元一年的党务公开报告：公开了什么、公示和异议、意见和答复、照目录应公开的；只含本人所管单元',
  allow: ['secretary', 'reviewer', 'admin'],
  input: v.object({ unitId: id, year }),
  output: reportView,
});
