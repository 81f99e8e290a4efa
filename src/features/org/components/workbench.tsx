import { go } from '@/platform/navigate';
import { PairGrid } from '@/ui/pair-grid';
import { Section } from '@/ui/section';
import type { Role } from '../../../../core/kernel/roles';
import { holdsAny, useMe } from '../me';

const EVERY: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];
const HEADS: readonly Role[] = ['secretary', 'admin'];

const entries = [
  { key: 'posts', title: '发布与审核', roles: EVERY, open: () => go('managePosts', {}) },
  { key: 'disclosures', title: '公开事项办理', roles: EVERY, open: () => go('manageDisclosures', {}) },
  { key: 'activities', title: '活动办理', roles: EVERY, open: () => go('manageActivities', {}) },
  {
    key: 'letters',
    title: '来信办理',
    roles: ['reviewer', 'discipline', ...HEADS],
    open: () => go('manageLetters', {}),
  },
  {
    key: 'worries',
    title: '苗头',
    roles: ['editor', 'secretary'],
    open: () => go('manageLetters', { list: 'worries' }),
  },
  { key: 'surveys', title: '调查办理', roles: EVERY, open: () => go('manageSurveys', {}) },
  { key: 'calls', title: '征集办理', roles: EVERY, open: () => go('manageCalls', {}) },
  { key: 'feedback', title: '意见答复', roles: HEADS, open: () => go('feedback', { view: 'queue' }) },
  { key: 'comments', title: '评论审看', roles: EVERY, open: () => go('manageComments', {}) },
  { key: 'notes', title: '笔记审核', roles: ['editor', ...HEADS], open: () => go('reviewNotes') },
  { key: 'columns', title: '栏目', roles: ['admin'], open: () => go('columns') },
  { key: 'courses', title: '课程', roles: HEADS, open: () => go('manageCourses') },
  { key: 'questions', title: '题库', roles: ['editor', 'admin'], open: () => go('questions', {}) },
  { key: 'papers', title: '试卷与自测', roles: ['admin'], open: () => go('papers') },
  { key: 'statistics', title: '完成统计', roles: HEADS, open: () => go('statistics') },
  { key: 'rhythm', title: '发布节奏', roles: ['reviewer', ...HEADS], open: () => go('rhythm') },
  { key: 'members', title: '单元与名册', roles: HEADS, open: () => go('members', {}) },
  { key: 'policy', title: '制度设置', roles: ['admin'], open: () => go('policy') },
] as const satisfies readonly { key: string; title: string; roles: readonly Role[]; open: () => void }[];

/** The room of the workbench, for the counts of what waits in it. */
export type WorkbenchRoom = (typeof entries)[number]['key'];

/** Links to the pages that my roles open, with what waits there; draws nothing for a member without a role. */
export function Workbench({ counts }: { counts: Readonly<Partial<Record<WorkbenchRoom, number>>> }) {
  const me = useMe();
  const hasVoices = me?.policy.voices !== 'off';
  const mine = entries.filter(({ key, roles }) => holdsAny(me, ...roles) && (hasVoices || key !== 'comments'));
  if (mine.length === 0) return null;
  return (
    <Section title='工作台'>
      <PairGrid cells={mine.map(({ key, title, open }) => ({ title, open, count: counts[key] ?? 0 }))} />
    </Section>
  );
}
