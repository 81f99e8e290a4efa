import type { Writing } from '@/desk/command-form';
import { passingCommands, passingConsequences, passingDone, queuesOf } from '@/desk/passing-words';
import { waitingWords } from '@/desk/waiting-words';
import { reachWords } from '@/ui/reach-words';
import { PASSING_STATES } from '../../../../core/desk/passing';
import type { Role } from '../../../../core/kernel/roles';
import { optionsIn, type QuestionKind, type SurveyQuestion } from '../../../../core/surveys/form';
import type {
  Awaited,
  SurveyCommandName,
  SurveyList,
  SurveyStatus,
  SurveyWork,
  SurveyWorkRow,
} from '../../../../core/surveys/workbench-contract';
import { stageWords } from '../words';

export const statusWords: Record<SurveyStatus, string> = {
  ...PASSING_STATES,
  opened: '已开放',
};

export const listWords: Record<SurveyList, string> = {
  forMe: '等我办',
  returned: '退回给我',
  ...PASSING_STATES,
  open: stageWords.open,
  ended: stageWords.ended,
};

/** What can wait for somebody with these roles, then the states in their order. */
export const listsOf = (roles: readonly Role[]): SurveyList[] => [
  ...queuesOf(roles),
  'draft',
  'inReview',
  'inSignOff',
  'open',
  'ended',
];

export const emptyWords: Record<SurveyList, string> = {
  forMe: '没有等您办的调查和推选。',
  returned: '没有退回给您的调查和推选。',
  draft: '没有草稿。',
  inReview: '没有待审核的调查和推选。',
  inSignOff: '没有待审签的调查和推选。',
  open: '没有正在进行的调查和推选。',
  ended: '没有已截止的调查和推选。',
};

export const questionKindWords: Record<QuestionKind, string> = {
  one: '单选',
  many: '多选',
  scale: '打分',
  matrix: '表格',
  text: '文字',
  rank: '排序',
};

/** Of whom alone a question is asked; undefined: of everybody. */
export function onlyIfWords({ onlyIf }: SurveyQuestion, questions: readonly SurveyQuestion[]): string | undefined {
  const at = questions.findIndex(({ key }) => key === onlyIf?.key);
  const asked = questions[at];
  if (!onlyIf || !asked) return undefined;
  return askedWords(at, optionsIn(asked), onlyIf.options);
}

/** @param at the place of the question that decides, from 0 */
export function askedWords(at: number, options: readonly string[], wanted: readonly number[]): string {
  const named = options.filter((_option, option) => wanted.includes(option));
  return `只问在第 ${at + 1} 题选了${named.map((option) => `“${option}”`).join('')}的`;
}

const awaitedWords: Record<Awaited, string> = {
  end: '改截止待同意',
  assessment: '待写评定',
  announcement: '评定待公布',
};

/** In a queue: where it stands, or why what has opened stands there. */
export const queuedWords = ({ status, awaited }: Pick<SurveyWorkRow, 'status' | 'awaited'>): string =>
  awaited ? awaitedWords[awaited] : statusWords[status];

const verbOf = ({ status, awaited }: Pick<SurveyWork, 'status' | 'awaited'>): string => {
  if (awaited === 'end') return '同意改截止时间';
  if (awaited === 'announcement') return '公布评定';
  if (awaited === 'assessment') return '写评定';
  return status === 'inSignOff' ? '审签' : '审核';
};

/** Whose turn it is, by name where somebody has to decide. */
export const turnWords = (survey: Pick<SurveyWork, 'status' | 'waiting' | 'awaited'>): string | undefined => {
  if (survey.waiting) return waitingWords(survey.waiting, verbOf(survey));
  return survey.status === 'draft' ? '写好后送审，或由书记开放' : undefined;
};

export const commandWords: Record<SurveyCommandName, string> = {
  ...passingCommands,
  publish: '开放',
  proposeEnd: '提出改截止时间',
  dropEnd: '不改截止时间',
  confirmEnd: '同意改截止时间',
  disclose: '公布选票',
  assess: '写评定',
  announce: '公布评定',
};

/** At most four characters: WeChat cuts the rest on a dialog's button. */
export const buttonWords: Record<SurveyCommandName, string> = {
  ...commandWords,
  proposeEnd: '提出',
  dropEnd: '不改',
  confirmEnd: '同意',
  announce: '公布',
};

/** What somebody has done, in the trail. */
export const stepWords: Record<SurveyWork['trail'][number]['step'], string> = { save: '保存', ...commandWords };

/** Said after a command was carried out. */
export const doneWords: Record<SurveyCommandName, string> = {
  ...passingDone,
  publish: '已开放',
  signOff: '已开放',
  proposeEnd: '已提出',
  dropEnd: '不改了',
  confirmEnd: '已改',
  disclose: '已公布',
  assess: '已保存',
  announce: '已公布',
};

const openingWords = ({ reach, kind, isSecret }: Pick<SurveyWork, 'reach' | 'kind' | 'isSecret'>): string => {
  const roll = isSecret ? '名单现在定下，' : '';
  if (kind === 'appraisal') return `开放后 ${reachWords(reach)}可见，名单现在定下：正式党员互相评，预备党员写自评。`;
  const who = kind === 'ballot' ? '正式党员每人一票' : '每人一份';
  return `开放后 ${reachWords(reach)}可见，${who}。${roll}题目、候选人、记名与否都不能再改。`;
};

/** Names the consequence of a command, for its confirmation. */
export function consequenceOf(name: SurveyCommandName, work: Pick<SurveyWork, 'reach' | 'kind' | 'isSecret'>): string {
  switch (name) {
    case 'submit':
    case 'return':
    case 'requestSignOff':
      return passingConsequences[name];
    case 'publish':
    case 'signOff':
      return openingWords(work);
    case 'proposeEnd':
      return '还要另一个人同意才改。改了以后，您的姓名和理由大家看得到。';
    case 'dropEnd':
      return '提出的改动不再等人同意，截止时间不变。';
    case 'confirmEnd':
      return '截止时间随即改掉，您和提出的人的姓名、理由大家看得到。截止了就不能再开。';
    case 'disclose':
      return '大家看得到全部选票，按内容排好，没有人也没有先后；公布以后收不回。';
    case 'assess':
      return '评定放在评议表里，公布以前可以改，党员还看不到。';
    case 'announce':
      return '每个党员看得到自己的评定，上级看得到各等次几个人；公布以后不能再改。';
    default:
      return name satisfies never;
  }
}

/** The words that a command needs; undefined: none. */
export const writingOf: Partial<Record<SurveyCommandName, Writing>> = {
  return: { label: '理由', hint: '写的人会看到', maxLength: 200 },
  proposeEnd: { label: '理由', hint: '改了以后大家会看到', maxLength: 200 },
};

/** Why some elections are not held here. */
export const NOT_AN_ELECTION =
  '换届选举不在这里办：按《中国共产党基层组织选举工作条例》，要召开党员大会，当场投票、当场计票，有监票人。这里办流动红旗、先进这样的推选。';

/** What an appraisal is, for whoever drafts one. */
export const HOW_APPRAISED =
  '一个支部的正式党员先写自评，再互相给等次（无记名），截止以后由支部写评定。预备党员写自评，不给、不评等次。党员多于六十人的，按党小组分开办。';
