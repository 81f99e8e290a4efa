import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, nothing, page, text } from '../kernel/fields';
import { fileId, uploadTicket } from '../kernel/upload';
import { letterKind, namedOffice, office, WRITER_COMMANDS, writerCommand } from './letter-events';
import { letterBody, letterFacts } from './letter-view';
import { letterTerms } from './terms';

/** A key that the client draws once for a new letter, so that one sent twice is recognised. */
const drawnKey = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));

/** In UTF-16 units. */
export const MOST_LETTER_TEXT = 2500;
export const MOST_PICTURES = 3;
/** People whom a letter may be said to be about. */
export const MOST_ABOUT = 3;

const addressee = v.object({
  ...namedOffice.entries,
  /** Who holds the office now. */
  holders: v.pipe(v.array(v.string()), v.maxLength(9)),
});
export type Addressee = v.InferOutput<typeof addressee>;

export const letterBox = v.object({
  /** Offices on the caller's own path, the nearest first. */
  addressees: v.pipe(v.array(addressee), v.maxLength(20)),
  /** 纪检 offices on it; empty where the organisation has appointed none: then no 检举控告 is taken here. */
  forReports: v.pipe(v.array(addressee), v.maxLength(20)),
  /** The caller's unit has fewer than five members, so a hidden writer may be guessed. */
  isSmallUnit: v.boolean(),
  terms: letterTerms,
});
export type LetterBox = v.InferOutput<typeof letterBox>;

export const openLetterBox = endpoint({
  fn: 'letters',
  action: 'openLetterBox',
  kind: 'query',
  summary: '写信以前：可以写给谁、多久有回音、所在单元是不是不到五人',
  allow: 'member',
  input: nothing,
  output: letterBox,
});

export const prepareLetterPictures = endpoint({
  fn: 'letters',
  action: 'prepareLetterPictures',
  kind: 'command',
  summary: '为信里的图片取上传许可，每张一份，十分钟内有效',
  allow: 'member',
  input: v.object({
    extensions: v.pipe(v.array(v.picklist(['jpg', 'jpeg', 'png', 'webp'])), v.minLength(1), v.maxLength(MOST_PICTURES)),
  }),
  output: v.object({ tickets: v.array(uploadTicket) }),
});

/** The writer's own letter. */
export const myLetter = v.object({
  ...letterBody.entries,
  /** What the writer may do now. */
  commands: v.array(v.picklist(WRITER_COMMANDS)),
});
export type MyLetter = v.InferOutput<typeof myLetter>;

export const sendLetter = endpoint({
  fn: 'letters',
  action: 'sendLetter',
  kind: 'command',
  summary:
    '写信给本人路径上的书记、分管领导；检举控告只给纪检。key 由写的人先取好，重发的是同一封；图片换个地方存，不带写信人的编号',
  allow: 'member',
  input: v.object({
    key: drawnKey,
    kind: letterKind,
    office,
    text: text(MOST_LETTER_TEXT),
    pictures: v.pipe(v.array(fileId), v.maxLength(MOST_PICTURES)),
    /** 保密: the offices see 一名党员. */
    isHidden: v.boolean(),
    about: v.pipe(v.array(text(40)), v.maxLength(MOST_ABOUT)),
  }),
  output: myLetter,
  errors: ['ADDRESSEE_CONCERNED', 'LINK_NOT_ALLOWED', 'PICTURE_INVALID', 'CONTENT_REFUSED'],
});

export const myLetterRow = v.object({
  ...letterFacts.entries,
  /** Its first words. */
  excerpt: v.string(),
  /** The office waits for the writer: to add something, or to say whether it is settled. */
  isMyTurn: v.boolean(),
});
export type MyLetterRow = v.InferOutput<typeof myLetterRow>;

export const listMyLetters = endpoint({
  fn: 'letters',
  action: 'listMyLetters',
  kind: 'query',
  summary: '我写的信，新的在前',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(myLetterRow),
});

export const openMyLetter = endpoint({
  fn: 'letters',
  action: 'openMyLetter',
  kind: 'query',
  summary: '打开我写的一封信：走到哪一步、谁打开过、什么时候到期',
  allow: 'member',
  input: v.object({ letterId: id }),
  output: myLetter,
});

export const moveMyLetter = endpoint({
  fn: 'letters',
  action: 'moveMyLetter',
  kind: 'command',
  summary:
    '写信的人：签收以前收回，补充，说已经解决；没有解决的，带上理由转到上一级，只有一次；看过要公开的文字，同意、不同意，同意了随时可以收回，公开的随之撤回',
  allow: 'member',
  input: v.object({ letterId: id, seenRevision: count, command: writerCommand }),
  output: myLetter,
  errors: ['WRONG_STATE', 'CONTENT_REFUSED', 'LINK_NOT_ALLOWED'],
});
