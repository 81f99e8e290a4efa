import { go, type Params } from '@/platform/navigate';
import { routes } from '@/platform/routes';
import { titles, viewTitles } from '@/platform/titles';
import { PairGrid } from '@/ui/pair-grid';
import { Section } from '@/ui/section';
import type { Role } from '../../../../core/kernel/roles';
import { holdsAny, useMe } from '../me';

const HEADS: readonly Role[] = ['secretary', 'admin'];

/** An entry that is called as its page is, for whoever may open that. */
const room = <Key extends string, Name extends keyof typeof titles>(
  key: Key,
  route: Name,
  ...params: Params<Name>
) => ({
  key,
  title: titles[route],
  roles: routes[route].roles ?? [],
  open: () => go(route, ...params),
});

const entries = [
  room('posts', 'managePosts', {}),
  room('disclosures', 'manageDisclosures', {}),
  room('activities', 'manageActivities', {}),
  { ...room('letters', 'manageLetters', {}), roles: ['reviewer', 'discipline', ...HEADS] },
  {
    ...room('worries', 'manageLetters', { list: 'worries' }),
    title: viewTitles.worries,
    roles: ['editor', 'secretary'],
  },
  room('surveys', 'manageSurveys', {}),
  room('calls', 'manageCalls', {}),
  {
    key: 'feedback',
    title: viewTitles.feedbackQueue,
    roles: HEADS,
    open: () => go('feedback', { view: 'queue' }),
  },
  room('comments', 'manageComments', {}),
  room('notes', 'reviewNotes'),
  room('columns', 'columns'),
  room('courses', 'manageCourses'),
  room('questions', 'questions', {}),
  room('papers', 'papers'),
  room('statistics', 'statistics'),
  room('rhythm', 'rhythm'),
  room('members', 'members', {}),
  room('policy', 'policy'),
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
