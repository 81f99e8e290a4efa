import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { Role } from '../../../../core/kernel/roles';
import { holdsAny, useMe } from '../me';

const entries: { title: string; fact: string; roles: Role[]; open: () => void }[] = [
  {
    title: '发布与审核',
    fact: '写公告，审稿，审签',
    roles: ['editor', 'secretary', 'reviewer', 'admin'],
    open: () => go('managePosts', {}),
  },
  {
    title: '课程',
    fact: '写课时，传图片、视频、音频，发布',
    roles: ['secretary', 'admin'],
    open: () => go('manageCourses'),
  },
  {
    title: '公开事项办理',
    fact: '提出，审核，记进展，公布结果',
    roles: ['editor', 'secretary', 'reviewer', 'admin'],
    open: () => go('manageDisclosures', {}),
  },
  {
    title: '意见答复',
    fact: '党员对公开事项提的意见',
    roles: ['secretary', 'admin'],
    open: () => go('feedback', { view: 'queue' }),
  },
  {
    title: '笔记审核',
    fact: '党员想分享到支部的笔记',
    roles: ['editor', 'secretary', 'admin'],
    open: () => go('reviewNotes'),
  },
  { title: '题库', fact: '写题，启用，复核', roles: ['editor', 'admin'], open: () => go('questions') },
  { title: '试卷与竞赛', fact: '编卷、发布、每周自测的主题', roles: ['admin'], open: () => go('papers') },
  { title: '统计', fact: '谁完成了，谁还没有', roles: ['secretary', 'admin'], open: () => go('statistics') },
  { title: '组织', fact: '名册，身份确认，邀请码', roles: ['secretary', 'admin'], open: () => go('members', {}) },
  { title: '策略', fact: '打卡和竞赛的支部成绩是否开放', roles: ['admin'], open: () => go('policy') },
];

/** Links to the pages that my roles open; draws nothing for a member without a role. */
export function Workbench() {
  const me = useMe();
  const mine = entries.filter((entry) => holdsAny(me, ...entry.roles));
  if (mine.length === 0) return null;
  return (
    <Card title='工作台'>
      {mine.map((entry) => (
        <Row key={entry.title} title={entry.title} facts={[entry.fact]} onPress={entry.open} />
      ))}
    </Card>
  );
}
