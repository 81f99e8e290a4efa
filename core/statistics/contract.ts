import * as v from 'valibot';
import { assignmentKind } from '../kernel/assignment';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, nothing, page } from '../kernel/fields';
import { namedUnit } from '../kernel/unit-tree';

const ALLOWED = ['secretary', 'admin'] as const;

export const assignmentRow = v.object({
  assignmentId: id,
  kind: assignmentKind,
  title: v.string(),
  opensAt: instant,
  dueAt: instant,
});
export type AssignmentRow = v.InferOutput<typeof assignmentRow>;

/** Of many alike, such as a notice in each branch, the unit tells one from another. */
export const listedAssignment = v.object({
  ...assignmentRow.entries,
  /** Whose members are asked: `第1党支部`, `第1党支部等 3 个单元`. */
  asked: v.string(),
});
export type ListedAssignment = v.InferOutput<typeof listedAssignment>;

export const listAssignments = endpoint({
  fn: 'statistics',
  action: 'listAssignments',
  kind: 'query',
  summary: '我所管单元里布置过的必读、每周自测和课程：进行中的先到期的在前，然后是已截止的，最近的在前',
  allow: ALLOWED,
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(listedAssignment),
});

/** Of what falls due within seven days, as many are named. */
export const MOST_SOON = 8;

export const weekAhead = v.object({
  /** The weekly test that is open now; null where none is. */
  test: v.nullable(assignmentRow),
  /** What is open and falls due within seven days, the first first. */
  soon: v.pipe(v.array(listedAssignment), v.maxLength(MOST_SOON)),
  /** How many such there are; 100 stands for that many and more. */
  soonCount: v.pipe(count, v.maxValue(100)),
});
export type WeekAhead = v.InferOutput<typeof weekAhead>;

export const openWeekAhead = endpoint({
  fn: 'statistics',
  action: 'openWeekAhead',
  kind: 'query',
  summary: '工作台的这一周：我所管单元里正开放的每周自测；七天内到期的，先到期的在前，一共几项（最多数到 100）',
  allow: ALLOWED,
  input: nothing,
  output: weekAhead,
});

/** `finished` ≤ `due`. Exempt members count in neither. */
export const completionFigures = v.object({ finished: count, due: count, exempt: count });
export type CompletionFigures = v.InferOutput<typeof completionFigures>;

export const unitCompletion = v.object({ ...namedUnit.entries, ...completionFigures.entries });
export type UnitCompletion = v.InferOutput<typeof unitCompletion>;

export const completionView = v.object({
  assignment: assignmentRow,
  total: completionFigures,
  /** One row for each unit that the caller manages and that directly contains asked members. */
  units: v.array(unitCompletion),
  /** Units that the caller manages above those of `units`, in the order of the tree; one may stand in both lists. */
  groups: v.array(namedUnit),
});
export type CompletionView = v.InferOutput<typeof completionView>;

export const completion = endpoint({
  fn: 'statistics',
  action: 'completion',
  kind: 'query',
  summary: '一项任务的完成情况：已完成、应完成、免考核，按单元；只含本人所管单元',
  allow: ALLOWED,
  input: v.object({ assignmentId: id }),
  output: completionView,
});

export const personState = v.picklist(['finished', 'missing', 'exempt']);
export type PersonState = v.InferOutput<typeof personState>;

export const personRow = v.object({
  memberId: id,
  name: v.string(),
  unitId: id,
  unitName: v.string(),
  state: personState,
  finishedAt: v.nullable(instant),
});
export type PersonRow = v.InferOutput<typeof personRow>;

export const listPeople = endpoint({
  fn: 'statistics',
  action: 'listPeople',
  kind: 'query',
  summary: '数字背后的人：一项任务在一个单元里已完成、未完成或免考核的名单；查看记入审计',
  allow: ALLOWED,
  input: v.object({ assignmentId: id, unitId: id, state: personState }),
  output: v.object({ items: v.array(personRow) }),
});
