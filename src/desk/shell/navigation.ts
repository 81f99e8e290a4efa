import type { Room } from '@/features/home/public';
import { go, type Params } from '@/platform/navigate';
import { type RouteName, routes, urlOf } from '@/platform/routes';
import { titles, viewTitles } from '@/platform/titles';
import type { Role } from '../../../core/kernel/roles';
import type { IconName } from './icon';

export interface Entry {
  title: string;
  icon: IconName;
  /** Opens it after g. */
  key?: string;
  route: RouteName;
  params: Readonly<Record<string, string | undefined>>;
  url: string;
  open: () => void;
  /** The room whose queues are counted beside it. */
  room?: Room;
  /** Who has it in the navigation; everybody who has a desk if left out. Those who may open its page, unless it says more. */
  roles?: readonly Role[] | undefined;
  /** Only where the policy shows members' words to others (互动). */
  needsVoices?: boolean;
  /** The action of its page begins something new, which is what n does. */
  makes?: true;
  /** Pages that are opened from it. */
  pages?: readonly RouteName[];
}

export interface Group {
  /** null: stands above the groups. */
  title: string | null;
  entries: readonly Entry[];
}

const to = <Name extends RouteName>(
  route: Name,
  ...params: Params<Name>
): Pick<Entry, 'route' | 'params' | 'url' | 'open' | 'roles'> => ({
  route,
  roles: routes[route].roles,
  params: params[0] ?? {},
  url: urlOf(route, params[0]),
  open: () => go(route, ...params),
});

/** An entry that is called as its page is. */
const titled = <Name extends keyof typeof titles>(route: Name, ...params: Params<Name>) => ({
  title: titles[route],
  ...to(route, ...params),
});

const groups: readonly Group[] = [
  { title: null, entries: [{ key: 'h', icon: 'tray', ...titled('workbench') }] },
  {
    title: '内容',
    entries: [
      {
        key: 'p',
        icon: 'post',
        ...titled('managePosts', {}),
        makes: true,
        room: 'posts',
        pages: ['composePost'],
      },
      {
        key: 'o',
        icon: 'board',
        ...titled('manageDisclosures', {}),
        makes: true,
        room: 'disclosures',
        pages: ['composeDisclosure'],
      },
      {
        key: 'a',
        icon: 'flag',
        ...titled('manageActivities', {}),
        makes: true,
        room: 'activities',
        pages: ['composeActivity', 'activityRoll', 'activityScreen'],
      },
      {
        icon: 'letter',
        ...titled('manageLetters', {}),
        room: 'letters',
        roles: ['secretary', 'reviewer', 'discipline', 'admin'],
        pages: ['letter'],
      },
      {
        title: viewTitles.worries,
        icon: 'sprout',
        ...to('manageLetters', { list: 'worries' }),
        room: 'worries',
        roles: ['editor', 'secretary'],
      },
      {
        icon: 'ballot',
        ...titled('manageSurveys', {}),
        makes: true,
        room: 'surveys',
        pages: ['composeSurvey'],
      },
      {
        icon: 'picture',
        ...titled('manageCalls', {}),
        makes: true,
        room: 'calls',
        pages: ['composeCall'],
      },
      {
        title: viewTitles.feedbackQueue,
        key: 'f',
        icon: 'answer',
        ...to('feedback', { view: 'queue' }),
        room: 'feedback',
        roles: ['secretary', 'admin'],
      },
      {
        icon: 'comments',
        ...titled('manageComments', {}),
        room: 'comments',
        needsVoices: true,
      },
      {
        key: 'n',
        icon: 'note',
        ...titled('reviewNotes'),
        room: 'notes',
      },
      {
        key: 'e',
        icon: 'columns',
        ...titled('columns'),
        pages: ['checklist'],
      },
      { icon: 'list', ...titled('catalogue'), pages: ['holidays'] },
    ],
  },
  {
    title: '学习与考试',
    entries: [
      {
        key: 'c',
        icon: 'course',
        ...titled('manageCourses'),
        makes: true,
        pages: ['composeCourse'],
      },
      {
        key: 'q',
        icon: 'bank',
        ...titled('questions', {}),
        makes: true,
        room: 'questions',
        pages: [
          'editQuestion',
          'reportedQuestions',
          'correctQuestion',
          'staleQuestions',
          'importQuestions',
          'importJob',
          'exportQuestions',
          'paperAnalyses',
          'paperAnalysis',
          'analysedItem',
        ],
      },
      {
        key: 's',
        icon: 'exam',
        ...titled('papers'),
        makes: true,
        pages: ['composePaper', 'weeklyPlan'],
      },
      {
        key: 'l',
        icon: 'law',
        ...titled('library'),
        pages: ['statute', 'compareStatute', 'statuteCourse', 'importStatute'],
      },
    ],
  },
  {
    title: '数据',
    entries: [
      {
        key: 't',
        icon: 'stats',
        ...titled('statistics'),
        pages: ['statisticsDetail', 'statisticsPeople', 'receipts'],
      },
      {
        key: 'r',
        icon: 'rhythm',
        ...titled('rhythm'),
        pages: ['published'],
      },
      {
        icon: 'coverage',
        ...titled('coverage', {}),
        pages: ['covered', 'report'],
      },
    ],
  },
  {
    title: '组织',
    entries: [
      {
        key: 'm',
        icon: 'units',
        ...titled('members', {}),
        pages: ['member'],
      },
      {
        title: viewTitles.bindings,
        key: 'b',
        icon: 'binding',
        ...to('members', { view: 'requests' }),
        room: 'members',
      },
      { key: 'z', icon: 'policy', ...titled('policy') },
    ],
  },
  {
    title: '党员端',
    entries: [
      { title: '首页', key: 'w', icon: 'phone', ...to('home') },
      { title: '学习', icon: 'study', ...to('study') },
      { title: '支部', icon: 'people', ...to('branch', {}) },
      { title: '我的', icon: 'me', ...to('me'), pages: ['account'] },
    ],
  },
];

/** What somebody with these roles may open; a group that is left without entries is left out. */
export const groupsFor = (roles: readonly Role[], hasVoices = true): Group[] =>
  groups
    .map(({ title, entries }) => ({
      title,
      entries: entries
        .filter(({ needsVoices = false }) => hasVoices || !needsVoices)
        .filter((entry) => entry.roles === undefined || entry.roles.some((role) => roles.includes(role))),
    }))
    .filter(({ entries }) => entries.length > 0);

interface Address {
  path: string;
  params: Readonly<Record<string, string | undefined>>;
}

const isAt = (route: RouteName, { path }: Address): boolean => path.includes(routes[route].path);

const asks = ({ params }: Entry, address: Address): boolean =>
  Object.entries(params).every(([key, value]) => address.params[key] === value);

export interface Standing {
  entry: Entry;
  group: Group;
  /** Whether the page is the entry itself, not one that was opened from it. */
  isEntry: boolean;
}

/** Where in the navigation a page belongs. Of two entries for one page the one whose parameters fit, too. */
export function standingOf(known: readonly Group[], address: Address): Standing | null {
  const all = known.flatMap((group) => group.entries.map((entry) => ({ group, entry })));
  const itself = all
    .filter(({ entry }) => isAt(entry.route, address) && asks(entry, address))
    .sort((a, b) => Object.keys(b.entry.params).length - Object.keys(a.entry.params).length)[0];
  if (itself) return { ...itself, isEntry: true };
  const above = all.find(({ entry }) => entry.pages?.some((page) => isAt(page, address)));
  return above ? { ...above, isEntry: false } : null;
}
