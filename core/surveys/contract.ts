import * as v from 'valibot';
import { endChange } from '../desk/end-change';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, finite, id, instant, page } from '../kernel/fields';
import { verdict } from './appraisal';
import { appraisalState } from './appraisal-contract';
import { picks, surveyAnswers, surveyKind, surveyQuestion } from './form';

/** `counting`: the minute after the end, in which what was handed in at the last moment is still being written. */
export const surveyStage = v.picklist(['open', 'counting', 'ended']);
export type SurveyStage = v.InferOutput<typeof surveyStage>;

/**
 * What the caller is to it: may hand in, has done so, or takes no part: not on the roll that was made when it opened, or
 * 预备党员 where only full members vote.
 */
export const myPart = v.picklist(['open', 'handedIn', 'notOnRoll', 'probationary']);
export type MyPart = v.InferOutput<typeof myPart>;

export const surveyRow = v.object({
  surveyId: id,
  title: v.string(),
  unitName: v.string(),
  kind: surveyKind,
  isSecret: v.boolean(),
  closesAt: instant,
  stage: surveyStage,
  mine: myPart,
});
export type SurveyRow = v.InferOutput<typeof surveyRow>;

export const resultCell = v.object({
  label: v.string(),
  /** Who chose it; of a ranking: who put it first. */
  count,
  /** Of a ranking: its mean place, from 1; null otherwise. */
  mean: v.nullable(finite),
});
export type ResultCell = v.InferOutput<typeof resultCell>;

export const questionResult = v.object({
  key: id,
  /** null: nothing is shown, see `tallyOf`: fewer than five have answered, or it could be subtracted from another one. */
  answered: v.nullable(count),
  /** One, or one for each row of a matrix; none for free answers. `mean`: of a scale; null otherwise. */
  tables: v.array(v.object({ label: v.string(), cells: v.array(resultCell), mean: v.nullable(finite) })),
});
export type QuestionResult = v.InferOutput<typeof questionResult>;

export const ballotOutcome = v.object({
  /** `noQuorum`: fewer than four fifths have voted; `tooFew`: fewer than five. Both show nothing. */
  state: v.picklist(['decided', 'tied', 'noQuorum', 'tooFew']),
  /** By candidate. */
  votes: v.array(count),
  valid: count,
  voided: count,
  abstained: count,
  /** Candidates by number, most votes first. */
  elected: v.array(count),
  /** Those who go to a second round for `seatsLeft` seats. */
  tied: v.array(count),
  seatsLeft: count,
  /** Sorted by what they say, the same ones together. */
  ballots: v.array(v.object({ picks: v.array(count), count })),
});
export type BallotOutcome = v.InferOutput<typeof ballotOutcome>;

/** `tooFew`: fewer than five have handed in. */
export const surveyResult = v.variant('kind', [
  v.object({ kind: v.literal('tooFew') }),
  v.object({ kind: v.literal('survey'), questions: v.array(questionResult) }),
  v.object({ kind: v.literal('ballot'), outcome: ballotOutcome }),
  v.object({
    kind: v.literal('appraisal'),
    state: appraisalState,
    /** How many members got each 评定: at the desk, once it is announced. */
    decided: v.nullable(v.array(v.object({ verdict, count }))),
  }),
]);
export type SurveyResult = v.InferOutput<typeof surveyResult>;

export const turnout = v.object({
  handedIn: count,
  /** On the roll; null where there is none. */
  voters: v.nullable(count),
});
export type Turnout = v.InferOutput<typeof turnout>;

export const surveyView = v.object({
  ...surveyRow.entries,
  /** Several paragraphs, one a line. */
  intro: v.string(),
  questions: v.array(surveyQuestion),
  candidates: v.array(v.string()),
  seats: count,
  turnout,
  changes: v.array(endChange),
  /** From 1; a form that was changed while it was open is a version of its own. */
  version: count,
  /** The version that took its place; null while there is none. */
  replacedBy: v.nullable(id),
  /** null before it is counted. */
  result: v.nullable(surveyResult),
  areBallotsShown: v.boolean(),
});
export type SurveyView = v.InferOutput<typeof surveyView>;

const one = v.object({ surveyId: id });

export const listSurveys = endpoint({
  fn: 'surveys',
  action: 'listSurveys',
  kind: 'query',
  summary: '我这里的调查和推选：正在进行的，先截止的在前；或已经截止的，后截止的在前',
  allow: 'member',
  input: v.object({ when: v.picklist(['open', 'ended']), cursor: v.optional(cursor) }),
  output: page(surveyRow),
});

export const openSurvey = endpoint({
  fn: 'surveys',
  action: 'openSurvey',
  kind: 'query',
  summary: '打开一项调查或推选：题目、我交了没有、交了多少；截止以后是结果',
  allow: 'member',
  input: one,
  output: surveyView,
});

export const listVoters = endpoint({
  fn: 'surveys',
  action: 'listVoters',
  kind: 'query',
  summary: '推选开放时定下的名单，按编号；谁投了、谁没投不在里面',
  allow: 'member',
  input: v.object({ surveyId: id, cursor: v.optional(cursor) }),
  output: page(v.object({ memberId: id, name: v.string(), unitName: v.string() })),
});

export const handIn = endpoint({
  fn: 'surveys',
  action: 'handIn',
  kind: 'command',
  summary: '交一份调查，每人一份，交了不能改；无记名的，回答里没有人、没有时间、没有先后',
  allow: 'member',
  input: v.object({ surveyId: id, answers: surveyAnswers }),
  output: surveyView,
  errors: ['SURVEY_ENDED', 'NOT_ON_ROLL', 'ALREADY_HANDED_IN', 'ANSWERS_DO_NOT_FIT', 'CONTENT_REFUSED'],
});

export const castBallot = endpoint({
  fn: 'surveys',
  action: 'castBallot',
  kind: 'command',
  summary: '投一张选票，每人一张，投了不能改；选得比名额多是废票，空着是弃权。选票上没有人、没有时间、没有先后',
  allow: 'member',
  input: v.object({ surveyId: id, picks }),
  output: surveyView,
  errors: ['SURVEY_ENDED', 'NOT_ON_ROLL', 'PROBATIONARY', 'ALREADY_HANDED_IN', 'NOT_STANDING'],
});
