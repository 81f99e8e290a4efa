import { dayOfWeek } from '@/ui/friendly-time';
import { clockOf } from '../../../core/kernel/calendar';
import type { MyPart, SurveyRow, SurveyStage, Turnout } from '../../../core/surveys/contract';
import type { SurveyKind } from '../../../core/surveys/form';

/** `11月20日 周五 14:00` */
export const momentWords = (at: number): string => `${dayOfWeek(at)} ${clockOf(at)}`;

export const kindWords: Record<SurveyKind, string> = { survey: '话题调查', ballot: '推选' };

export const secrecyWords = (isSecret: boolean): string => (isSecret ? '无记名' : '记名');

/** In one line: who will see what I write. */
export const seenByWords = ({
  isSecret,
  kind,
  unitName,
}: Pick<SurveyRow, 'isSecret' | 'kind' | 'unitName'>): string => {
  if (kind === 'ballot') return '无记名：谁也看不到您选了谁。截止以前只知道投了多少张，截止以后大家看到得票。';
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
};
export const partWords = ({ kind, mine }: Pick<SurveyRow, 'kind' | 'mine'>): string => mineWords[kind][mine];

export const stageWords: Record<SurveyStage, string> = { open: '正在进行', counting: '正在计票', ended: '已截止' };

/** `18 / 20 人已投` */
export const turnoutWords = ({ handedIn, voters }: Turnout, kind: SurveyKind): string => {
  const verb = kind === 'ballot' ? '投' : '交';
  return voters === null ? `${handedIn} 人已${verb}` : `${handedIn} / ${voters} 人已${verb}`;
};
