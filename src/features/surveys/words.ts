import { dayOfWeek } from '@/ui/friendly-time';
import { clockOf } from '../../../core/kernel/calendar';
import { MARKS, markTitles } from '../../../core/surveys/appraisal';
import type { GradeCounts } from '../../../core/surveys/appraisal-contract';
import type { MyPart, SurveyRow, SurveyStage, Turnout } from '../../../core/surveys/contract';
import type { SurveyKind } from '../../../core/surveys/form';

/** `11月20日 周五 14:00` */
export const momentWords = (at: number): string => `${dayOfWeek(at)} ${clockOf(at)}`;

export const kindWords: Record<SurveyKind, string> = {
  survey: '话题调查',
  ballot: '推选',
  appraisal: '民主评议',
};

export const secrecyWords = (isSecret: boolean): string => (isSecret ? '无记名' : '记名');

/** In one line: who will see what I write. */
export const seenByWords = ({
  isSecret,
  kind,
  unitName,
}: Pick<SurveyRow, 'isSecret' | 'kind' | 'unitName'>): string => {
  if (kind === 'ballot') return '无记名：谁也看不到您选了谁。截止以前只知道投了多少张，截止以后大家看到得票。';
  if (kind === 'appraisal')
    return '自评写明姓名，互评时同支部的党员看得到。互评无记名：谁也看不到您给了谁什么；截止以后本支部书记看到每个人得到的等次，也数得出谁没有交，上级只看数。';
  return isSecret
    ? '无记名：谁也看不到哪一份是您的。截止以前只知道交了多少份，截止以后大家看到合计，文字由办理的人看。'
    : `记名：${unitName}和上级办理的人看得到您的姓名和回答，别人截止以后只看到合计。`;
};

const mineWords: Record<SurveyKind, Record<MyPart, string>> = {
  survey: { open: '您还没有交', handedIn: '您已经交了', notOnRoll: '您不在这一次的名单里', probationary: '' },
  ballot: {
    open: '您还没有投',
    handedIn: '您已经投了',
    notOnRoll: '您不在这一次的名单里',
    probationary: '预备党员不参加投票',
  },
  appraisal: {
    open: '您的互评还没有交',
    handedIn: '您的互评已经交了',
    notOnRoll: '您不在这一次的名单里',
    probationary: '预备党员写自评，不给等次',
  },
};
export const partWords = ({ kind, mine }: Pick<SurveyRow, 'kind' | 'mine'>): string => mineWords[kind][mine];

export const stageWords: Record<SurveyStage, string> = { open: '正在进行', counting: '正在计票', ended: '已截止' };

/** `18 / 20 人已投` */
export const turnoutWords = ({ handedIn, voters }: Turnout, kind: SurveyKind): string => {
  const verb = { survey: '交', ballot: '投', appraisal: '交互评' }[kind];
  return voters === null ? `${handedIn} 人已${verb}` : `${handedIn} / ${voters} 人已${verb}`;
};

/** `优秀 4，合格 1，弃权 1`; what nobody has given is left out. */
export const countWords = (counts: GradeCounts): string =>
  MARKS.filter((mark) => counts[mark] > 0)
    .map((mark) => `${markTitles[mark]} ${counts[mark]}`)
    .join('，');
