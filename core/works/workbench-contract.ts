import * as v from 'valibot';
import { CHECK_REFUSALS, checkedItems, deskEntries, PREPARING, passingCommands, signature } from '../desk/contract';
import { endChange } from '../desk/end-change';
import { waitsAt } from '../desk/waiting';
import { looked, textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, integer, nothing, page, text } from '../kernel/fields';
import {
  furtherUse,
  MOST_JURORS,
  MOST_PHOTOS,
  MOST_PRIZES,
  MOST_VOTES,
  MOST_WORKS,
  prize,
  workKind,
  workUse,
} from './call';
import { COMMAND_NAMES } from './command-names';
import { callStage, scoreLine, submissionState, workAuthor, workFile } from './contract';

export const callStatus = v.picklist(['draft', 'inReview', 'inSignOff', 'opened', 'deciding', 'decided', 'withdrawn']);
export type CallStatus = v.InferOutput<typeof callStatus>;

/** Calls of several states that wait for the caller: `forMe` to be decided, `returned` to be written again. */
export const callDeskList = v.picklist([
  'forMe',
  'returned',
  'draft',
  'inReview',
  'inSignOff',
  // What has opened stands where it is at the moment: works may be handed in, or may not any more.
  'open',
  'ended',
  'deciding',
  'decided',
  'withdrawn',
]);
export type CallDeskList = v.InferOutput<typeof callDeskList>;

export const callCommandName = v.picklist(COMMAND_NAMES);
export type CallCommandName = v.InferOutput<typeof callCommandName>;

export const callFields = v.object({
  title: text(60),
  /** Plain text: its lines are paragraphs. */
  theme: text(2000),
  kinds: v.pipe(v.array(workKind), v.minLength(1), v.maxLength(5)),
  /** Works of one member. */
  most: v.pipe(integer, v.minValue(1), v.maxValue(MOST_WORKS)),
  endsAt: instant,
  judgedBy: instant,
  uses: v.pipe(v.array(furtherUse), v.maxLength(2)),
  juryIds: v.pipe(v.array(id), v.maxLength(MOST_JURORS)),
  hasVotes: v.boolean(),
  votesEach: v.pipe(integer, v.minValue(1), v.maxValue(MOST_VOTES)),
  unitId: id,
  scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
});
export type CallFields = v.InferOutput<typeof callFields>;

export const juror = v.object({ memberId: id, name: v.string(), unitName: v.string() });
export type Juror = v.InferOutput<typeof juror>;

export const callDeskRow = v.object({
  callId: id,
  title: v.string(),
  unitName: v.string(),
  status: callStatus,
  endsAt: instant,
  judgedBy: instant,
  updatedAt: instant,
  waitsAt: v.optional(waitsAt),
});
export type CallDeskRow = v.InferOutput<typeof callDeskRow>;

export const callDesk = v.object({
  ...deskEntries(COMMAND_NAMES),
  callId: id,
  title: v.string(),
  theme: v.string(),
  kinds: v.array(workKind),
  most: count,
  endsAt: instant,
  judgedBy: instant,
  uses: v.array(furtherUse),
  jury: v.pipe(v.array(juror), v.maxLength(MOST_JURORS)),
  hasVotes: v.boolean(),
  votesEach: count,
  unitId: id,
  scope: v.array(id),
  authorName: v.string(),
  status: callStatus,
  /** null before it is opened. */
  stage: v.nullable(callStage),
  /** A later end that somebody has proposed while it is open; null while nobody has. */
  endProposal: v.nullable(
    v.object({ endsAt: instant, reason: v.string(), byName: v.string(), at: instant, isOwn: v.boolean() }),
  ),
  endChanges: v.array(endChange),
  /** What whoever signs it answers for, item by item. */
  checklist: v.array(v.string()),
  /** Who signed it, and what they answered for; null: nobody had to, or has not yet. */
  signed: signature,
  /** Works that are in, and that somebody has to look at. */
  works: v.object({ in: count, waiting: count }),
  /** Best first, a hundred at most; none before judging is over. */
  standings: v.array(scoreLine),
  /** Prizes that somebody has proposed; null while nobody has. */
  proposal: v.nullable(v.object({ prizes: v.array(prize), byName: v.string(), at: instant, isOwn: v.boolean() })),
  prizes: v.array(prize),
});
export type CallDesk = v.InferOutput<typeof callDesk>;

export const listCallDesk = endpoint({
  fn: 'works',
  action: 'listCallDesk',
  kind: 'query',
  summary:
    '我所管单元的征集，按状态，后改的在前；正在征集的先截止的在前，已截止、奖项还没有人提出的后截止的在前；或只看等我办的、退回给我的，先来的在前，最多 100 项',
  allow: PREPARING,
  input: v.object({ status: callDeskList, cursor: v.optional(cursor) }),
  output: page(callDeskRow),
  errors: ['VOICES_OFF'],
});

export const openCallDesk = endpoint({
  fn: 'works',
  action: 'openCallDesk',
  kind: 'query',
  summary: '打开一次征集的办理页：要求、状态、收到几件、评完以后的名次和得票，评定以后的平均分；没有姓名',
  allow: PREPARING,
  input: v.object({ callId: id }),
  output: callDesk,
  errors: ['VOICES_OFF'],
});

export const findJuror = endpoint({
  fn: 'works',
  action: 'findJuror',
  kind: 'query',
  summary: '按姓名找一名党员做评委：只找同一个组织里的，姓名要写全，最多 20 人',
  allow: PREPARING,
  input: v.object({ unitId: id, name: text(30) }),
  output: v.object({ items: v.array(juror) }),
  errors: ['VOICES_OFF'],
});

export const saveCall = endpoint({
  fn: 'works',
  action: 'saveCall',
  kind: 'command',
  summary: '起草或修改一次征集，开放以后不能再改',
  allow: ['editor', 'secretary', 'admin'],
  input: v.object({
    callId: givenId,
    /** The revision that the writer changed; null for a new one. If the stored revision differs, saving is refused. */
    seenRevision: v.nullable(count),
    ...callFields.entries,
  }),
  output: callDesk,
  errors: ['VOICES_OFF', 'NOT_EDITABLE', 'JURY_UNKNOWN'],
});

export const moveCall = endpoint({
  fn: 'works',
  action: 'moveCall',
  kind: 'command',
  summary:
    '送审、退回、报审签、开放、审签（保密审查逐项确认）；提出、同意延长截止（两个人）；提出、放下、定下奖项（两个人，都没有作品得奖）；撤下',
  allow: PREPARING,
  input: v.object({
    callId: id,
    /**
     * The revision that the caller has read; what is about a proposal (`dropPrizes`, `decide`, `dropEnd`, `confirmEnd`) is
     * refused without one (CONFLICT).
     */
    seenRevision: v.optional(count),
    looked,
    command: v.variant('name', [
      ...passingCommands,
      v.object({ name: v.literal('signOff'), checked: checkedItems }),
      v.object({ name: v.literal('proposeEnd'), endsAt: instant, reason: text(200) }),
      v.object({ name: v.literal('dropEnd') }),
      v.object({ name: v.literal('confirmEnd') }),
      v.object({
        name: v.literal('propose'),
        prizes: v.pipe(v.array(prize), v.minLength(1), v.maxLength(MOST_PRIZES)),
      }),
      v.object({ name: v.literal('dropPrizes') }),
      v.object({ name: v.literal('decide') }),
      v.object({ name: v.literal('withdraw'), reason: text(200) }),
    ]),
  }),
  output: callDesk,
  errors: [
    'VOICES_OFF',
    'WRONG_STATE',
    'SIGN_OFF_NEEDED',
    'CHECKLIST_OPEN',
    'WINDOW_WRONG',
    'FORM_WRONG',
    'JURY_UNKNOWN',
    'PRIZES_WRONG',
    'WORKS_WAITING',
    'OWN_MATTER',
    ...CHECK_REFUSALS,
  ],
});
export type CallCommand = v.InferOutput<typeof moveCall.input>['command'];

/** A work as the unit that holds the call sees it: without a name until it is decided. */
export const lookedSubmission = v.object({
  submissionId: id,
  callId: id,
  callTitle: v.string(),
  kind: workKind,
  title: v.string(),
  text: v.string(),
  files: v.pipe(v.array(workFile), v.maxLength(MOST_PHOTOS)),
  state: submissionState,
  isByChild: v.boolean(),
  people: v.nullable(v.picklist(['none', 'agreed'])),
  consents: v.array(workUse),
  alike: v.array(v.picklist(['file', 'text'])),
  check: textCheck,
  /** null before it is decided. The name is there for who may use the work, also of whoever is not named to others. */
  author: v.nullable(workAuthor),
  isUnnamed: v.boolean(),
  revision: count,
});
export type LookedSubmission = v.InferOutput<typeof lookedSubmission>;

export const listDeskSubmissions = endpoint({
  fn: 'works',
  action: 'listDeskSubmissions',
  kind: 'query',
  summary: '等我看的作品（自己的由别人看），次序和先后无关；或一次征集收下的作品和同意的用途，评定以后有姓名',
  allow: PREPARING,
  input: v.object({
    /** null: what waits for me, of all calls. */
    callId: v.nullable(id),
    cursor: v.optional(cursor),
  }),
  output: page(lookedSubmission),
  errors: ['VOICES_OFF'],
});

export const lookAtSubmission = endpoint({
  fn: 'works',
  action: 'lookAtSubmission',
  kind: 'command',
  summary: '收下一件作品参评，或退回，记入审计，告诉交的人；不能看自己的；和别人的几乎相同的做上记号',
  allow: PREPARING,
  input: v.object({
    submissionId: id,
    seenRevision: count,
    command: v.variant('name', [
      v.object({ name: v.literal('pass') }),
      v.object({ name: v.literal('return'), reason: text(200) }),
    ]),
  }),
  output: lookedSubmission,
  errors: ['VOICES_OFF', 'WRONG_STATE', 'CONTENT_REFUSED'],
});

export const tendCalls = endpoint({
  fn: 'works',
  action: 'timer:everyFiveMinutes',
  kind: 'command',
  summary: '定时：把评定的结果告诉交作品的人，退回撤下的征集里还等人看的作品，清理没有用上的文件',
  allow: 'timer',
  input: nothing,
  output: v.object({ told: count, removed: count }),
});
