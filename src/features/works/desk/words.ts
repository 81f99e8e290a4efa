import type { Writing } from '@/desk/command-form';
import { passingCommands, passingConsequences, passingDone, queuesOf } from '@/desk/passing-words';
import { waitingWords } from '@/desk/waiting-words';
import { reachWords } from '@/ui/reach-words';
import { PASSING_STATES } from '../../../../core/desk/passing';
import type { Role } from '../../../../core/kernel/roles';
import { stageOf } from '../../../../core/works/rules/window';
import type { CallCommandName, CallDesk, CallDeskList, CallStatus } from '../../../../core/works/workbench-contract';
import { stageWords } from '../words';

export const statusWords: Record<CallStatus, string> = {
  ...PASSING_STATES,
  opened: '已开放',
  deciding: '奖项待定',
  decided: '已评定',
  withdrawn: '已撤下',
};

/** The lists of the desk: works to look at, and calls by state. */
export type DeskList = CallDeskList | 'works';

export const listWords: Record<DeskList, string> = {
  works: '作品审看',
  forMe: '等我办',
  returned: '退回给我',
  ...PASSING_STATES,
  open: '正在征集',
  ended: '已截止',
  deciding: statusWords.deciding,
  decided: statusWords.decided,
  withdrawn: statusWords.withdrawn,
};

/** What can wait for somebody with these roles, then the states in their order. */
export const listsOf = (roles: readonly Role[]): DeskList[] => [
  ...queuesOf(roles).filter((queue) => queue === 'forMe'),
  'works',
  ...queuesOf(roles).filter((queue) => queue === 'returned'),
  'draft',
  'inReview',
  'inSignOff',
  'open',
  'ended',
  'deciding',
  'decided',
  'withdrawn',
];

export const emptyWords: Record<DeskList, string> = {
  works: '没有等您看的作品。',
  forMe: '没有等您办的征集。',
  returned: '没有退回给您的征集。',
  draft: '没有草稿。',
  inReview: '没有待审核的征集。',
  inSignOff: '没有待审签的征集。',
  open: '没有正在征集的。',
  ended: '没有截止了、还没有提出奖项的征集。',
  deciding: '没有奖项待定的征集。',
  decided: '没有评定了的征集。',
  withdrawn: '没有撤下的征集。',
};

/** In a queue: what is open stands there until its end is decided on, or when it has been judged. */
export const queuedWords = ({ status, judgedBy }: Pick<CallDesk, 'status' | 'judgedBy'>, now: number): string => {
  if (status !== 'opened') return statusWords[status];
  return now < judgedBy ? '延长待同意' : '评完了，待提奖项';
};

/** Where a call stands to which nothing is handed in any more, and nobody has proposed prizes yet. */
export const endedWords = ({ endsAt, judgedBy }: Pick<CallDesk, 'endsAt' | 'judgedBy'>, now: number): string =>
  stageWords[stageOf({ status: 'opened', endsAt, judgedBy }, now)];

const verbs: Partial<Record<CallStatus, string>> = { inSignOff: '审签', opened: '提出奖项', deciding: '定下奖项' };

/** Whose turn it is, by name where somebody has to decide. */
export const turnWords = ({
  status,
  waiting,
  endProposal,
}: Pick<CallDesk, 'status' | 'waiting' | 'endProposal'>): string | undefined => {
  if (waiting) return waitingWords(waiting, endProposal ? '同意延长截止' : (verbs[status] ?? '审核'));
  return status === 'draft' ? '写好后送审，或由书记开放' : undefined;
};

export const commandWords: Record<CallCommandName, string> = {
  ...passingCommands,
  publish: '开放',
  proposeEnd: '提出延长截止',
  dropEnd: '不延长截止',
  confirmEnd: '同意延长截止',
  propose: '提出奖项',
  dropPrizes: '放下提出的奖项',
  decide: '定下奖项',
  withdraw: '撤下',
};

/** At most four characters: WeChat cuts the rest on a dialog's button. */
export const buttonWords: Record<CallCommandName, string> = {
  ...commandWords,
  proposeEnd: '提出',
  dropEnd: '不延长',
  confirmEnd: '同意',
  propose: '提出',
  dropPrizes: '放下',
  decide: '定下',
};

/** What somebody has done, in the trail. */
export const stepWords: Record<CallDesk['trail'][number]['step'], string> = { save: '保存', ...commandWords };

/** Said after a command was carried out. */
export const doneWords: Record<CallCommandName, string> = {
  ...passingDone,
  publish: '已开放',
  signOff: '已开放',
  proposeEnd: '已提出',
  dropEnd: '不延长了',
  confirmEnd: '已延长',
  propose: '已提出',
  dropPrizes: '已放下',
  decide: '已评定',
  withdraw: '已撤下',
};

/** Names the consequence of a command, for its confirmation. */
export function consequenceOf(name: CallCommandName, { reach }: Pick<CallDesk, 'reach'>): string {
  switch (name) {
    case 'submit':
    case 'return':
    case 'requestSignOff':
      return passingConsequences[name];
    case 'publish':
    case 'signOff':
      return `开放后 ${reachWords(reach)}可见，可以交作品；要求、评委都不能再改，截止只能由两个人延长。`;
    case 'proposeEnd':
      return '还要另一个人同意才延长。延长以后，您的姓名和理由大家看得到。';
    case 'dropEnd':
      return '提出的延长不再等人同意，截止时间不变。';
    case 'confirmEnd':
      return '截止随即延长，评的时间跟着顺延；您和提出的人的姓名、理由大家看得到。';
    case 'propose':
      return '要另一个人定下才算。定下以前，谁也看不到是谁的作品。';
    case 'dropPrizes':
      return '放下以后可以另提。';
    case 'decide':
      return '随即公布作品、署名和奖项，告诉交作品的人；定下以后不能改。';
    case 'withdraw':
      return '撤下以后谁也看不到作品，大家看得到撤下的原因；不能再开放。';
    default:
      return name satisfies never;
  }
}

/** The words that a command needs; undefined: none. */
export const writingOf: Partial<Record<CallCommandName, Writing>> = {
  return: { label: '理由', hint: '写的人会看到', maxLength: 200 },
  proposeEnd: { label: '理由', hint: '大家会看到', maxLength: 200 },
  withdraw: { label: '理由', hint: '大家会看到', maxLength: 200 },
};
