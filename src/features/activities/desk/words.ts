import type { Writing } from '@/desk/command-form';
import { passingCommands, passingConsequences, passingDone, queuesOf } from '@/desk/passing-words';
import { waitingWords } from '@/desk/waiting-words';
import { reachWords } from '@/ui/reach-words';
import { stageOf } from '../../../../core/activities/rules/times';
import type {
  ActivityCommandName,
  ActivityList,
  ActivityStatus,
  ActivityWork,
} from '../../../../core/activities/workbench-contract';
import { PASSING_STATES } from '../../../../core/desk/passing';
import type { Role } from '../../../../core/kernel/roles';
import { stageWords } from '../words';

export const statusWords: Record<ActivityStatus, string> = {
  ...PASSING_STATES,
  published: '已发布',
  cancelled: '已取消',
};

export const listWords: Record<ActivityList, string> = {
  forMe: '等我办',
  returned: '退回给我',
  ...PASSING_STATES,
  coming: '未结束',
  past: '已结束',
  cancelled: statusWords.cancelled,
};

/** What can wait for somebody with these roles, then the states in their order. */
export const listsOf = (roles: readonly Role[]): ActivityList[] => [
  ...queuesOf(roles),
  'draft',
  'inReview',
  'inSignOff',
  'coming',
  'past',
  'cancelled',
];

export const emptyWords: Record<ActivityList, string> = {
  forMe: '没有等您办的活动。',
  returned: '没有退回给您的活动。',
  draft: '没有草稿。',
  inReview: '没有待审核的活动。',
  inSignOff: '没有待审签的活动。',
  coming: '没有发布了、还没有结束的活动。',
  past: '没有已结束的活动。',
  cancelled: '没有已取消的活动。',
};

/** Where it stands at a moment: what is published has its own hours. */
export const stateWords = (
  activity: Pick<ActivityWork, 'status' | 'startsAt' | 'endsAt' | 'closesAt'>,
  now: number,
) => {
  const stage = stageOf(activity, activity.status === 'cancelled', now);
  return activity.status !== 'published' || stage === 'open' || stage === 'cancelled'
    ? statusWords[activity.status]
    : stageWords[stage];
};

/** Whose turn it is, by name where somebody has to decide. */
export const turnWords = ({ status, waiting }: Pick<ActivityWork, 'status' | 'waiting'>): string | undefined => {
  if (waiting) return waitingWords(waiting, status === 'inSignOff' ? '审签' : '审核');
  return status === 'draft' ? '写好后送审，或由书记发布' : undefined;
};

/** At most four characters: WeChat cuts the rest on a dialog's button. */
export const commandWords: Record<ActivityCommandName, string> = {
  ...passingCommands,
  publish: '发布',
  link: '附上信息',
  reschedule: '变更',
  cancel: '取消活动',
};

/** What somebody has done, in the trail of an activity. */
export const stepWords: Record<ActivityWork['trail'][number]['step'], string> = { save: '保存', ...commandWords };

/** Said after a command was carried out. */
export const doneWords: Record<ActivityCommandName, string> = {
  ...passingDone,
  publish: '已发布',
  signOff: '已发布',
  link: '已附上',
  reschedule: '已变更，报了名的人会收到通知',
  cancel: '已取消',
};

/** Names the consequence of a command, for its confirmation. */
export function consequenceOf(name: ActivityCommandName, { reach }: Pick<ActivityWork, 'reach'>): string {
  const readers = reachWords(reach);
  switch (name) {
    case 'submit':
    case 'return':
    case 'requestSignOff':
      return passingConsequences[name];
    case 'publish':
    case 'signOff':
      return `发布后 ${readers}可见，可以报名；以后变更时间、地点，报了名的人会收到通知；名额可以在名册里改。`;
    case 'link':
      return '活动页上会有这条信息的链接。';
    case 'reschedule':
      return '已报名和候补的人当场收到通知，活动页上留着原定的时间和地点。';
    case 'cancel':
      return '取消后不能恢复；已报名和候补的人都会收到通知和原因。';
    default:
      return name satisfies never;
  }
}

/** The words that a command needs; undefined: none. */
export const writingOf: Partial<Record<ActivityCommandName, Writing>> = {
  return: { label: '退回的原因', hint: '写的人会看到', maxLength: 200 },
  cancel: { label: '取消的原因', hint: '报了名的人都会看到', maxLength: 200 },
  link: { label: '信息的链接', hint: '打开那条信息，点“转发”，复制链接，贴在这里', maxLength: 500 },
};
