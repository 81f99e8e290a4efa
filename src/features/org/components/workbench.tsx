import { go } from '@/platform/navigate';
import { titles, viewTitles } from '@/platform/titles';
import { PairGrid } from '@/ui/pair-grid';
import { Section } from '@/ui/section';
import type { Role } from '../../../../core/kernel/roles';
import { holdsAny, useMe } from '../me';

const EVERY: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];
const HEADS: readonly Role[] = ['secretary', 'admin'];

const entries = [
  { key: 'posts', title: titles.managePosts, roles: EVERY, open: () => go('managePosts', {}) },
  { key: 'disclosures', title: titles.manageDisclosures, roles: EVERY, open: () => go('manageDisclosures', {}) },
  { key: 'activities', title: titles.manageActivities, roles: EVERY, open: () => go('manageActivities', {}) },
  {
    key: 'letters',
    title: titles.manageLetters,
    roles: ['reviewer', 'discipline', ...HEADS],
    open: () => go('manageLetters', {}),
  },
  {
    key: 'worries',
    title: viewTitles.worries,
    roles: ['editor', 'secretary'],
    open: () => go('manageLetters', { list: 'worries' }),
  },
  { key: 'surveys', title: titles.manageSurveys, roles: EVERY, open: () => go('manageSurveys', {}) },
  { key: 'calls', title: titles.manageCalls, roles: EVERY, open: () => go('manageCalls', {}) },
  { key: 'feedback', title: viewTitles.feedbackQueue, roles: HEADS, open: () => go('feedback', { view: 'queue' }) },
  { key: 'comments', title: titles.manageComments, roles: EVERY, open: () => go('manageComments', {}) },
  { key: 'notes', title: titles.reviewNotes, roles: ['editor', ...HEADS], open: () => go('reviewNotes') },
  { key: 'columns', title: titles.columns, roles: ['admin'], open: () => go('columns') },
  { key: 'courses', title: titles.manageCourses, roles: HEADS, open: () => go('manageCourses') },
  { key: 'questions', title: titles.questions, roles: ['editor', 'admin'], open: () => go('questions', {}) },
  { key: 'papers', title: titles.papers, roles: ['admin'], open: () => go('papers') },
  { key: 'statistics', title: titles.statistics, roles: HEADS, open: () => go('statistics') },
  { key: 'rhythm', title: titles.rhythm, roles: ['reviewer', ...HEADS], open: () => go('rhythm') },
  { key: 'members', title: titles.members, roles: HEADS, open: () => go('members', {}) },
  { key: 'policy', title: titles.policy, roles: ['admin'], open: () => go('policy') },
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
