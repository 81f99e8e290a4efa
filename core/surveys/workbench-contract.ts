import * as v from 'valibot';
import { CHECK_REFUSALS, checkedItems, deskEntries, PREPARING, passingCommands, signature } from '../desk/contract';
import { endChange } from '../desk/end-change';
import { waitsAt } from '../desk/waiting';
import { looked } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, integer, nothing, optionalText, page, text } from '../kernel/fields';
import { appraisalTerms, decisions } from './appraisal';
import { COMMAND_NAMES } from './command-names';
import { surveyResult, surveyStage, turnout } from './contract';
import { MOST_CANDIDATES, MOST_QUESTIONS, MOST_VOTED_SEATS, surveyKind, surveyQuestion } from './form';

export const surveyStatus = v.picklist(['draft', 'inReview', 'inSignOff', 'opened']);
export type SurveyStatus = v.InferOutput<typeof surveyStatus>;

/** Surveys of several states that wait for the caller: `forMe` to be decided, `returned` to be written again. */
export const surveyQueue = v.picklist(['forMe', 'returned']);
/** What has opened stands where it is at the moment: still open, or ended. */
export const surveyList = v.picklist([...surveyQueue.options, 'draft', 'inReview', 'inSignOff', 'open', 'ended']);
export type SurveyList = v.InferOutput<typeof surveyList>;

export const surveyCommandName = v.picklist(COMMAND_NAMES);
export type SurveyCommandName = v.InferOutput<typeof surveyCommandName>;

/** What is still to be done with what has opened: another end to be confirmed; of an appraisal, 评定 to be written or announced. */
export const awaited = v.picklist(['end', 'assessment', 'announcement']);
export type Awaited = v.InferOutput<typeof awaited>;

/** The survey from which this one goes on: another version of its form, or a second round among the tied. */
export const follows = v.object({ surveyId: id, as: v.picklist(['version', 'round']) });
export type Follows = v.InferOutput<typeof follows>;

export const surveyFields = v.object({
  title: text(60),
  /** Plain text: its lines are paragraphs. */
  intro: optionalText(1000),
  kind: surveyKind,
  isSecret: v.boolean(),
  questions: v.pipe(v.array(surveyQuestion), v.maxLength(MOST_QUESTIONS)),
  /** Of a ballot; none for a survey. */
  candidates: v.pipe(v.array(text(40)), v.maxLength(MOST_CANDIDATES)),
  /** Of a ballot; 0 for a survey. */
  seats: v.pipe(integer, v.minValue(0), v.maxValue(MOST_VOTED_SEATS)),
  closesAt: instant,
  /** Of an appraisal; null for everything else. */
  terms: v.nullable(appraisalTerms),
  unitId: id,
  scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
});
export type SurveyFields = v.InferOutput<typeof surveyFields>;

export const surveyWorkRow = v.object({
  surveyId: id,
  title: v.string(),
  unitName: v.string(),
  kind: surveyKind,
  isSecret: v.boolean(),
  status: surveyStatus,
  awaited: v.nullable(awaited),
  closesAt: instant,
  updatedAt: instant,
  /** Of `forMe` only. */
  waitsAt: v.optional(waitsAt),
});
export type SurveyWorkRow = v.InferOutput<typeof surveyWorkRow>;

export const surveyWork = v.object({
  ...surveyFields.entries,
  // Handing in changes nothing of its revision.
  ...deskEntries(COMMAND_NAMES),
  surveyId: id,
  authorName: v.string(),
  status: surveyStatus,
  /** null before it is opened. */
  stage: v.nullable(surveyStage),
  awaited: v.nullable(awaited),
  follows: v.nullable(follows),
  version: count,
  replacedBy: v.nullable(id),
  /** null before it is opened. */
  turnout: v.nullable(turnout),
  /** null before it is counted. */
  result: v.nullable(surveyResult),
  /** Another end that somebody has proposed; `endsAt` null: at once. */
  proposal: v.nullable(
    v.object({ endsAt: v.nullable(instant), reason: v.string(), byName: v.string(), at: instant, isOwn: v.boolean() }),
  ),
  changes: v.array(endChange),
  areBallotsShown: v.boolean(),
  /** Whether the caller is shown what each member of an appraisal got: the secretary of the branch itself. */
  mayReadTable: v.boolean(),
  /** What whoever signs it answers for, item by item. */
  checklist: v.array(v.string()),
  signed: signature,
});
export type SurveyWork = v.InferOutput<typeof surveyWork>;

export const listSurveyWork = endpoint({
  fn: 'surveys',
  action: 'listSurveyWork',
  kind: 'query',
  summary:
    '我所管单元的调查和推选，按状态，后改的在前；正在进行的先截止的在前，已截止的后截止的在前；或只看等我办的、退回给我的，先来的在前，最多 100 项',
  allow: PREPARING,
  input: v.object({ status: surveyList, cursor: v.optional(cursor) }),
  output: page(surveyWorkRow),
});

export const openSurveyWork = endpoint({
  fn: 'surveys',
  action: 'openSurveyWork',
  kind: 'query',
  summary: '打开一项调查或推选的办理页：内容、状态、交了多少、我现在能做什么；截止以前没有结果',
  allow: PREPARING,
  input: v.object({ surveyId: id }),
  output: surveyWork,
});

export const saveSurvey = endpoint({
  fn: 'surveys',
  action: 'saveSurvey',
  kind: 'command',
  summary: '起草或修改一项调查或推选，开放以后不能再改；改题要起草新的一版，票数相同要起草第二轮',
  allow: ['editor', 'secretary', 'admin'],
  input: v.object({
    surveyId: givenId,
    /** The revision that the writer changed; null for a new one. If the stored revision differs, saving is refused. */
    seenRevision: v.nullable(count),
    follows: v.nullable(follows),
    ...surveyFields.entries,
  }),
  output: surveyWork,
  errors: ['NOT_EDITABLE', 'FOLLOWS_NOTHING'],
});

export const moveSurvey = endpoint({
  fn: 'surveys',
  action: 'moveSurvey',
  kind: 'command',
  summary:
    '送审、退回、报审签、开放、审签（保密审查逐项确认）；提出、同意改截止时间（两个人）；公布选票；写评定、公布评定',
  allow: PREPARING,
  input: v.object({
    surveyId: id,
    /**
     * The revision that the caller has read: if it has changed since, the command is refused. `confirmEnd`, `dropEnd`
     * and `announce` are refused without one (CONFLICT): they are about a proposal, or a 评定, that has been read.
     */
    seenRevision: v.optional(count),
    looked,
    command: v.variant('name', [
      ...passingCommands,
      v.object({ name: v.literal('signOff'), checked: checkedItems }),
      /** `endsAt` null: at once. */
      v.object({ name: v.literal('proposeEnd'), endsAt: v.nullable(instant), reason: text(200) }),
      v.object({ name: v.literal('dropEnd') }),
      v.object({ name: v.literal('confirmEnd') }),
      v.object({ name: v.literal('disclose') }),
      v.object({ name: v.literal('assess'), decided: decisions }),
      v.object({ name: v.literal('announce') }),
    ]),
  }),
  output: surveyWork,
  errors: [
    'WRONG_STATE',
    'SIGN_OFF_NEEDED',
    'CHECKLIST_OPEN',
    'TIME_PASSED',
    'WINDOW_WRONG',
    'FORM_WRONG',
    'TWO_NEEDED',
    'FOLLOWS_NOTHING',
    'DECISIONS_DO_NOT_FIT',
    'ROLL_TOO_SMALL',
    'ROLL_TOO_LARGE',
    ...CHECK_REFUSALS,
  ],
});
export type SurveyCommand = v.InferOutput<typeof moveSurvey.input>['command'];

export const exportSurvey = endpoint({
  fn: 'surveys',
  action: 'exportSurvey',
  kind: 'command',
  summary:
    '截止以后把结果导出为 Excel：记名的一人一行；无记名的只有合计，文字打乱次序、另成一页；民主评议只有各人得到的等次和评定，由本支部的书记导出；记入审计',
  allow: PREPARING,
  input: v.object({ surveyId: id }),
  output: v.object({ name: v.string(), url: v.string() }),
  errors: ['NOT_ENDED', 'NO_RESULT'],
});

export const tendSurveys = endpoint({
  fn: 'surveys',
  action: 'timer:everyFiveMinutes',
  kind: 'command',
  summary: '定时：把截止了的计好票存下来，清理没有用上的名单',
  allow: 'timer',
  input: nothing,
  output: v.object({ counted: count, removed: count }),
});
