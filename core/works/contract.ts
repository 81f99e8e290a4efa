import * as v from 'valibot';
import { endChange } from '../desk/end-change';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, finite, id, instant, integer, optionalText, page } from '../kernel/fields';
import { MOST_FILE_BYTES } from '../kernel/media-files';
import { fileId, uploadTicket } from '../kernel/upload';
import {
  furtherUse,
  MOST_ESSAY_TEXT,
  MOST_JURORS,
  MOST_PHOTOS,
  MOST_SCORE,
  MOST_SENT,
  PIECES_AT_ONCE,
  recordingKind,
  workKind,
  workUse,
} from './call';

/** A key that the client draws once for a new work, so that one sent twice is recognised. */
const drawnKey = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));

/**
 * `settling`: the ten minutes after the end in which what was admitted before may still arrive; `judging`: the jury scores
 * and voters vote; `deciding`: that is over, and prizes are being decided.
 */
export const callStage = v.picklist(['open', 'settling', 'judging', 'deciding', 'decided', 'withdrawn']);
export type CallStage = v.InferOutput<typeof callStage>;

export const callRow = v.object({
  callId: id,
  title: v.string(),
  unitName: v.string(),
  kinds: v.array(workKind),
  endsAt: instant,
  judgedBy: instant,
  stage: callStage,
  isJuror: v.boolean(),
});
export type CallRow = v.InferOutput<typeof callRow>;

/** `waiting`: somebody of the unit has to look at it before anybody else sees it. */
export const submissionState = v.picklist(['waiting', 'in', 'returned', 'takenBack']);
export type SubmissionState = v.InferOutput<typeof submissionState>;

export const workFile = v.object({ fileId: v.string(), url: v.string() });

/** A work as its author sees it. */
export const mySubmission = v.object({
  submissionId: id,
  kind: workKind,
  title: v.string(),
  text: v.string(),
  files: v.pipe(v.array(workFile), v.maxLength(MOST_PHOTOS)),
  state: submissionState,
  /** The reason of the last return. */
  remark: v.nullable(v.string()),
  at: instant,
  consents: v.array(workUse),
  isUnnamed: v.boolean(),
  isByChild: v.boolean(),
  /** null before it is decided, and without one. */
  prize: v.nullable(v.string()),
});
export type MySubmission = v.InferOutput<typeof mySubmission>;

/** Who made a work. */
export const workAuthor = v.object({ name: v.string(), unitName: v.string(), isByChild: v.boolean() });

/** A work as others see it: before it is decided, without anything that tells whose it is, or when it came. */
export const shownSubmission = v.object({
  submissionId: id,
  kind: workKind,
  title: v.string(),
  text: v.string(),
  files: v.pipe(v.array(workFile), v.maxLength(MOST_PHOTOS)),
  isMine: v.boolean(),
  /** null before it is decided, and of whoever does not want to be named. */
  author: v.nullable(workAuthor),
  prize: v.nullable(v.string()),
  /** What a juror has given; null: nothing yet, or no juror. */
  myScore: v.nullable(count),
  isVoted: v.boolean(),
  /** For the jury and the unit: nearly the same as another work of somebody else. */
  alike: v.array(v.picklist(['file', 'text'])),
});
export type ShownSubmission = v.InferOutput<typeof shownSubmission>;

export const callView = v.object({
  ...callRow.entries,
  /** Several paragraphs, one a line. */
  theme: v.string(),
  most: count,
  uses: v.array(furtherUse),
  jury: v.pipe(v.array(v.object({ name: v.string(), unitName: v.string() })), v.maxLength(MOST_JURORS)),
  hasVotes: v.boolean(),
  votesEach: count,
  votesUsed: count,
  /** Each time that it was extended. */
  endChanges: v.array(endChange),
  /** The reason why it was withdrawn; null if it was not. */
  remark: v.nullable(v.string()),
  mine: v.pipe(v.array(mySubmission), v.maxLength(MOST_SENT)),
  /** Whether I may hand in one more now. */
  mayHandIn: v.boolean(),
  /** Whether the works are shown to me now. */
  areShown: v.boolean(),
  mayVote: v.boolean(),
});
export type CallView = v.InferOutput<typeof callView>;

export const callList = v.picklist(['open', 'ended', 'judging']);
export type CallList = v.InferOutput<typeof callList>;

export const listCalls = endpoint({
  fn: 'works',
  action: 'listCalls',
  kind: 'query',
  summary: '我这里的征集：正在进行的，先截止的在前；已经截止的，后截止的在前；或请我评、还有作品没有评的',
  allow: 'member',
  input: v.object({ list: callList, cursor: v.optional(cursor) }),
  output: page(callRow),
  errors: ['VOICES_OFF'],
});

export const openCall = endpoint({
  fn: 'works',
  action: 'openCall',
  kind: 'query',
  summary: '打开一次征集：要求、谁评、作品可以怎样用、我交的作品走到哪一步',
  allow: 'member',
  input: v.object({ callId: id }),
  output: callView,
  errors: ['VOICES_OFF'],
});

export const prepareSubmissionFiles = endpoint({
  fn: 'works',
  action: 'prepareSubmissionFiles',
  kind: 'command',
  summary: '领取上传作品照片的许可，截止以前领的，十分钟内还可以交',
  allow: 'member',
  input: v.object({
    callId: id,
    extensions: v.pipe(v.array(v.picklist(['jpg', 'jpeg', 'png', 'webp'])), v.minLength(1), v.maxLength(MOST_PHOTOS)),
  }),
  output: v.object({ tickets: v.array(uploadTicket) }),
  errors: ['VOICES_OFF', 'CALL_ENDED'],
});

export const preparePieces = endpoint({
  fn: 'works',
  action: 'preparePieces',
  kind: 'command',
  summary:
    '领取一段录音或短片还缺的几块的上传许可，一块 1 MB，最后一块是余下的；截止以前开始的，截止以后十分钟里还可以接着传；key 由交的人先取好',
  allow: 'member',
  input: v.object({
    callId: id,
    key: drawnKey,
    kind: recordingKind,
    /** Bytes of the whole. */
    size: v.pipe(integer, v.minValue(1), v.maxValue(MOST_FILE_BYTES)),
  }),
  output: v.object({
    /** Of how many pieces it consists, and how many are there. */
    pieces: count,
    there: count,
    /** For the first ones that are missing; none: all are there. */
    tickets: v.pipe(v.array(v.object({ number: count, ticket: uploadTicket })), v.maxLength(PIECES_AT_ONCE)),
  }),
  errors: ['VOICES_OFF', 'CALL_ENDED', 'KIND_NOT_TAKEN'],
});

export const sendSubmission = endpoint({
  fn: 'works',
  action: 'sendSubmission',
  kind: 'command',
  summary: '交一件作品，连同声明和同意的用途；办理的单元看过才参评；key 由交的人先取好，重发的是同一件',
  allow: 'member',
  input: v.object({
    callId: id,
    key: drawnKey,
    kind: workKind,
    title: optionalText(40),
    text: optionalText(MOST_ESSAY_TEXT),
    /** Photos. */
    files: v.pipe(v.array(fileId), v.maxLength(MOST_PHOTOS)),
    /** The key of a sound or a film that was uploaded in pieces; null for what is neither. */
    recording: v.nullable(drawnKey),
    consents: v.pipe(v.array(workUse), v.maxLength(3)),
    isUnnamed: v.boolean(),
    /** Whether people can be seen in it; `agreed`: they agree to all these uses. null where nobody asks. */
    people: v.nullable(v.picklist(['none', 'agreed'])),
    /** Made by a child of the member under 14. */
    isByChild: v.boolean(),
    guardianAgrees: v.boolean(),
  }),
  output: mySubmission,
  errors: [
    'VOICES_OFF',
    'CALL_ENDED',
    'KIND_NOT_TAKEN',
    'WORK_DOES_NOT_FIT',
    'SHOWING_NEEDED',
    'PEOPLE_CONSENT_NEEDED',
    'GUARDIAN_NEEDED',
    'TOO_MANY_WORKS',
    'LINK_NOT_ALLOWED',
    'FILE_INVALID',
    'PIECES_MISSING',
    'CONTENT_REFUSED',
  ],
});

/** A work of mine, in whichever call. */
export const myWorkRow = v.object({
  submissionId: id,
  callId: id,
  callTitle: v.string(),
  stage: callStage,
  kind: workKind,
  title: v.string(),
  text: v.string(),
  state: submissionState,
  remark: v.nullable(v.string()),
  at: instant,
  prize: v.nullable(v.string()),
});
export type MyWorkRow = v.InferOutput<typeof myWorkRow>;

export const listMySubmissions = endpoint({
  fn: 'works',
  action: 'listMySubmissions',
  kind: 'query',
  summary: '我在各次征集里交的作品，走到哪一步，后交的在前；“互动”关着、离开了征集的范围也看得到',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(myWorkRow),
});

export const moveMySubmission = endpoint({
  fn: 'works',
  action: 'moveMySubmission',
  kind: 'command',
  summary: '收回我的作品，随即谁也看不到，评的、投的也不算；或改同意的用途、署不署名',
  allow: 'member',
  input: v.object({
    submissionId: id,
    command: v.variant('name', [
      v.object({ name: v.literal('takeBack') }),
      v.object({
        name: v.literal('consent'),
        uses: v.pipe(v.array(furtherUse), v.maxLength(2)),
        isUnnamed: v.boolean(),
      }),
    ]),
  }),
  output: mySubmission,
  errors: ['VOICES_OFF', 'WRONG_STATE', 'USE_NOT_ASKED'],
});

export const listSubmissions = endpoint({
  fn: 'works',
  action: 'listSubmissions',
  kind: 'query',
  summary: '一次征集的作品，次序和先后无关：评的时候给评委和投票的人，没有姓名；评定以后给范围里的人',
  allow: 'member',
  input: v.object({ callId: id, cursor: v.optional(cursor) }),
  output: page(shownSubmission),
  errors: ['VOICES_OFF', 'NOT_SHOWN_YET'],
});

export const judgeSubmission = endpoint({
  fn: 'works',
  action: 'judgeSubmission',
  kind: 'command',
  summary: '评委给一件作品打 1 到 10 分，评的时间里可以改；自己的不能评',
  allow: 'member',
  input: v.object({ submissionId: id, score: v.pipe(integer, v.minValue(1), v.maxValue(MOST_SCORE)) }),
  output: v.object({ score: count }),
  errors: ['VOICES_OFF', 'NOT_JUDGING', 'OWN_MATTER'],
});

export const voteForSubmission = endpoint({
  fn: 'works',
  action: 'voteForSubmission',
  kind: 'command',
  summary: '给一件作品投票，或收回；一件一票，一次征集有几票由征集定；自己的不能投',
  allow: 'member',
  input: v.object({ submissionId: id, isVoted: v.boolean() }),
  output: v.object({ isVoted: v.boolean(), votesUsed: count }),
  errors: ['VOICES_OFF', 'NOT_JUDGING', 'OWN_MATTER', 'VOTES_USED'],
});

/**
 * What jury and voters have made of a work. Not how many jurors: none scores their own, so that would tell whose it is.
 */
export const scoreLine = v.object({
  submissionId: id,
  kind: workKind,
  /** Its title, or its first words. */
  title: v.string(),
  /** Where it stands by the mean of its scores, those of one mean at the same place; null without a score. */
  place: v.nullable(count),
  /** Mean of the scores, once it is decided and where it tells no single score; else null. */
  mean: v.nullable(finite),
  votes: count,
});
export type ScoreLine = v.InferOutput<typeof scoreLine>;
