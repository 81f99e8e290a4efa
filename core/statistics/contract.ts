import * as z from 'zod/mini';
import { assignmentKind } from '../kernel/assignment';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page } from '../kernel/fields';

const ALLOWED = ['secretary', 'admin'] as const;

export const assignmentRow = z.object({
  assignmentId: id,
  kind: assignmentKind,
  title: z.string(),
  opensAt: instant,
  dueAt: instant,
});
export type AssignmentRow = z.infer<typeof assignmentRow>;

export const listAssignments = endpoint({
  fn: 'statistics',
  action: 'listAssignments',
  kind: 'query',
  summary: '我所管单元里布置过的必读、每周自测和课程，先到期的在后',
  allow: ALLOWED,
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(assignmentRow),
});

/** finished ≤ due; exempt members are in neither. */
export const completionFigures = z.object({ finished: count, due: count, exempt: count });
export type CompletionFigures = z.infer<typeof completionFigures>;

export const unitCompletion = z.object({ unitId: id, unitName: z.string(), ...completionFigures.shape });
export type UnitCompletion = z.infer<typeof unitCompletion>;

export const completionView = z.object({
  assignment: assignmentRow,
  total: completionFigures,
  /** One row a unit that holds members whom it asks, within what the caller manages. */
  units: z.array(unitCompletion),
});
export type CompletionView = z.infer<typeof completionView>;

export const completion = endpoint({
  fn: 'statistics',
  action: 'completion',
  kind: 'query',
  summary: '一项任务的完成情况：已完成、应完成、免考核，按单元；只含本人所管单元',
  allow: ALLOWED,
  input: z.object({ assignmentId: id }),
  output: completionView,
});

export const personState = z.enum(['finished', 'missing', 'exempt']);
export type PersonState = z.infer<typeof personState>;

export const personRow = z.object({
  memberId: id,
  name: z.string(),
  unitId: id,
  unitName: z.string(),
  state: personState,
  finishedAt: z.nullable(instant),
});
export type PersonRow = z.infer<typeof personRow>;

export const listPeople = endpoint({
  fn: 'statistics',
  action: 'listPeople',
  kind: 'query',
  summary: '数字背后的人：一项任务在一个单元里已完成、未完成或免考核的名单；查看记入审计',
  allow: ALLOWED,
  input: z.object({ assignmentId: id, unitId: id, state: personState }),
  output: z.object({ items: z.array(personRow) }),
});
