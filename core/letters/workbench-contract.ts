import * as v from 'valibot';
import { textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, day, id, instant, nothing, page } from '../kernel/fields';
import { letterKind, nameCommand, namedOffice, OFFICE_COMMANDS, officeCommand, stepOffice } from './letter-events';
import { letterBody, letterFacts } from './letter-view';
import { letterTerms } from './terms';

/** Those who hold an office that takes letters, and administrators, who are told what is overdue. */
const HOLDING = ['secretary', 'reviewer', 'discipline', 'admin'] as const;

/**
 * `open`: for the caller's offices, not answered; `answered`: the same, answered or ended; `overdue`: of the units below,
 * facts only; `names`: others ask to open a hidden name, and the caller may decide.
 */
export const letterList = v.picklist(['open', 'answered', 'overdue', 'names']);
export type LetterList = v.InferOutput<typeof letterList>;

export const letterRow = v.object({
  ...letterFacts.entries,
  /** The writer; null where the name is hidden, and where only the facts are shown. */
  writerName: v.nullable(v.string()),
  isHidden: v.boolean(),
  /** Only of `names`: who asks, for which office, and why. */
  nameRequest: v.nullable(v.object({ office: stepOffice, byName: v.string(), reason: v.string(), at: instant })),
  revision: count,
});
export type LetterRow = v.InferOutput<typeof letterRow>;

export const listLetters = endpoint({
  fn: 'letters',
  action: 'listLetters',
  kind: 'query',
  summary:
    '来信：我担任的职务收到的，先到期的在前；下级超期的只有编号、类别和时限，没有内容；别人申请查看姓名、由我决定的',
  allow: HOLDING,
  input: v.object({ list: letterList, cursor: v.optional(cursor) }),
  output: page(letterRow),
});

export const letterWork = v.object({
  ...letterBody.entries,
  /** null: 一名党员. */
  writer: v.nullable(v.object({ name: v.string(), unitName: v.string() })),
  /** A request to open the hidden name waits for a second person. */
  isNameAsked: v.boolean(),
  commands: v.array(v.picklist(OFFICE_COMMANDS)),
  /** Offices that it may be handed on to. */
  handOnTo: v.pipe(v.array(namedOffice), v.maxLength(20)),
  /** null where the name is hidden: what WeChat was not asked would tell with what the letter was written. */
  check: textCheck,
});
export type LetterWork = v.InferOutput<typeof letterWork>;

export const openLetter = endpoint({
  fn: 'letters',
  action: 'openLetter',
  kind: 'command',
  summary: '担任收信职务的人打开一封信；谁在什么时候打开，写信的人看得到。信里说到的人打不开，写信的人自己不在其中',
  allow: HOLDING,
  input: v.object({ letterId: id }),
  output: letterWork,
});

export const moveLetter = endpoint({
  fn: 'letters',
  action: 'moveLetter',
  kind: 'command',
  summary:
    '签收、先回复、请补充、答复、延期一次、转办；名字保密的，申请查看要第二个人同意；重新写的问题和答复请写信的人同意公开，同意以后照原样起草一条信息。每一步写信的人都看得到',
  allow: HOLDING,
  input: v.object({ letterId: id, seenRevision: count, command: officeCommand }),
  output: letterWork,
  errors: [
    'WRONG_STATE',
    'CONTENT_REFUSED',
    'TOO_MANY_STEPS',
    'NOT_REWRITTEN',
    'NAMES_SOMEBODY',
    'ALREADY_PUBLIC',
    'COLUMN_CLOSED',
  ],
});

export const decideName = endpoint({
  fn: 'letters',
  action: 'decideName',
  kind: 'command',
  summary: '第二个人决定要不要打开写信人的姓名：不是提出的人，也不是写信的人；同意了，两个人看得到，写信的人得到通知',
  allow: ['reviewer', 'discipline', 'admin'],
  input: v.object({ letterId: id, seenRevision: count, command: nameCommand }),
  output: v.object({
    /** The name, for whoever agreed; null otherwise. */
    writerName: v.nullable(v.string()),
  }),
  errors: ['WRONG_STATE', 'OWN_MATTER'],
});

const tally = v.object({
  received: count,
  /** Of those whose answer is given or owed by now, those answered by their day. */
  inTime: count,
  due: count,
});
const tableOf = <Key extends v.GenericSchema>(key: Key) =>
  v.object({
    total: v.nullable(tally),
    rows: v.array(v.object({ ...tally.entries, key })),
    hasOthers: v.boolean(),
  });

export const letterFigures = v.object({
  from: day,
  until: day,
  byKind: tableOf(letterKind),
  byUnit: tableOf(v.object({ unitId: id, unitName: v.string() })),
});
export type LetterFigures = v.InferOutput<typeof letterFigures>;

export const openLetterFigures = endpoint({
  fn: 'letters',
  action: 'openLetterFigures',
  kind: 'query',
  summary:
    '最近十二个整月收到几封、按时答复几封，按类别和单元；不到五封的组不显示，也减不出来。没有按人的数；检举控告不在其中',
  allow: ['secretary', 'reviewer', 'admin'],
  input: nothing,
  output: letterFigures,
});

export const termsView = v.object({ terms: letterTerms, revision: count });
export type TermsView = v.InferOutput<typeof termsView>;

export const openLetterTerms = endpoint({
  fn: 'letters',
  action: 'openLetterTerms',
  kind: 'query',
  summary: '本组织答复来信的时限，按日历天数',
  allow: HOLDING,
  input: nothing,
  output: termsView,
});

export const saveLetterTerms = endpoint({
  fn: 'letters',
  action: 'saveLetterTerms',
  kind: 'command',
  summary: '管理员改本组织的时限；已经收到的信仍按来信时的',
  allow: ['admin'],
  input: v.object({ seenRevision: count, terms: letterTerms }),
  output: termsView,
});

export const tendLetters = endpoint({
  fn: 'letters',
  action: 'timer:everyHour',
  kind: 'command',
  summary:
    '定时器：职务上没有人了的信转到上一级；从前存的、没有人回应就办结的，重新编进队列；一周以前传了没有寄出的图片删去',
  allow: 'timer',
  input: v.object({}),
  /** Letters whose queue was made anew, letters handed on, and files removed. */
  output: v.object({ mended: count, handedOn: count, removed: count }),
});
