import { go } from '@/platform/navigate';
import { dueTime, friendlyTime } from '@/ui/friendly-time';
import type { Duty, DutyKind } from '../../../core/home/duties';
import { MS_PER_DAY } from '../../../core/kernel/calendar';

interface Words {
  title: string;
  /** What is done with the thing that waits: 送来, 申请. */
  came: string;
  /** The queue. */
  open: () => void;
}

type Desk = 'managePosts' | 'manageDisclosures' | 'manageActivities' | 'manageSurveys' | 'manageCalls';
const forMe = (title: string, desk: Desk): Words => ({ title, came: '送来', open: () => go(desk, { list: 'forMe' }) });
const returned = (things: string, desk: Desk): Words => ({
  title: `退回的${things}`,
  came: '退回',
  open: () => go(desk, { list: 'returned' }),
});

export const dutyWords: Record<DutyKind, Words> = {
  letters: { title: '答复来信', came: '', open: () => go('manageLetters', {}) },
  feedback: { title: '答复意见', came: '', open: () => go('feedback', { view: 'queue' }) },
  posts: forMe('审稿', 'managePosts'),
  disclosures: forMe('公开事项审核', 'manageDisclosures'),
  dueDisclosures: { title: '到期要公开的事项', came: '', open: () => go('manageDisclosures', {}) },
  activities: forMe('活动审核', 'manageActivities'),
  overdueLetters: { title: '下级超期的来信', came: '', open: () => go('manageLetters', { list: 'overdue' }) },
  letterNames: { title: '申请查看姓名', came: '来信', open: () => go('manageLetters', { list: 'names' }) },
  worries: { title: '苗头', came: '转来', open: () => go('manageLetters', { list: 'worries' }) },
  comments: { title: '评论审看', came: '送来', open: () => go('manageComments', {}) },
  surveys: forMe('调查、推选和评议', 'manageSurveys'),
  calls: forMe('征集办理', 'manageCalls'),
  works: { title: '作品审看', came: '', open: () => go('manageCalls', { list: 'works' }) },
  judging: { title: '请您评作品', came: '', open: () => go('calls', { list: 'judging' }) },
  bindings: { title: '确认身份', came: '申请', open: () => go('members', { view: 'requests' }) },
  notes: { title: '笔记审核', came: '申请分享', open: () => go('reviewNotes') },
  returnedPosts: returned('稿件', 'managePosts'),
  returnedDisclosures: returned('公开事项', 'manageDisclosures'),
  returnedActivities: returned('活动', 'manageActivities'),
  returnedSurveys: returned('调查和推选', 'manageSurveys'),
  returnedCalls: returned('征集', 'manageCalls'),
  reports: { title: '题目报错', came: '报来', open: () => go('reportedQuestions') },
  stale: { title: '待复核的试题', came: '', open: () => go('staleQuestions') },
  imports: { title: '待确认的导入', came: '检查完', open: () => go('importQuestions', { list: 'ready' }) },
};

/** 100 stands for that many and more. */
export const countWords = (count: number): string => (count > 99 ? '99+' : String(count));

/** When the first of the queue has to be done or since when it waits, and its name. */
export function dutyFacts({ kind, title, dueAt, since }: Duty, now: number): string[] {
  return [...timeOf(dueAt, since, dutyWords[kind].came, now), ...(title === null ? [] : [title])];
}

function timeOf(dueAt: number | null, since: number | null, came: string, now: number): string[] {
  if (dueAt !== null) return [dueAt < now ? '已经超期' : dueTime(dueAt, now)];
  if (since === null) return [];
  const days = Math.floor((now - since) / MS_PER_DAY);
  return [days > 0 ? `最早的等了 ${days} 天` : `${friendlyTime(since, now)} ${came}`];
}
