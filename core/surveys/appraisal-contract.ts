import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant } from '../kernel/fields';
import { grade, marks, ownWords, verdict } from './appraisal';

/** `self`: 自评 is written; `grading`: 互评, members grade each other; then as every survey. */
export const appraisalPhase = v.picklist(['self', 'grading', 'counting', 'ended']);
export type AppraisalPhase = v.InferOutput<typeof appraisalPhase>;

/** How many have given somebody each mark. */
export const gradeCounts = v.object({
  excellent: count,
  qualified: count,
  basic: count,
  unqualified: count,
  abstain: count,
});
export type GradeCounts = v.InferOutput<typeof gradeCounts>;

/** `noQuorum`: fewer than four fifths have handed in; `tooFew`: fewer than six. Both tell nothing of anybody. */
export const appraisalState = v.picklist(['counted', 'noQuorum', 'tooFew']);

export const appraisalOutcome = v.object({
  state: appraisalState,
  /** Of each member on the roll, by id. */
  tallies: v.array(v.object({ memberId: id, counts: gradeCounts })),
});
export type AppraisalOutcome = v.InferOutput<typeof appraisalOutcome>;

/** 自评: what somebody says of their own year. */
export const selfAppraisal = v.object({ grade, words: v.string() });
export type SelfAppraisal = v.InferOutput<typeof selfAppraisal>;

/** 评定 of one member. */
export const decision = v.object({ verdict, words: v.string() });

export const appraisalView = v.object({
  surveyId: id,
  phase: appraisalPhase,
  selfUntil: instant,
  /** null: not written. */
  own: v.nullable(selfAppraisal),
  /** Whether the caller may write about themselves: until `selfUntil`, 预备党员 too. */
  mayWrite: v.boolean(),
  /** The other members and 预备党员, with what they say of themselves, from `selfUntil` to the end; else none. */
  others: v.array(
    v.object({
      memberId: id,
      name: v.string(),
      /** null: they have not written. */
      self: v.nullable(selfAppraisal),
      /** On the roll: they are graded. 预备党员 are not. */
      isGraded: v.boolean(),
    }),
  ),
  /** What the branch has decided of the caller; null until it is announced. */
  decision: v.nullable(decision),
  /** What the others have given the caller; null until then, and where the branch does not show it. */
  tally: v.nullable(gradeCounts),
});
export type AppraisalView = v.InferOutput<typeof appraisalView>;

export const appraisalTable = v.object({
  surveyId: id,
  state: appraisalState,
  /** Everybody on the roll. */
  rows: v.array(
    v.object({
      memberId: id,
      name: v.string(),
      self: v.nullable(selfAppraisal),
      /** null: not shown, see `appraisalState`. */
      counts: v.nullable(gradeCounts),
      /** null: not decided yet. */
      decision: v.nullable(decision),
    }),
  ),
});
export type AppraisalTable = v.InferOutput<typeof appraisalTable>;

const one = v.object({ surveyId: id });

export const openAppraisal = endpoint({
  fn: 'surveys',
  action: 'openAppraisal',
  kind: 'query',
  summary: '打开民主评议：我的自评；自评截止以后是同支部党员的自评；公布以后是支部对我的评定',
  allow: 'member',
  input: one,
  output: appraisalView,
});

export const writeSelf = endpoint({
  fn: 'surveys',
  action: 'writeSelf',
  kind: 'command',
  summary: '写自评：等次和一段话，自评截止以前可以改；预备党员也写',
  allow: 'member',
  input: v.object({ surveyId: id, grade, words: ownWords }),
  output: appraisalView,
  errors: ['SURVEY_ENDED', 'NOT_ON_ROLL', 'CONTENT_REFUSED'],
});

export const gradeMembers = endpoint({
  fn: 'surveys',
  action: 'gradeMembers',
  kind: 'command',
  summary: '互评：给名单上除自己以外的每个人一个等次或弃权，交了不能改；各人的等次分开放，没有人、没有时间、没有先后',
  allow: 'member',
  input: v.object({ surveyId: id, marks }),
  output: appraisalView,
  errors: ['NOT_YET', 'SURVEY_ENDED', 'NOT_ON_ROLL', 'PROBATIONARY', 'ALREADY_HANDED_IN', 'MARKS_DO_NOT_FIT'],
});

export const openAppraisalTable = endpoint({
  fn: 'surveys',
  action: 'openAppraisalTable',
  kind: 'query',
  summary: '本支部的评议表：截止以后，每个人的自评、得到的等次、支部的评定；只给这个支部的书记，上级单元只看数',
  allow: ['secretary'],
  input: one,
  output: appraisalTable,
  errors: ['NOT_ENDED'],
});
