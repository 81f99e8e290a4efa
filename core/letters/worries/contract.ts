import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, day, id, instant, page, text } from '../../kernel/fields';
import { MOST_TALKS } from './most-talks';

/** 思想, 工作, 家庭, 身体, 经济, 其他. */
export const worryTheme = v.picklist(['thought', 'work', 'family', 'health', 'money', 'other']);
export type WorryTheme = v.InferOutput<typeof worryTheme>;

/** 这几天, 尽快, 今天. */
export const urgency = v.picklist(['days', 'soon', 'today']);
export type Urgency = v.InferOutput<typeof urgency>;

/** 谈心, 家访, 电话, 请人去谈. */
export const talkKind = v.picklist(['talk', 'visit', 'phone', 'byOther']);
export type TalkKind = v.InferOutput<typeof talkKind>;

/** What comes after a talk: 再谈, 帮着解决, 请上级或专业的人, 办结. */
export const nextStep = v.picklist(['again', 'help', 'refer', 'done']);
export type NextStep = v.InferOutput<typeof nextStep>;

export const worryState = v.picklist(['waiting', 'talking', 'done']);
export type WorryState = v.InferOutput<typeof worryState>;

/** In UTF-16 units: what has happened, not a report about a person. */
export const MOST_WORRY_TEXT = 300;

/** 谈心谈话: that it took place, and what follows. There is no field for what was said. */
const talk = v.object({ day, kind: talkKind, next: nextStep });
export type Talk = v.InferOutput<typeof talk>;

export const worryRow = v.object({
  worryId: id,
  unitName: v.string(),
  theme: worryTheme,
  urgency,
  /** null for whoever passed it on, and once it is done: then the words are gone. */
  text: v.nullable(v.string()),
  fromName: v.string(),
  at: instant,
  state: worryState,
  /** Empty for whoever passed it on. */
  talks: v.pipe(v.array(v.object({ ...talk.entries, byName: v.string() })), v.maxLength(MOST_TALKS)),
  revision: count,
});
export type WorryRow = v.InferOutput<typeof worryRow>;

export const passWorry = endpoint({
  fn: 'letters',
  action: 'passWorry',
  kind: 'command',
  summary:
    '联络员把苗头转给本单元的书记：主题、轻重、发生了什么，不必写姓名；key 由写的人先取好，重发的是同一个；只有此刻担任书记的人看得到',
  allow: ['editor'],
  input: v.object({
    key: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
    unitId: id,
    theme: worryTheme,
    urgency,
    text: text(MOST_WORRY_TEXT),
  }),
  output: worryRow,
  errors: ['NO_SECRETARY', 'CONTENT_REFUSED'],
});

/** `mine`: what I passed on, how far it is; `open`, `done`: those passed on to the secretary. */
export const worryList = v.picklist(['mine', 'open', 'done']);
export type WorryList = v.InferOutput<typeof worryList>;

export const listWorries = endpoint({
  fn: 'letters',
  action: 'listWorries',
  kind: 'query',
  summary: '苗头：转达的人只看到自己转的走到哪一步；书记看到本单元没有办结的，急的、早来的在前；没有按人的数',
  allow: ['editor', 'secretary'],
  input: v.object({ list: worryList, cursor: v.optional(cursor) }),
  output: page(worryRow),
});

export const noteTalk = endpoint({
  fn: 'letters',
  action: 'noteTalk',
  kind: 'command',
  summary: '书记记一次谈心谈话：哪一天、怎么谈的、下一步；没有谈话的内容；办结的，写的话随之删去；转达的人只得知谈过了',
  allow: ['secretary'],
  input: v.object({ worryId: id, seenRevision: count, ...talk.entries }),
  output: worryRow,
  errors: ['WRONG_STATE', 'TALK_DAY_WRONG', 'TOO_MANY_TALKS'],
});
