import { dueTime, monthDay, timeAnd } from '@/ui/friendly-time';
import type { LetterEvent, LetterKind, LetterState, StepOffice } from '../../../core/letters/letter-events';
import type { LetterBody, LetterFacts, LetterStepView, Publication } from '../../../core/letters/letter-view';

export const kindWords: Record<LetterKind, string> = {
  suggestion: '建议',
  hardship: '困难',
  inquiry: '咨询',
  thought: '思想',
  report: '检举控告',
};

export const stateWords: Record<LetterState, string> = {
  received: '待签收',
  inHand: '办理中',
  asking: '等写信的人补充',
  answered: '已答复',
  ended: '已办结',
  takenBack: '已收回',
};

/** What a letter waits for its writer to do. */
export const turnWords: Partial<Record<LetterState, string>> = {
  asking: '等您补充',
  answered: '等您说解决了没有',
};

const roleWords: Record<StepOffice['role'], string> = {
  secretary: '书记',
  reviewer: '分管领导',
  discipline: '纪检',
  admin: '管理员',
};

/** `第一党支部书记` */
export const officeWords = ({ unitName, role }: Pick<StepOffice, 'unitName' | 'role'>): string =>
  `${unitName}${roleWords[role]}`;

const stepVerbs: Record<LetterEvent['type'], string> = {
  takenBack: '收回了信',
  added: '作了补充',
  resolved: '说已经解决',
  reopened: '说没有解决',
  accepted: '签收',
  replied: '先作了回复',
  asked: '请写信的人补充',
  answered: '答复',
  extended: '延期',
  handedOn: '转办',
  nameAsked: '申请查看写信人的姓名',
  nameOpened: '同意查看姓名，提出的和同意的两个人看到了',
  nameKept: '不同意查看姓名',
  offered: '请写信的人同意公开答复',
  agreed: '同意公开答复',
  declined: '不同意公开答复',
  drafted: '起草了公开的答复',
  revoked: '收回了公开的同意',
};

/** `郑立（第一党支部书记）答复`; the writer is 我 to themselves. */
export function stepWords({ type, office, byName, to }: LetterStepView, writer: string): string {
  const by = office === null ? writer : byName === null ? officeWords(office) : `${byName}（${officeWords(office)}）`;
  return `${by}${stepVerbs[type]}${to === null ? '' : `，转给${officeWords(to)}`}`;
}

/** How far an answer for everybody is. */
export function publicationWords({ state, isPublic }: Publication): string {
  switch (state) {
    case 'offered':
      return '等写信的人看过';
    case 'agreed':
      return '写信的人同意了';
    case 'declined':
      return '写信的人不同意';
    case 'revoked':
      return '同意收回了';
    case 'drafted':
      return isPublic ? '已发布' : '正在送审，或者已经撤回';
    default:
      return state satisfies never;
  }
}

/** Who reads it, and where. */
export const reads = ({ unitName }: Pick<Publication, 'unitName'>): string => `${unitName}的党员可见，登在“你问我答”。`;

const dueWords: Record<LetterBody['dues'][number]['what'], string> = { receipt: '签收', answer: '回复', end: '办结' };

/** `第一党支部书记最晚 11月23日 签收`. */
export const dueSentence = ({ what, office, dueAt }: LetterBody['dues'][number]): string =>
  `${officeWords(office)}最晚 ${monthDay(dueAt)} ${dueWords[what]}`;

/** When the next thing is owed. */
export function dueFact({ state, dueAt, isOverdue, isPaused }: LetterFacts, now: number): string {
  if (isPaused) return '等补充，不计时';
  if (dueAt === null) return stateWords[state];
  return isOverdue ? '已经超期' : dueTime(dueAt, now);
}

export const cameFact = ({ at }: Pick<LetterFacts, 'at'>, now: number): string => timeAnd(at, now, '寄出');
