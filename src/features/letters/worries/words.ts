import { monthDay } from '@/ui/friendly-time';
import { startOfDay } from '../../../../core/kernel/calendar';
import type {
  NextStep,
  TalkKind,
  Urgency,
  WorryRow,
  WorryState,
  WorryTheme,
} from '../../../../core/letters/worries/contract';

export const themeWords: Record<WorryTheme, string> = {
  thought: '思想',
  work: '工作',
  family: '家庭',
  health: '身体',
  money: '经济',
  other: '其他',
};

export const urgencyWords: Record<Urgency, string> = {
  days: '这几天谈',
  soon: '尽快谈',
  today: '今天就谈',
};

export const kindWords: Record<TalkKind, string> = {
  talk: '谈心',
  visit: '家访',
  phone: '打电话',
  byOther: '请人去谈',
};

export const nextWords: Record<NextStep, string> = {
  again: '过些时候再谈',
  help: '帮着解决困难',
  refer: '请上级或专业的人',
  done: '办结',
};

export const stateWords: Record<WorryState, string> = { waiting: '还没有谈', talking: '谈过了', done: '办结了' };

/** `11月20日谈心，过些时候再谈（郑海涛）`. */
export const talkWords = ({ day, kind, next, byName }: WorryRow['talks'][number]): string =>
  `${monthDay(startOfDay(day))}${kindWords[kind]}，${nextWords[next]}（${byName}）`;

/** The options of a table of words, in its order. */
export const optionsOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
